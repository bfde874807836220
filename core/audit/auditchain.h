// Lines of an audit, each with the SHA-256 of all before it: a line that was changed, moved or
// taken out from between others is found. Who writes the whole file anew is not; nor is a missing
// end. Pure; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/base/timestamp.h"

namespace sidelight::audit
{

constexpr std::size_t maxLineBytes = 4096;

// No payload, no customer: 1 to 64 bytes of `what`, at most 256 of the others.
struct Entry {
    std::string what;    // "bridge.paired"
    std::string subject; // whom it is about: a page's origin
    std::string id;      // of our own making; may be empty
};

struct Broken {
    std::size_t line = 0; // from 1: the first that is not as it was written
};

class AuditChain
{
public:
    // Takes up where `text`, whole lines of it, ends. Its first line may follow another file.
    [[nodiscard]] static Result<AuditChain, Broken> read(std::string_view text);

    // The next line, with its line feed. What is too long is cut.
    [[nodiscard]] std::string next(const Entry &entry, Timestamp at);

    [[nodiscard]] std::uint64_t count() const { return m_count; }

private:
    std::uint64_t m_count = 0;
    std::string m_last = std::string(64, '0'); // hash of the line before
};

} // namespace sidelight::audit
