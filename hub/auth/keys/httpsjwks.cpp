#include "hub/auth/keys/httpsjwks.h"

#include <algorithm>
#include <charconv>
#include <chrono>

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>

#include "core/jwt/jwk.h"

namespace sidelight::hub
{

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace ssl = asio::ssl;
using asio::ip::tcp;
using beast::error_code;

namespace
{

constexpr std::size_t headerBytes = std::size_t{16} * 1024;

// One question and its answer.
class Exchange : public std::enable_shared_from_this<Exchange>
{
public:
    Exchange(asio::io_context &io, ssl::context &tls, HttpsAddress address, JwksFetcher::Done done)
        : m_resolver(io)
        , m_timer(io)
        , m_stream(io, tls)
        , m_address(std::move(address))
        , m_done(std::move(done))
    {
    }

    void start()
    {
        m_timer.expires_after(std::chrono::milliseconds(HttpsJwks::deadlineMs));
        m_timer.async_wait([self = shared_from_this()](error_code error) {
            if (!error)
                self->end("it does not answer in time");
        });
        m_stream.set_verify_mode(ssl::verify_peer);
        m_stream.set_verify_callback(ssl::host_name_verification(m_address.host));
        // SSL_set_tlsext_host_name, without the cast in that macro.
        if (SSL_ctrl(m_stream.native_handle(), SSL_CTRL_SET_TLSEXT_HOSTNAME,
                     TLSEXT_NAMETYPE_host_name, m_address.host.data()) != 1)
            return end("its name cannot be asked for");
        m_resolver.async_resolve(
            m_address.host, m_address.port,
            [self = shared_from_this()](error_code error, const tcp::resolver::results_type &at) {
                if (error)
                    return self->end("its host cannot be found");
                beast::get_lowest_layer(self->m_stream)
                    .async_connect(at, [self](error_code failed, const tcp::endpoint &) {
                        self->connected(failed);
                    });
            });
    }

private:
    void connected(error_code error)
    {
        if (error)
            return end("it cannot be reached");
        m_stream.async_handshake(ssl::stream_base::client,
                                 [self = shared_from_this()](error_code failed) {
                                     if (failed)
                                         return self->end("its certificate is not good");
                                     self->ask();
                                 });
    }

    void ask()
    {
        m_request.version(11);
        m_request.method(http::verb::get);
        m_request.target(m_address.target);
        m_request.set(http::field::host, m_address.port == "443"
                                             ? m_address.host
                                             : m_address.host + ':' + m_address.port);
        m_request.set(http::field::accept, "application/jwk-set+json, application/json");
        m_request.set(http::field::user_agent, "sidelight-hub");
        m_request.keep_alive(false);
        m_parser.header_limit(headerBytes);
        m_parser.body_limit(maxJwksBytes);
        http::async_write(m_stream, m_request,
                          [self = shared_from_this()](error_code error, std::size_t) {
                              if (error)
                                  return self->end("it hangs up");
                              self->read();
                          });
    }

    void read()
    {
        http::async_read(m_stream, m_buffer, m_parser,
                         [self = shared_from_this()](error_code error, std::size_t) {
                             if (error)
                                 return self->end("its answer cannot be read");
                             self->answered();
                         });
    }

    void answered()
    {
        auto answer = m_parser.release();
        if (answer.result() != http::status::ok)
            return end("it answers " + std::to_string(answer.result_int()));
        const auto cache = answer[http::field::cache_control];
        finish(JwksAnswer{std::move(answer.body()), maxAgeMsOf({cache.data(), cache.size()})});
    }

    void end(std::string why) { finish(failure(std::move(why))); }

    void finish(Result<JwksAnswer, std::string> answer)
    {
        auto done = std::exchange(m_done, {});
        if (!done)
            return;
        m_timer.cancel();
        m_resolver.cancel();
        beast::get_lowest_layer(m_stream).close();
        done(std::move(answer));
    }

