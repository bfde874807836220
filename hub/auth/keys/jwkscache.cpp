#include "hub/auth/keys/jwkscache.h"

#include <algorithm>

#include "core/jwt/jwk.h"

namespace sidelight::hub
{

JwksCache::JwksCache(JwksFetcher &fetcher, const Clock &clock, Logger &logger, JwksTimes times,
                     std::function<void()> changed)
    : m_fetcher(fetcher)
    , m_clock(clock)
    , m_logger(logger)
    , m_times(times)
    , m_changed(std::move(changed))
    , m_dueAt(clock.monotonicMs())
{
}

JwksCache::~JwksCache()
{
    *m_alive = false;
}

void JwksCache::tick()
{
    const std::int64_t now = m_clock.monotonicMs();
    if (m_keys.size() > 0 && now > m_goodUntil) {
        m_logger.write(LogLevel::Error, "signing_keys_too_old");
        m_keys = {};
        m_body.clear();
        m_changed();
    }
    if (!m_fetching && now >= m_dueAt)
        fetch();
}

bool JwksCache::missed()
{
    if (m_fetching)
        return true;
    if (m_askedAt && m_clock.monotonicMs() - *m_askedAt < m_times.missMs)
        return false;
    fetch();
    return m_fetching;
}

void JwksCache::fetch()
{
    m_fetching = true;
    m_askedAt = m_clock.monotonicMs();
    m_fetcher.fetch([this, alive = m_alive](Result<JwksAnswer, std::string> answer) {
        if (*alive)
            take(std::move(answer));
    });
}

std::int64_t JwksCache::lifeOf(const JwksAnswer &answer) const
{
    return std::clamp(answer.maxAgeMs.value_or(m_times.usualMs), m_times.leastMs, m_times.mostMs);
}

void JwksCache::take(Result<JwksAnswer, std::string> answer)
{
    m_fetching = false;
    const std::int64_t now = m_clock.monotonicMs();
    m_dueAt = now + m_times.retryMs;
    const auto refuse = [this](const std::string &why) {
        m_logger.write(LogLevel::Warning, "signing_keys_not_renewed", {{"detail", why}});
    };
    if (!answer)
        return refuse(answer.error());
    if (answer->body != m_body) {
        // A set without any key of ours is a service that is broken, not one that signs nobody in.
        auto keys = readJwks(answer->body, Secrets::Refused);
        if (!keys || keys->empty())
            return refuse(keys ? "there is no key for signatures in it" : keys.error());
        auto set = KeySet::of(*std::move(keys));
        if (!set)
            return refuse(set.error());
        m_keys = *std::move(set);
        m_body = std::move(answer->body);
        m_logger.write(LogLevel::Info, "signing_keys_renewed",
                       {{"keys", static_cast<std::int64_t>(m_keys.size())}});
        m_changed();
    }
    m_dueAt = now + lifeOf(*answer);
    m_goodUntil = m_dueAt + m_times.staleMs;
}

} // namespace sidelight::hub
