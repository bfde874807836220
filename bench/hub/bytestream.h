// A client's connection, plain or under TLS, that never blocks: bytes go in and out as the socket
// lets them. One thread. For sockets of this machine only: nobody's certificate is checked.
#pragma once

#include <memory>
#include <string>
#include <string_view>

using SSL = struct ssl_st;         // NOLINT: OpenSSL's own names
using SSL_CTX = struct ssl_ctx_st; // NOLINT

namespace sidelight::bench
{

// What connections under TLS are made of; without session tickets, TLS 1.3.
class TlsClient
{
public:
    TlsClient();
    ~TlsClient();
    TlsClient(const TlsClient &) = delete;
    TlsClient &operator=(const TlsClient &) = delete;
    [[nodiscard]] SSL_CTX *context() const { return m_context; }

private:
    SSL_CTX *m_context;
};

class ByteStream
{
public:
    ByteStream() = default;
    ~ByteStream() { close(); }
    ByteStream(ByteStream &&other) noexcept;
    ByteStream &operator=(ByteStream &&) = delete;

    // Begins; false when there is no socket to be had. `tls`: null for plain.
    bool connect(int port, const TlsClient *tls);
    void close();
    // Goes out at once as far as the socket takes it, once it is connected.
    void send(std::string_view bytes);
    // The socket can be read or written: `input` has what came, all of it. False: it has ended.
    bool goOn();

    std::string input;

    [[nodiscard]] int socket() const { return m_socket; }
    [[nodiscard]] bool isOpen() const { return m_socket >= 0; }

private:
    [[nodiscard]] bool finishConnect();
    [[nodiscard]] bool flush();
    [[nodiscard]] bool readPlain();
    [[nodiscard]] bool readTls();

    int m_socket = -1;
    bool m_isConnected = false;
    SSL *m_tls = nullptr;
    std::string m_output;
};

} // namespace sidelight::bench
