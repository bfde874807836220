#include "hub/http/httpserver.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <set>

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

namespace sidelight::hub
{

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;
using beast::error_code;

namespace
{
using Acceptor = asio::basic_socket_acceptor<tcp, PeerStream::Executor>;

constexpr int backlog = 4096;
// Of what is sent after a refusal, and for how long.
constexpr std::size_t maxPassed = std::size_t{1024} * 1024;
constexpr std::int64_t passMs = 1'000;
constexpr auto acceptPause = std::chrono::milliseconds(100);

struct ServerCounts {
    std::size_t open = 0;
    std::uint64_t failedHandshakes = 0;
};

std::string textOf(beast::string_view view)
{
    return std::string(view.data(), view.size());
}

// All but the body.
HttpRequest requestOf(const http::request<http::string_body> &message)
{
    HttpRequest request;
    request.method = textOf(message.method_string());
    request.target = textOf(message.target());
    for (const auto &field : message)
        request.headers.emplace_back(textOf(field.name_string()), textOf(field.value()));
    return request;
}

bool isOfHttp(error_code error)
{
    return error.category() == http::make_error_code(http::error::end_of_stream).category();
}

// Requests that no parser gets through.
Refusal unreadable(error_code error)
{
    if (error == http::error::body_limit)
        return {413, "too_large", "The body is larger than the hub takes.", false, {}};
    if (error == http::error::header_limit)
        return {431, "headers_too_large", "The headers are larger than the hub takes.", false, {}};
    return {400, "bad_request", "This is not an HTTP/1.1 request.", false, {}};
}
} // namespace

class HttpServer::State
{
public:
    State(asio::io_context &context, HttpApi &a, Logger &l, HttpServerSettings s,
          std::function<void(Upgrade)> upgrade)
        : acceptor(context)
        , pause(context)
        , api(a)
        , logger(l)
        , settings(std::move(s))
        , onUpgrade(std::move(upgrade))
    {
    }
    Acceptor acceptor;
    asio::steady_timer pause;
    HttpApi &api;
    Logger &logger;
    HttpServerSettings settings;
    std::function<void(Upgrade)> onUpgrade;
    ServerCounts counts;
    bool stopping = false;
};

namespace
{

PeerStream streamOf(PeerStream::Socket socket, const HttpServerSettings &settings)
{
    const auto tls = settings.tls ? settings.tls() : nullptr;
    return tls ? PeerStream(std::move(socket), *tls) : PeerStream(std::move(socket));
}

// One connection, request after request.
class Connection : public std::enable_shared_from_this<Connection>
{
public:
    Connection(PeerStream stream, std::shared_ptr<void> keep, HttpApi &api,
               const HttpServerSettings &settings, const bool &stopping, ServerCounts &counts,
               const std::function<void(Upgrade)> &onUpgrade)
        : m_stream(std::move(stream))
        , m_keep(std::move(keep))
        , m_api(api)
        , m_settings(settings)
        , m_stopping(stopping)
        , m_counts(counts)
        , m_onUpgrade(onUpgrade)
    {
        ++m_counts.open;
    }
    ~Connection() { --m_counts.open; }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    void start()
    {
        PeerStream::Tls *tls = m_stream.tls();
        if (!tls)
            return readHeader(m_settings.headerDeadlineMs);
        expireAfter(m_settings.handshakeDeadlineMs);
        tls->async_handshake(asio::ssl::stream_base::server,
                             [self = shared_from_this()](error_code error) {
                                 if (error)
                                     ++self->m_counts.failedHandshakes;
                                 else
                                     self->readHeader(self->m_settings.headerDeadlineMs);
                             });
    }

private:
    void expireAfter(std::int64_t ms)
    {
        m_stream.next_layer().expires_after(std::chrono::milliseconds(ms));
    }

    void readHeader(std::int64_t deadlineMs)
    {
        m_parser.emplace();
        m_parser->header_limit(static_cast<std::uint32_t>(m_settings.headerBytes));
        m_parser->body_limit(std::max(m_settings.bodyBytes, ConfigApi::bodyBytes));
        expireAfter(deadlineMs);
        http::async_read_header(m_stream, m_buffer, *m_parser,
                                [self = shared_from_this()](error_code error, std::size_t) {
                                    self->headerRead(error);
                                });
    }

