// How it was found that an engine is in an earlier state than before: for whoever has to find out
// what was done to it. Numbers of messages and names of streams only.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace sidelight::hub
{

struct EnginePutBack {
    std::string stream;
    std::uint64_t met = 0;   // the message that was met; 0: another hub says that it was
    std::uint64_t found = 0; // where it ends now, or which message is another one now
    std::string reason;      // a sentence
};

using PutBackFound = std::function<void(EnginePutBack)>;

[[nodiscard]] inline EnginePutBack endsBeforeMet(std::string stream, std::uint64_t met,
                                                 std::uint64_t end)
{
    return {std::move(stream), met, end, "It ends before a message that was met."};
}
[[nodiscard]] inline EnginePutBack isOtherThanMet(std::string stream, std::uint64_t met)
{
    return {std::move(stream), met, met, "Another message stands where one was met."};
}

} // namespace sidelight::hub
