#include "hub/tls/tlsidentity.h"

#include <ctime>
#include <optional>

#include <sys/stat.h>

#include <openssl/ssl.h>
#include <openssl/x509.h>

#include "core/keys/durablefile.h"

namespace sidelight::hub
{

namespace ssl = boost::asio::ssl;
using boost::system::error_code;

namespace
{

constexpr std::size_t maxPemBytes = std::size_t{256} * 1024;
constexpr std::int64_t betweenLooksMs = 500;
constexpr const char *ciphers = "ECDHE+AESGCM:ECDHE+CHACHA20"; // of TLS 1.2

auto mistake(std::string_view what, const std::string &path, std::string_view why)
{
    return failure("The " + std::string(what) + " " + path +
                   " cannot be used: " + std::string(why) + ".");
}

std::optional<std::int64_t> secondsOf(const ASN1_TIME *time)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return std::nullopt;
    return std::int64_t{::timegm(&parts)};
}

bool isOpenToOthers(const std::string &path)
{
    struct stat status {
    };
    return ::stat(path.c_str(), &status) == 0 && (status.st_mode & S_IRWXO) != 0;
}

bool takeStrictly(SSL_CTX *context)
{
    SSL_CTX_set_options(context, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION |
                                     SSL_OP_CIPHER_SERVER_PREFERENCE);
    // An idle panel holds no record; a reconnect is resumed by a ticket, which costs us nothing.
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_num_tickets(context, 1);
    return SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION) == 1 &&
           SSL_CTX_set_cipher_list(context, ciphers) == 1;
}

void wipe(std::vector<std::uint8_t> &bytes)
{
    std::fill(bytes.begin(), bytes.end(), std::uint8_t{0});
}

} // namespace

Result<std::shared_ptr<ssl::context>, std::string> makeServerTls(const TlsFiles &files,
                                                                 Timestamp now)
{
    constexpr std::string_view certificate = "certificate";
    constexpr std::string_view key = "key of the certificate";
    const auto chain = keys::readSmallFile(files.certificateFile, maxPemBytes);
    if (!chain || !*chain)
        return mistake(certificate, files.certificateFile, "it cannot be read");
    if (isOpenToOthers(files.keyFile))
        return mistake(key, files.keyFile, "others may read it: set its mode to 0600 or 0640");
    auto secret = keys::readSmallFile(files.keyFile, maxPemBytes);
    if (!secret || !*secret)
        return mistake(key, files.keyFile, "it cannot be read");
    auto context = std::make_shared<ssl::context>(ssl::context::tls_server);
    if (!takeStrictly(context->native_handle()))
        return failure(std::string("TLS 1.2 is not to be had."));
    error_code error;
    context->use_certificate_chain(boost::asio::buffer(**chain), error);
    if (error) {
        wipe(**secret);
        return mistake(certificate, files.certificateFile, "it is no certificate in PEM");
    }
    // Nobody is there to type a passphrase.
    context->set_password_callback(
        [](std::size_t, ssl::context::password_purpose) { return std::string(); }, error);
    context->use_private_key(boost::asio::buffer(**secret), ssl::context::pem, error);
    wipe(**secret);
    if (error || SSL_CTX_check_private_key(context->native_handle()) != 1)
        return mistake(key, files.keyFile,
                       "it is not the certificate's, or no key in PEM without a passphrase");
    const X509 *own = SSL_CTX_get0_certificate(context->native_handle());
    const auto begins = secondsOf(X509_get0_notBefore(own));
    const auto ends = secondsOf(X509_get0_notAfter(own));
    const std::int64_t seconds = now.ms / 1000;
    if (!begins || !ends || seconds < *begins || seconds >= *ends)
        return mistake(certificate, files.certificateFile, "it is not valid at this time");
    return context;
}

TlsIdentity::Stamps TlsIdentity::stamps() const
{
    return {keys::FileStamp::of(m_files.certificateFile), keys::FileStamp::of(m_files.keyFile)};
}

Result<void, std::string> TlsIdentity::load()
{
    // Stamped first: what changes while it is read is read again.
    m_stamps = stamps();
    auto context = makeServerTls(m_files, m_clock.now());
    if (!context)
        return failure(context.error());
    m_context = *std::move(context);
    const X509 *own = SSL_CTX_get0_certificate(m_context->native_handle());
    m_endsAt = secondsOf(X509_get0_notAfter(own)).value_or(0);
    return {};
}

void TlsIdentity::tick()
{
    const std::int64_t now = m_clock.monotonicMs();
    if (now - m_lookedAt < betweenLooksMs)
        return;
    m_lookedAt = now;
    if (stamps() != m_stamps)
        reload();
}

void TlsIdentity::reload()
{
    if (auto loaded = load(); !loaded) {
        ++m_refused;
        m_logger.write(LogLevel::Error, "certificate_refused", {{"detail", loaded.error()}});
        return;
    }
    m_logger.write(LogLevel::Info, "certificate_in_force", {{"ends", m_endsAt}});
}

} // namespace sidelight::hub