    void headerRead(error_code error)
    {
        // Below HTTP there is nobody to answer.
        if (error && (error == http::error::end_of_stream || !isOfHttp(error)))
            return shutDown();
        if (error)
            return sendAndClose(HttpApi::errorResponse(unreadable(error)));
        if (beast::websocket::is_upgrade(m_parser->get()) && m_parser->get().target() == "/v1/ws")
            return upgrade();
        if (!limitBody())
            return sendAndClose(HttpApi::errorResponse(unreadable(http::error::body_limit)));
        // A body is read from somebody who may send one, and the refusal does not wait for it. One
        // that came with its head has been read, and is judged once.
        m_head = m_parser->get().method() == http::verb::head;
        if (!m_parser->is_done() && !bodyIsHere()) {
            if (auto refused = m_api.refusal(requestOf(m_parser->get())))
                return sendAndClose(*refused);
        }
        if ((m_parser->is_done() || bodyIsHere()) && parseBody())
            return;
        expireAfter(m_settings.bodyDeadlineMs);
        if (beast::iequals(m_parser->get()[http::field::expect], "100-continue"))
            return write("HTTP/1.1 100 Continue\r\n\r\n", &Connection::readBody);
        readBody();
    }

    // Only bundles may be larger than the rest. What a length announces is judged here, because the
    // parser looked at it before it was known what is asked for; the parser counts chunks.
    bool limitBody()
    {
        const auto &request = m_parser->get();
        const bool bundle = request.method() == http::verb::put &&
                            textOf(request.target()).starts_with(ConfigApi::path);
        const std::size_t limit = bundle ? ConfigApi::bodyBytes : m_settings.bodyBytes;
        m_parser->body_limit(limit);
        return m_parser->content_length().value_or(0) <= limit;
    }

    [[nodiscard]] bool bodyIsHere() const
    {
        const auto length = m_parser->content_length();
        return length && *length <= m_buffer.size();
    }

    void upgrade()
    {
        const auto origin = textOf(m_parser->get()[http::field::origin]);
        const auto &allowed = m_settings.allowedOrigins;
        if (m_parser->get().find(http::field::origin) != m_parser->get().end() &&
            std::find(allowed.begin(), allowed.end(), origin) == allowed.end())
            return sendAndClose(HttpApi::errorResponse(
                {403, "origin", "Pages of this origin may not connect.", false, {}}));
        http::request<http::string_body> request;
        request.base() = m_parser->get().base();
        m_onUpgrade({std::move(m_stream), std::move(request)});
    }

    // A body that came with its head; false where it is not whole after all.
    bool parseBody()
    {
        error_code error;
        while (!error && !m_parser->is_done())
            m_buffer.consume(m_parser->put(m_buffer.data(), error));
        if (error == http::error::need_more)
            return false;
        bodyRead(error);
        return true;
    }

    void readBody()
    {
        http::async_read(
            m_stream, m_buffer, *m_parser,
            [self = shared_from_this()](error_code error, std::size_t) { self->bodyRead(error); });
    }

    void bodyRead(error_code error)
    {
        if (error && (error == http::error::partial_message || !isOfHttp(error)))
            return shutDown();
        if (error)
            return sendAndClose(HttpApi::errorResponse(unreadable(error)));
        auto message = m_parser->release();
        HttpRequest request = requestOf(message);
        request.body = std::move(message.body());
        m_keepAlive = message.keep_alive() && !m_stopping;
        m_stream.next_layer().expires_never(); // it is our turn
        m_api.handle(request, [self = shared_from_this()](const HttpResponse &response) {
            self->send(response);
        });
    }

    void sendAndClose(const HttpResponse &response)
    {
        m_keepAlive = false;
        m_unread = true;
        send(response);
    }

    void send(const HttpResponse &response)
    {
        write(answerText(response, m_keepAlive, m_head), &Connection::answered);
    }

    void answered()
    {
        if (m_keepAlive && !m_stopping)
            readHeader(m_settings.idleMs);
        else
            shutDown();
    }

    // Mostly the socket takes all at once, and no operation is waited for.
    void write(std::string text, void (Connection::*then)())
    {
        m_written = std::move(text);
        const std::size_t taken = m_stream.writeNow(asio::buffer(m_written));
        if (taken == m_written.size())
            return (this->*then)();
        expireAfter(m_settings.bodyDeadlineMs);
        asio::async_write(m_stream, asio::buffer(m_written) + taken,
                          [self = shared_from_this(), then](error_code error, std::size_t) {
                              if (!error)
                                  ((*self).*then)();
                          });
    }

