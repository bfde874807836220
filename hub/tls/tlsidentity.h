// The hub's certificate and its key: read at start, and again when a file is another one than
// before. A certificate that cannot be used changes nothing: the one in force stays, and the log
// says why. Connections that are open keep what they were opened with. Network thread.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>

#include <boost/asio/ssl/context.hpp>

#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/base/result.h"
#include "core/base/timestamp.h"
#include "core/keys/filestamp.h"

namespace sidelight::hub
{

struct TlsFiles {
    std::string certificateFile; // PEM: the hub's own first, then those that lead to the root
    std::string keyFile;         // PEM, readable by nobody but owner and group; empty: no TLS
};

// TLS 1.2 or newer with forward secrecy, no compression, no renegotiation, buffers given back when
// idle. The error is a sentence for an operator; it never holds anything of the key.
[[nodiscard]] Result<std::shared_ptr<boost::asio::ssl::context>, std::string>
makeServerTls(const TlsFiles &files, Timestamp now);

class TlsIdentity
{
public:
    // Clock and logger outlive it.
    TlsIdentity(TlsFiles files, const Clock &clock, Logger &logger)
        : m_files(std::move(files))
        , m_clock(clock)
        , m_logger(logger)
    {
    }

    // At start. The error is a sentence for an operator.
    [[nodiscard]] Result<void, std::string> load();
    // Takes up files that changed: looks at most twice a second.
    void tick();
    // Reads them whatever they look like.
    void reload();
    // Of new connections; null before load().
    [[nodiscard]] const std::shared_ptr<boost::asio::ssl::context> &context() const
    {
        return m_context;
    }
    // When the certificate in force ends: seconds since 1970.
    [[nodiscard]] std::int64_t endsAt() const { return m_endsAt; }
    // Certificates that were not taken since start.
    [[nodiscard]] std::uint64_t refused() const { return m_refused; }

private:
    using Stamps = std::array<keys::FileStamp, 2>;
    [[nodiscard]] Stamps stamps() const;

    TlsFiles m_files;
    const Clock &m_clock;
    Logger &m_logger;
    std::shared_ptr<boost::asio::ssl::context> m_context;
    Stamps m_stamps;
    std::int64_t m_lookedAt = 0;
    std::int64_t m_endsAt = 0;
    std::uint64_t m_refused = 0;
};

} // namespace sidelight::hub
