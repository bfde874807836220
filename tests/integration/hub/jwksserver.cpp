#include "tests/integration/hub/jwksserver.h"

#include <mutex>
#include <thread>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/write.hpp>

#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace sidelight::test
{

namespace asio = boost::asio;
namespace ssl = asio::ssl;
using asio::ip::tcp;
using boost::system::error_code;

namespace
{

struct Certificate {
    std::string key;
    std::string text;
};

std::string contentsOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    std::string text(data, static_cast<std::size_t>(size));
    BIO_free(bio);
    return text;
}

Certificate certificateFor(const std::string &host)
{
    EVP_PKEY *key = EVP_EC_gen("P-256");
    X509 *x509 = X509_new();
    X509_set_version(x509, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(x509), 1);
    X509_gmtime_adj(X509_getm_notBefore(x509), -3600);
    X509_gmtime_adj(X509_getm_notAfter(x509), 3600);
    X509_set_pubkey(x509, key);
    X509_NAME *name = X509_get_subject_name(x509);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>("test"), -1, -1, 0);
    X509_set_issuer_name(x509, name);
    X509V3_CTX context;
    X509V3_set_ctx(&context, x509, x509, nullptr, nullptr, 0);
    for (const auto &[kind, value] : {std::pair(NID_basic_constraints, std::string("CA:TRUE")),
                                      std::pair(NID_subject_alt_name, "DNS:" + host)}) {
        X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str());
        X509_add_ext(x509, extension, -1);
        X509_EXTENSION_free(extension);
    }
    X509_sign(x509, key, EVP_sha256());
    Certificate made;
    BIO *bio = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr);
    made.key = contentsOf(bio);
    bio = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(bio, x509);
    made.text = contentsOf(bio);
    X509_free(x509);
    EVP_PKEY_free(key);
    return made;
}

} // namespace

// One connection after the other, on a thread of its own.
struct JwksServer::Parts {
    Parts(const std::string &host, int newestTls)
        : made(certificateFor(host))
    {
        tls.use_certificate_chain(asio::buffer(made.text));
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

    Certificate made;
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
    return m_parts->made.text;
}

int JwksServer::asked() const
{
    return m_parts->asked;
}

} // namespace sidelight::test