    tcp::resolver m_resolver;
    asio::steady_timer m_timer;
    beast::ssl_stream<beast::tcp_stream> m_stream;
    HttpsAddress m_address;
    JwksFetcher::Done m_done;
    http::request<http::empty_body> m_request;
    http::response_parser<http::string_body> m_parser;
    beast::flat_buffer m_buffer;
};

} // namespace

std::optional<HttpsAddress> HttpsAddress::parse(std::string_view url)
{
    static constexpr std::string_view scheme = "https://";
    if (!url.starts_with(scheme))
        return std::nullopt;
    url.remove_prefix(scheme.size());
    const std::size_t end = std::min(url.find_first_of("/?"), url.size());
    const std::string_view authority = url.substr(0, end);
    HttpsAddress address;
    const std::size_t colon = std::min(authority.rfind(':'), authority.size());
    address.host = std::string(authority.substr(0, colon));
    if (colon < authority.size())
        address.port = std::string(authority.substr(colon + 1));
    if (end < url.size())
        address.target = (url[end] == '?' ? "/" : "") + std::string(url.substr(end));
    const bool isPort = !address.port.empty() && address.port.size() <= 5 &&
                        std::all_of(address.port.begin(), address.port.end(),
                                    [](char c) { return c >= '0' && c <= '9'; });
    const auto isPlain = [](const std::string &text, std::string_view more) {
        return std::all_of(text.begin(), text.end(), [more](char c) {
            return c > ' ' && c < 0x7F && more.find(c) == std::string_view::npos;
        });
    };
    if (address.host.empty() || !isPort || !isPlain(address.host, "@:[]#\\") ||
        !isPlain(address.target, "#"))
        return std::nullopt;
    return address;
}

std::optional<std::int64_t> maxAgeMsOf(std::string_view cacheControl)
{
    static constexpr std::string_view name = "max-age=";
    static constexpr std::int64_t mostSeconds = std::int64_t{366} * 24 * 3600;
    std::string text(cacheControl);
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    if (text.find("no-store") != std::string::npos || text.find("no-cache") != std::string::npos)
        return 0;
    std::size_t at = text.find(name);
    // Not the end of "s-max-age=" or the like.
    while (at != std::string::npos && at > 0 && text[at - 1] != ' ' && text[at - 1] != ',')
        at = text.find(name, at + 1);
    if (at == std::string::npos)
        return std::nullopt;
    std::int64_t seconds = -1;
    const char *begin = text.data() + at + name.size();
    const auto [end, error] = std::from_chars(begin, text.data() + text.size(), seconds);
    if (error == std::errc::result_out_of_range)
        return mostSeconds * 1000;
    if (error != std::errc{} || seconds < 0)
        return std::nullopt;
    return std::min(seconds, mostSeconds) * 1000;
}

struct HttpsJwks::Parts {
    asio::io_context &io;
    HttpsAddress address;
    ssl::context tls{ssl::context::tls_client};
};

HttpsJwks::HttpsJwks(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

HttpsJwks::~HttpsJwks() = default;

Result<std::unique_ptr<HttpsJwks>, std::string>
HttpsJwks::make(asio::io_context &io, const std::string &url, const std::string &caFile)
{
    auto address = HttpsAddress::parse(url);
    if (!address)
        return failure(std::string("The address of the keys is no https:// address."));
    std::unique_ptr<Parts> parts(new Parts{io, *std::move(address)});
    error_code error;
    if (SSL_CTX_set_min_proto_version(parts->tls.native_handle(), TLS1_2_VERSION) != 1)
        return failure(std::string("TLS 1.2 is not to be had."));
    if (caFile.empty())
        parts->tls.set_default_verify_paths(error);
    else
        parts->tls.load_verify_file(caFile, error);
    if (error)
        return failure("The certificates to trust cannot be read" +
                       (caFile.empty() ? std::string(".") : ": " + caFile + "."));
    return std::unique_ptr<HttpsJwks>(new HttpsJwks(std::move(parts)));
}

void HttpsJwks::fetch(Done done)
{
    std::make_shared<Exchange>(m_parts->io, m_parts->tls, m_parts->address, std::move(done))
        ->start();
}

} // namespace sidelight::hub