    // What the peer is still sending is let pass for a moment: closed over it, the connection would
    // be reset, and the answer lost with it.
    void letPass()
    {
        m_stream.async_read_some(asio::buffer(m_passing),
                                 [self = shared_from_this()](error_code error, std::size_t got) {
                                     self->m_passed += got;
                                     if (!error && self->m_passed < maxPassed)
                                         self->letPass();
                                     else
                                         self->farewell();
                                 });
    }

    void shutDown()
    {
        error_code ignored;
        // Under TLS the last word is a record of its own, and nothing is heard after it.
        if (!m_stream.tls())
            m_stream.next_layer().socket().shutdown(tcp::socket::shutdown_send, ignored);
        expireAfter(passMs);
        if (m_unread && !ignored)
            letPass();
        else
            farewell();
    }

    void farewell()
    {
        if (PeerStream::Tls *tls = m_stream.tls())
            tls->async_shutdown([self = shared_from_this()](error_code) {});
    }

    PeerStream m_stream;
    std::shared_ptr<void> m_keep; // the server's state
    HttpApi &m_api;
    const HttpServerSettings &m_settings;
    const bool &m_stopping;
    ServerCounts &m_counts;
    const std::function<void(Upgrade)> &m_onUpgrade;
    beast::flat_buffer m_buffer;
    std::optional<http::request_parser<http::string_body>> m_parser;
    std::string m_written;
    bool m_keepAlive = false;
    bool m_head = false;
    bool m_unread = false; // something of the request was not read
    std::array<char, 4096> m_passing{};
    std::size_t m_passed = 0;
};

} // namespace

HttpServer::HttpServer(asio::io_context &io, HttpApi &api, Logger &logger,
                       HttpServerSettings settings, std::function<void(Upgrade)> onUpgrade)
    : m_state(std::make_shared<State>(io, api, logger, std::move(settings), std::move(onUpgrade)))
{
}

HttpServer::~HttpServer()
{
    stop();
}

Result<std::string, std::string> HttpServer::listen()
{
    error_code error;
    const auto address = asio::ip::make_address(m_state->settings.host, error);
    if (error)
        return failure(std::string("the host is no IP address"));
    const tcp::endpoint endpoint(address, m_state->settings.port);
    Acceptor &acceptor = m_state->acceptor;
    acceptor.open(endpoint.protocol(), error);
    if (!error)
        acceptor.set_option(asio::socket_base::reuse_address(true), error);
    if (!error)
        acceptor.bind(endpoint, error);
    if (!error)
        acceptor.listen(backlog, error);
    if (error)
        return failure(error.message());

    struct Accept {
        static void next(const std::shared_ptr<State> &state)
        {
            state->acceptor.async_accept([state](error_code failed, PeerStream::Socket socket) {
                if (state->stopping || failed == asio::error::operation_aborted)
                    return;
                if (failed) {
                    // Out of descriptors: those who go free some.
                    state->logger.write(LogLevel::Warning, "accept_failed",
                                        {{"code", std::int64_t{failed.value()}}});
                    state->pause.expires_after(acceptPause);
                    state->pause.async_wait([state](error_code) { next(state); });
                    return;
                }
                if (state->counts.open < state->settings.maxConnections) {
                    error_code ignored;
                    socket.set_option(tcp::no_delay(true), ignored);
                    std::make_shared<Connection>(streamOf(std::move(socket), state->settings),
                                                 state, state->api, state->settings,
                                                 state->stopping, state->counts, state->onUpgrade)
                        ->start();
                }
                next(state);
            });
        }
    };
    Accept::next(m_state);
    const auto local = acceptor.local_endpoint(error);
    const std::string host = local.address().is_v6() ? "[" + local.address().to_string() + "]"
                                                     : local.address().to_string();
    return host + ":" + std::to_string(local.port());
}

void HttpServer::stop()
{
    m_state->stopping = true;
    error_code ignored;
    m_state->acceptor.close(ignored);
    m_state->pause.cancel();
}

std::size_t HttpServer::connections() const
{
    return m_state->counts.open;
}

std::uint64_t HttpServer::failedHandshakes() const
{
    return m_state->counts.failedHandshakes;
}

} // namespace sidelight::hub
