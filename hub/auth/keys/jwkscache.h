// The keys that a sign-in service publishes under one address, as long as they may be used. Decides
// when to ask; who asks is injected. A service that does not answer costs nothing but new keys: the
// last good ones stay for `staleMs`. Network thread.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/jwt/keyset.h"

namespace sidelight::hub
{

struct JwksAnswer {
    std::string body;
    std::optional<std::int64_t> maxAgeMs; // of its Cache-Control
};

// Answered once, later, on the same thread; the error is a sentence without a full stop.
class JwksFetcher
{
public:
    using Done = std::function<void(Result<JwksAnswer, std::string>)>;
    virtual ~JwksFetcher() = default;
    virtual void fetch(Done done) = 0;
};

struct JwksTimes {
    std::int64_t leastMs = 60'000; // kept at least, whatever the service says
    std::int64_t mostMs = std::int64_t{24} * 3600 * 1000;
    std::int64_t usualMs = std::int64_t{15} * 60 * 1000; // when it says nothing
    std::int64_t retryMs = 10'000;                       // after no answer
    std::int64_t missMs = 30'000; // between two questions for a key that is not there
    std::int64_t staleMs = std::int64_t{24} * 3600 * 1000; // kept beyond, without an answer
};

class JwksCache
{
public:
    // All but the times outlive it. `changed`: other keys are in force.
    JwksCache(JwksFetcher &fetcher, const Clock &clock, Logger &logger, JwksTimes times,
              std::function<void()> changed);
    ~JwksCache();

    // Asks when it is time to.
    void tick();
    // As KeySource::missed().
    [[nodiscard]] bool missed();
    [[nodiscard]] const KeySet &keys() const { return m_keys; }

private:
    void fetch();
    void take(Result<JwksAnswer, std::string> answer);
    [[nodiscard]] std::int64_t lifeOf(const JwksAnswer &answer) const;

    JwksFetcher &m_fetcher;
    const Clock &m_clock;
    Logger &m_logger;
    JwksTimes m_times;
    std::function<void()> m_changed;
    KeySet m_keys;
    std::string m_body; // what they were read from
    bool m_fetching = false;
    std::optional<std::int64_t> m_askedAt;
    std::int64_t m_dueAt = 0; // to be asked for again
    std::int64_t m_goodUntil = 0;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace sidelight::hub
