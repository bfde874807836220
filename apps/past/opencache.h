// A panel's encrypted cache, opened to be read. Nothing here makes, changes or sets aside a file:
// what a panel would repair is only told.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/store/cachereader.h"

namespace sidelight::past
{

class OpenCache
{
public:
    enum class Company {
        Alone,      // while no panel has it open; none can open it meanwhile
        BesidePanel // whether a panel has it open or opens it: for what reads in short slices
    };
    // With so many connections, at least one. The error is a sentence. Waits for the keychain: not
    // on the thread of the event loop.
    [[nodiscard]] static Result<std::unique_ptr<OpenCache>, std::string>
    open(const std::string &folder, const std::optional<std::string> &passphraseFile,
         Company company, std::size_t connections = 1);
    ~OpenCache();

    [[nodiscard]] store::CacheReader &reader();
    // One for each connection.
    [[nodiscard]] std::vector<store::EventScan *> events();

private:
    struct State;
    explicit OpenCache(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

[[nodiscard]] std::string_view sentenceOf(const store::Error &error);

} // namespace sidelight::past
