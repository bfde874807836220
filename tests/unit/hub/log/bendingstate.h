// What hubs share, as a test wants it: it fails, another hub is first, the engine is put back.
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include "hub/log/executor.h"
#include "hub/shared/sharedstate.h"

namespace sidelight::hub
{

// Answers through `executor`.
class BendingState final : public SharedState
{
public:
    using Kept = std::map<std::string, Text, std::less<>>;

    explicit BendingState(Executor &executor)
        : m_executor(executor)
    {
    }

    [[nodiscard]] std::vector<Entry> list(std::string_view prefix) const override
    {
        std::vector<Entry> found;
        for (const auto &[key, text] : kept) {
            if (key.starts_with(prefix))
                found.push_back({key, text.revision, text.text->size()});
        }
        return found;
    }
    [[nodiscard]] Result<Text, SharedErrc> readNow(const std::string &key) override
    {
        const auto found = kept.find(key);
        const Text text = found == kept.end() ? Text{} : found->second;
        if (duringRead)
            std::exchange(duringRead, {})();
        if (readsFail)
            return failure(SharedErrc::Io);
        return text;
    }
    void read(std::string key, Read done) override
    {
        m_executor.post([this, key = std::move(key), done = std::move(done)] {
            ++reads;
            done(readNow(key));
        });
    }
    void put(std::string key, std::string text, std::uint64_t expected, Put done) override
    {
        m_executor.post(
            [this, key = std::move(key), text = std::move(text), expected, done = std::move(done)] {
                ++puts;
                if (putsFail)
                    return done(failure(SharedErrc::Io));
                const auto there = kept.find(key);
                if ((there == kept.end() ? 0 : there->second.revision) != expected)
                    return done(failure(SharedErrc::Conflict));
                set(key, text);
                done(m_revisions);
            });
    }

    void putElsewhere(const std::string &key, const std::string &text)
    {
        set(key, text);
        tell(key);
    }
    void putBackTo(Kept earlier)
    {
        kept = std::move(earlier);
        m_revisions = 0;
        for (const auto &[key, text] : kept)
            m_revisions = std::max(m_revisions, text.revision);
        tell({});
    }
    [[nodiscard]] std::string textOf(const std::string &key) const
    {
        const auto found = kept.find(key);
        return found == kept.end() ? std::string() : *found->second.text;
    }

    Kept kept;
    bool readsFail = false;
    bool putsFail = false;
    int reads = 0; // but those that waited
    int puts = 0;
    std::function<void()> duringRead; // once, when the text was looked up

private:
    void set(const std::string &key, const std::string &text)
    {
        kept[key] = {std::make_shared<const std::string>(text), ++m_revisions};
    }

    Executor &m_executor;
    std::uint64_t m_revisions = 0;
};

} // namespace sidelight::hub
