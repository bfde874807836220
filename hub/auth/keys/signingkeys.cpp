#include "hub/auth/keys/signingkeys.h"

namespace sidelight::hub
{

Result<void, std::string> SigningKeys::load()
{
    auto loaded = m_files.load();
    if (loaded)
        join();
    return loaded;
}

void SigningKeys::follow(JwksFetcher &fetcher, JwksTimes times)
{
    m_cache = std::make_unique<JwksCache>(fetcher, m_clock, m_logger, times, [this] { join(); });
    m_cache->tick();
}

void SigningKeys::tick()
{
    if (m_files.changed()) {
        if (auto loaded = load(); loaded)
            m_logger.write(LogLevel::Info, "signing_keys_read");
        else
            m_logger.write(LogLevel::Error, "signing_keys_refused", {{"detail", loaded.error()}});
    }
    if (m_cache)
        m_cache->tick();
}

void SigningKeys::join()
{
    m_keys = m_cache ? KeySet::joined(m_files.keys(), m_cache->keys()) : m_files.keys();
    ++m_revision;
}

} // namespace sidelight::hub
