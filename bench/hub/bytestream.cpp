#include "bench/hub/bytestream.h"

#include <array>
#include <cerrno>
#include <utility>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <openssl/ssl.h>

namespace sidelight::bench
{

namespace
{

// Read over and over, and never kept.
std::array<char, 65536> &chunk()
{
    static thread_local std::array<char, 65536> one;
    return one;
}

bool wouldBlock()
{
    return errno == EAGAIN || errno == EWOULDBLOCK;
}

} // namespace

TlsClient::TlsClient()
    : m_context(SSL_CTX_new(TLS_client_method()))
{
    SSL_CTX_set_min_proto_version(m_context, TLS1_3_VERSION);
    SSL_CTX_set_verify(m_context, SSL_VERIFY_NONE, nullptr);
    SSL_CTX_set_session_cache_mode(m_context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_mode(m_context, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE |
                                    SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
}

TlsClient::~TlsClient()
{
    SSL_CTX_free(m_context);
}

ByteStream::ByteStream(ByteStream &&other) noexcept
    : input(std::move(other.input))
    , m_socket(std::exchange(other.m_socket, -1))
    , m_isConnected(other.m_isConnected)
    , m_tls(std::exchange(other.m_tls, nullptr))
    , m_output(std::move(other.m_output))
{
}

bool ByteStream::connect(int port, const TlsClient *tls)
{
    close();
    m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (m_socket < 0)
        return false;
    const int yes = 1;
    setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 &&
        errno != EINPROGRESS) {
        close();
        return false;
    }
    if (tls) {
        m_tls = SSL_new(tls->context());
        SSL_set_fd(m_tls, m_socket);
        SSL_set_connect_state(m_tls);
    }
    return true;
}

void ByteStream::close()
{
    SSL_free(m_tls);
    m_tls = nullptr;
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
    m_isConnected = false;
    input.clear();
    m_output.clear();
}

void ByteStream::send(std::string_view bytes)
{
    m_output += bytes;
    if (m_isConnected)
        (void)flush(); // what is wrong with it is seen when it is read
}

bool ByteStream::goOn()
{
    if (!m_isConnected && !finishConnect())
        return false;
    const bool isOpen = flush();
    return (m_tls ? readTls() : readPlain()) && isOpen;
}

bool ByteStream::finishConnect()
{
    int error = 0;
    socklen_t size = sizeof error;
    m_isConnected = getsockopt(m_socket, SOL_SOCKET, SO_ERROR, &error, &size) == 0 && error == 0;
    return m_isConnected;
}

bool ByteStream::flush()
{
    while (!m_output.empty()) {
        ssize_t sent = 0;
        if (m_tls) {
            const int wrote = SSL_write(m_tls, m_output.data(), static_cast<int>(m_output.size()));
            if (wrote <= 0) {
                const int why = SSL_get_error(m_tls, wrote);
                return why == SSL_ERROR_WANT_READ || why == SSL_ERROR_WANT_WRITE;
            }
            sent = wrote;
        } else {
            sent = ::send(m_socket, m_output.data(), m_output.size(), MSG_NOSIGNAL);
            if (sent < 0)
                return wouldBlock();
        }
        m_output.erase(0, static_cast<std::size_t>(sent));
    }
    return true;
}

bool ByteStream::readPlain()
{
    while (true) {
        const ssize_t got = recv(m_socket, chunk().data(), chunk().size(), 0);
        if (got > 0)
            input.append(chunk().data(), static_cast<std::size_t>(got));
        if (got < static_cast<ssize_t>(chunk().size()))
            return got > 0 || (got < 0 && wouldBlock());
    }
}

bool ByteStream::readTls()
{
    while (true) {
        const int got = SSL_read(m_tls, chunk().data(), static_cast<int>(chunk().size()));
        if (got > 0) {
            input.append(chunk().data(), static_cast<std::size_t>(got));
            continue;
        }
        const int why = SSL_get_error(m_tls, got);
        if (why != SSL_ERROR_WANT_READ && why != SSL_ERROR_WANT_WRITE)
            return false;
        return flush(); // the handshake may have been in the way
    }
}

} // namespace sidelight::bench
