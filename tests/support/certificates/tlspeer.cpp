#include "tests/support/certificates/tlspeer.h"

#include <array>
#include <chrono>
#include <functional>
#include <thread>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/write.hpp>

#include <openssl/pem.h>

namespace sidelight::test
{

namespace asio = boost::asio;
namespace ssl = asio::ssl;
using asio::ip::tcp;
using boost::system::error_code;

namespace
{

constexpr auto patience = std::chrono::seconds(20);

tcp::endpoint endpointOf(const std::string &port)
{
    return {asio::ip::address_v4::loopback(), static_cast<unsigned short>(std::stoi(port))};
}

void trust(ssl::context &tls, const std::string &authority)
{
    tls.add_certificate_authority(asio::buffer(authority));
    tls.set_verify_mode(ssl::verify_peer);
    tls.set_verify_callback(ssl::host_name_verification("localhost"));
}

std::string certificateOf(SSL *connection)
{
    X509 *x509 = SSL_get1_peer_certificate(connection);
    BIO *bio = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(bio, x509);
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    std::string text(data, static_cast<std::size_t>(size));
    BIO_free(bio);
    X509_free(x509);
    return text;
}

// One connection of a tunnel.
class Pipe : public std::enable_shared_from_this<Pipe>
{
public:
    Pipe(tcp::socket plain, ssl::context &tls)
        : m_plain(std::move(plain))
        , m_under(m_plain.get_executor(), tls)
    {
    }
    void start(const tcp::endpoint &server)
    {
        error_code error;
        m_under.next_layer().connect(server, error);
        m_under.async_handshake(ssl::stream_base::client,
                                [self = shared_from_this()](error_code failed) {
                                    if (failed)
                                        return;
                                    self->pass(self->m_plain, self->m_under, self->m_there);
                                    self->pass(self->m_under, self->m_plain, self->m_back);
                                });
    }

private:
    using Chunk = std::array<char, 8192>;
    template<class From, class To>
    void pass(From &from, To &to, Chunk &chunk)
    {
        from.async_read_some(asio::buffer(chunk), [self = shared_from_this(), &from, &to,
                                                   &chunk](error_code error, std::size_t got) {
            if (error)
                return self->end();
            asio::async_write(to, asio::buffer(chunk, got),
                              [self, &from, &to, &chunk](error_code failed, std::size_t) {
                                  if (failed)
                                      return self->end();
                                  self->pass(from, to, chunk);
                              });
        });
    }
    void end()
    {
        error_code ignored;
        m_plain.shutdown(tcp::socket::shutdown_both, ignored);
        m_under.next_layer().shutdown(tcp::socket::shutdown_both, ignored);
    }

    tcp::socket m_plain;
    ssl::stream<tcp::socket> m_under;
    Chunk m_there{};
    Chunk m_back{};
};

} // namespace

Handshake shakeHands(const std::string &port, const std::string &authority, int newest)
{
    asio::io_context io;
    ssl::context tls(ssl::context::tls_client);
    trust(tls, authority);
    if (newest != 0) {
        SSL_CTX_set_min_proto_version(tls.native_handle(), newest);
        SSL_CTX_set_max_proto_version(tls.native_handle(), newest);
        SSL_CTX_set_cipher_list(tls.native_handle(), "ALL:@SECLEVEL=0");
    }
    ssl::stream<tcp::socket> stream(io, tls);
    error_code error;
    stream.next_layer().connect(endpointOf(port), error);
    stream.handshake(ssl::stream_base::client, error);
    Handshake made;
    made.done = !error;
    if (made.done) {
        made.version = SSL_get_version(stream.native_handle());
        made.certificate = certificateOf(stream.native_handle());
    }
    return made;
}

bool endsAfter(const std::string &port, const std::string &bytes)
{
    asio::io_context io;
    tcp::socket socket(io);
    error_code error;
    socket.connect(endpointOf(port), error);
    asio::write(socket, asio::buffer(bytes), error);
    bool ended = false;
    std::array<char, 512> chunk{};
    std::function<void()> read = [&] {
        socket.async_read_some(asio::buffer(chunk), [&](error_code failed, std::size_t) {
            ended = static_cast<bool>(failed);
            if (!ended)
                read();
        });
    };
    read();
    io.run_for(patience);
    return ended;
}

struct TlsTunnel::Parts {
    Parts(const std::string &port, const std::string &authority)
        : server(endpointOf(port))
    {
        trust(tls, authority);
        accept();
        thread = std::thread([this] { io.run(); });
    }
    ~Parts()
    {
        io.stop();
        thread.join();
    }
    void accept()
    {
        acceptor.async_accept([this](error_code error, tcp::socket socket) {
            if (error)
                return;
            std::make_shared<Pipe>(std::move(socket), tls)->start(server);
            accept();
        });
    }

    tcp::endpoint server;
    asio::io_context io;
    ssl::context tls{ssl::context::tls_client};
    tcp::acceptor acceptor{io, {asio::ip::address_v4::loopback(), 0}};
    std::thread thread;
};

TlsTunnel::TlsTunnel(const std::string &port, const std::string &authority)
    : m_parts(std::make_unique<Parts>(port, authority))
{
}

TlsTunnel::~TlsTunnel() = default;

std::string TlsTunnel::port() const
{
    return std::to_string(m_parts->acceptor.local_endpoint().port());
}

} // namespace sidelight::test
