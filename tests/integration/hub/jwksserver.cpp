#include "tests/integration/hub/jwksserver.h"

#include <mutex>
#include <thread>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/write.hpp>

#include "tests/support/certificates/testauthority.h"

namespace sidelight::test
{

namespace asio = boost::asio;
namespace ssl = asio::ssl;
using asio::ip::tcp;
using boost::system::error_code;

// One connection after the other, on a thread of its own.
struct JwksServer::Parts {
    Parts(const std::string &host, int newestTls)
        : made(authority.issue("DNS:" + host))
    {
        tls.use_certificate_chain(asio::buffer(made.certificate));
        tls.use_private_key(asio::buffer(made.key), ssl::context::pem);
        if (newestTls != 0) {
            SSL_CTX_set_min_proto_version(tls.native_handle(), newestTls);
            SSL_CTX_set_max_proto_version(tls.native_handle(), newestTls);
            SSL_CTX_set_cipher_list(tls.native_handle(), "ALL:@SECLEVEL=0");
        }
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
            serve(std::move(socket));
            accept();
        });
    }
    void serve(tcp::socket socket)
    {
        error_code error;
        ssl::stream<tcp::socket> stream(std::move(socket), tls);
        stream.handshake(ssl::stream_base::server, error);
        if (error)
            return;
        std::string head;
        asio::read_until(stream, asio::dynamic_buffer(head), "\r\n\r\n", error);
        ++asked;
        std::string text;
        {
            const std::lock_guard lock(mutex);
            text = answer;
        }
        asio::write(stream, asio::buffer(text), error);
        stream.shutdown(error);
    }

    TestAuthority authority;
    Certified made;
    asio::io_context io;
    ssl::context tls{ssl::context::tls_server};
    tcp::acceptor acceptor{io, {asio::ip::address_v4::loopback(), 0}};
    std::mutex mutex;
    std::string answer;
    std::atomic<int> asked = 0;
    std::thread thread;
};

JwksServer::JwksServer(const std::string &host, int newestTls)
    : m_parts(std::make_unique<Parts>(host, newestTls))
{
}

JwksServer::~JwksServer() = default;

void JwksServer::answer(const std::string &text)
{
    const std::lock_guard lock(m_parts->mutex);
    m_parts->answer = text;
}

void JwksServer::answerKeys(const std::string &body, const std::string &headers)
{
    answer("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
           std::to_string(body.size()) + "\r\n" + headers + "\r\n" + body);
}

std::string JwksServer::url(const std::string &host) const
{
    return "https://" + host + ":" + std::to_string(m_parts->acceptor.local_endpoint().port()) +
           "/keys";
}

std::string JwksServer::certificate() const
{
    return m_parts->authority.certificate();
}

int JwksServer::asked() const
{
    return m_parts->asked;
}

} // namespace sidelight::test
