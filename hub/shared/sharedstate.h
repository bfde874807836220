// What all hubs of a log know alike besides its records, as named texts: in files where a hub is
// alone, in the engine where several are. Both pass the same conformance test
// (tests/unit/hub/log). The executor's thread; answers are posted to it, each once, unless the
// state is destroyed first.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.h"

namespace sidelight::hub
{

enum class SharedErrc {
    Conflict, // it is not at the revision that was expected any more
    BadKey,
    TooLarge,
    Io, // nobody knows whether it was put
};

class SharedState
{
public:
    static constexpr std::size_t maxTextBytes = std::size_t{8} * 1024 * 1024;

    // Revisions of a key rise; 0: it is not there.
    struct Text {
        std::shared_ptr<const std::string> text; // null: not there
        std::uint64_t revision = 0;
    };
    struct Entry {
        std::string key;
        std::uint64_t revision = 0;
        std::uint64_t bytes = 0;
    };
    using Read = std::function<void(Result<Text, SharedErrc>)>;
    using Put = std::function<void(Result<std::uint64_t, SharedErrc>)>; // the new revision

    virtual ~SharedState() = default;

    // By key, those that begin so.
    [[nodiscard]] virtual std::vector<Entry> list(std::string_view prefix) const = 0;
    // Waits: at start only, before the executor runs.
    [[nodiscard]] virtual Result<Text, SharedErrc> readNow(const std::string &key) = 0;
    virtual void read(std::string key, Read done) = 0;
    // Durable when it is answered.
    virtual void put(std::string key, std::string text, std::uint64_t expected, Put done) = 0;

    // Told of what other hubs put. An empty key: the engine was put back to an earlier state, and
    // whoever knows more puts it again.
    using Changed = std::function<void(const std::string &key)>;
    void watch(std::string prefix, Changed changed)
    {
        m_watchers.emplace_back(std::move(prefix), std::move(changed));
    }

protected:
    void tell(const std::string &key) const;

private:
    std::vector<std::pair<std::string, Changed>> m_watchers;
};

// "config/626c7565/3.json": parts of letters, digits, "-" and "_" between slashes, at most 300
// bytes, ".json" at the end. So is the file, below the hub's data folder.
[[nodiscard]] bool isSharedKey(std::string_view key);

} // namespace sidelight::hub
