// All keys in force: those of files, and those of an address. Network thread.
#pragma once

#include <memory>
#include <string>

#include "hub/auth/keys/jwkscache.h"
#include "hub/auth/keys/keyfiles.h"
#include "hub/auth/keys/keysource.h"

namespace sidelight::hub
{

class SigningKeys final : public KeySource
{
public:
    SigningKeys(KeyFiles files, const Clock &clock, Logger &logger)
        : m_files(std::move(files))
        , m_clock(clock)
        , m_logger(logger)
    {
    }

    // At start. The error is a sentence for an operator.
    [[nodiscard]] Result<void, std::string> load();
    // Besides the files. The fetcher outlives this.
    void follow(JwksFetcher &fetcher, JwksTimes times);
    // Reads the files that changed, asks for the set when it is time to.
    void tick();

    [[nodiscard]] const KeySet &keys() const override { return m_keys; }
    [[nodiscard]] std::uint64_t revision() const override { return m_revision; }
    [[nodiscard]] bool missed() override { return m_cache && m_cache->missed(); }

private:
    void join();

    KeyFiles m_files;
    const Clock &m_clock;
    Logger &m_logger;
    std::unique_ptr<JwksCache> m_cache;
    KeySet m_keys;
    std::uint64_t m_revision = 0;
};

} // namespace sidelight::hub
