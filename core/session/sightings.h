// What stood on the screen for long enough to have been seen: what is brought up and taken away
// again within a second was not. Each key counts once. Engine thread; pure but for the times it is
// given, which are monotonic milliseconds.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace sidelight::session
{

template<class Key, class Seen>
class Sightings
{
public:
    static constexpr std::int64_t seenAfterMs = 1000;
    // They are told together, this long after the first of them was seen.
    static constexpr std::int64_t toldAfterMs = 4000;
    static constexpr std::size_t mostRemembered = 10'000;

    struct One {
        Key key;
        Seen seen;
    };
    // On the screen from now on, and nothing else.
    void show(std::vector<One> all, std::int64_t nowMs)
    {
        note(nowMs);
        std::vector<Standing> standing;
        for (One &one : all) {
            const auto before =
                std::find_if(m_standing.begin(), m_standing.end(),
                             [&one](const Standing &stood) { return stood.one.key == one.key; });
            const auto counted = m_counted.find(one.key);
            if (before != m_standing.end())
                standing.push_back(*before);
            else if (counted == m_counted.end())
                standing.push_back({std::move(one), nowMs, false});
            else if (!counted->second)
                counted->second = nowMs; // it is back
        }
        m_standing = std::move(standing);
    }
    // Somebody did something with those: they were seen.
    template<class Is>
    void touch(Is is)
    {
        for (Standing &one : m_standing)
            one.isTouched = one.isTouched || is(one.one.key);
    }
    // Since when it can be seen; nothing for what is not, or was put off and is not back.
    [[nodiscard]] std::optional<std::int64_t> sinceMs(const Key &key) const
    {
        for (const Standing &one : m_standing) {
            if (one.one.key == key)
                return one.sinceMs;
        }
        const auto counted = m_counted.find(key);
        return counted == m_counted.end() ? std::nullopt : counted->second;
    }
    // It goes, and the time until somebody decides begins anew when it is back.
    void putOff(const Key &key, std::int64_t nowMs)
    {
        touch([&key](const Key &other) { return other == key; });
        note(nowMs);
        if (const auto counted = m_counted.find(key); counted != m_counted.end())
            counted->second.reset();
    }
    // Those are over. What was seen of them and not told is told all the same.
    template<class Is>
    void forget(Is is)
    {
        std::erase_if(m_counted, [&is](const auto &counted) { return is(counted.first); });
    }

    // What has been seen and was not told, when it is time; `now`: whether or not.
    [[nodiscard]] std::vector<Seen> take(std::int64_t nowMs, bool now)
    {
        note(nowMs);
        if (!m_firstSeenMs || (!now && nowMs < *m_firstSeenMs + toldAfterMs))
            return {};
        m_firstSeenMs.reset();
        return std::exchange(m_seen, {});
    }
    [[nodiscard]] std::optional<std::int64_t> nextDeadlineMs() const
    {
        std::optional<std::int64_t> least;
        if (m_firstSeenMs)
            least = *m_firstSeenMs + toldAfterMs;
        for (const Standing &one : m_standing) {
            const std::int64_t at = one.isTouched ? one.sinceMs : one.sinceMs + seenAfterMs;
            least = std::min(least.value_or(at), at);
        }
        return least;
    }

private:
    struct Standing {
        One one;
        std::int64_t sinceMs = 0;
        bool isTouched = false;
        [[nodiscard]] bool isYoung(std::int64_t nowMs) const
        {
            return !isTouched && nowMs < sinceMs + seenAfterMs;
        }
    };
    // What has stood for long enough.
    void note(std::int64_t nowMs)
    {
        for (const Standing &one : m_standing) {
            if (!one.isYoung(nowMs))
                count(one, nowMs);
        }
        std::erase_if(m_standing, [nowMs](const Standing &one) { return !one.isYoung(nowMs); });
    }
    void count(const Standing &one, std::int64_t nowMs)
    {
        if (m_counted.size() > mostRemembered)
            m_counted.clear();
        if (!m_counted.emplace(one.one.key, one.sinceMs).second)
            return;
        m_seen.push_back(one.one.seen);
        if (!m_firstSeenMs)
            m_firstSeenMs = nowMs;
    }

    std::vector<Standing> m_standing;
    std::vector<Seen> m_seen;
    std::optional<std::int64_t> m_firstSeenMs;            // of m_seen
    std::map<Key, std::optional<std::int64_t>> m_counted; // since when they stand
};

} // namespace sidelight::session
