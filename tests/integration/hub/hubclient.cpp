#include "tests/integration/hub/hubclient.h"

#include <chrono>

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket.hpp>

namespace sidelight::test
{

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using beast::error_code;

namespace
{

constexpr auto requestDeadline = std::chrono::seconds(20);

asio::ip::tcp::endpoint endpointOf(const std::string &host, const std::string &port)
{
    return {asio::ip::make_address(host), static_cast<unsigned short>(std::stoi(port))};
}

} // namespace

struct HttpClient::Parts {
    asio::io_context io;
    beast::tcp_stream stream{io};
    beast::flat_buffer buffer;
    bool connected = false;
};

HttpClient::HttpClient(const HubProcess &hub)
    : m_host(hub.host)
    , m_port(hub.port)
    , m_token(hub.publisher)
    , m_parts(std::make_unique<Parts>())
{
}

HttpClient::~HttpClient() = default;

Answer HttpClient::request(const std::string &method, const std::string &target,
                           const std::string &token, const std::vector<wire::Header> &headers,
                           const std::string &body)
{
    Parts &parts = *m_parts;
    error_code error;
    const auto wait = [&] {
        parts.io.restart();
        parts.io.run_for(requestDeadline);
    };
    if (!parts.connected) {
        parts.buffer.clear();
        parts.stream.async_connect(endpointOf(m_host, m_port), [&](error_code e) { error = e; });
        wait();
        if (error)
            return {};
        parts.connected = true;
    }
    http::request<http::string_body> message;
    message.method_string(method);
    message.target(target);
    message.version(11);
    message.set(http::field::host, m_host);
    if (!token.empty())
        message.set(http::field::authorization, "Bearer " + token);
    for (const auto &[name, value] : headers)
        message.set(name, value);
    message.body() = body;
    message.prepare_payload();
    http::response_parser<http::string_body> parser;
    http::async_write(parts.stream, message, [&](error_code e, std::size_t) {
        // A refusal may come before everything was sent.
        error = e;
        http::async_read(parts.stream, parts.buffer, parser,
                         [&](error_code again, std::size_t) { error = again; });
    });
    wait();
    if (error) {
        parts.connected = false;
        parts.stream.close();
        return {};
    }
    if (!parser.get().keep_alive()) {
        parts.connected = false;
        parts.stream.close();
    }
    return {static_cast<int>(parser.get().result_int()), parser.get().body()};
}

Answer HttpClient::post(const std::string &body, const std::string &contentType)
{
    return request("POST", "/v1/events", m_token, {{"Content-Type", contentType}}, body);
}

struct PanelClient::Parts {
    asio::io_context io;
    websocket::stream<beast::tcp_stream> stream{io};
    beast::flat_buffer buffer;
    bool ended = false;
};

PanelClient::PanelClient() = default;
PanelClient::~PanelClient() = default;

bool PanelClient::connect(const HubProcess &hub, const std::string &subprotocol,
                          const std::string &origin)
{
    m_parts = std::make_unique<Parts>();
    Parts &parts = *m_parts;
    parts.stream.set_option(websocket::stream_base::decorator([&](websocket::request_type &r) {
        r.set(http::field::authorization, "Bearer " + hub.agent);
        if (!subprotocol.empty())
            r.set(http::field::sec_websocket_protocol, subprotocol);
        if (!origin.empty())
            r.set(http::field::origin, origin);
    }));
    parts.stream.read_message_max(std::size_t{1024} * 1024);
    error_code error = asio::error::timed_out;
    beast::get_lowest_layer(parts.stream)
        .async_connect(endpointOf(hub.host, hub.port), [&](error_code e) {
            error = e;
            if (!e)
                parts.stream.async_handshake(hub.host + ":" + hub.port, "/v1/ws",
                                             [&](error_code again) { error = again; });
        });
    parts.io.run_for(requestDeadline);
    return !error;
}

bool PanelClient::open(const HubProcess &hub, wire::Window window)
{
    if (!connect(hub))
        return false;
    wire::Hello hello;
    hello.clientName = "test";
    hello.clientVersion = "1";
    hello.device = "laptop";
    hello.window = window;
    say(hello);
    return receive<wire::Welcome>().has_value();
}

void PanelClient::say(const wire::ClientMessage &message)
{
    sendText(wire::encodeFrame({"r" + std::to_string(++m_requests), "/panel/laptop", {}}, message));
}

void PanelClient::sendText(const std::string &text)
{
    error_code ignored;
    m_parts->stream.text(true);
    m_parts->stream.write(asio::buffer(text), ignored);
}

void PanelClient::sendBinary(const std::string &bytes)
{
    error_code ignored;
    m_parts->stream.binary(true);
    m_parts->stream.write(asio::buffer(bytes), ignored);
}

void PanelClient::ping()
{
    error_code ignored;
    m_parts->stream.ping({}, ignored);
}

std::optional<std::string> PanelClient::receiveText(int ms)
{
    Parts &parts = *m_parts;
    if (parts.ended)
        return std::nullopt;
    bool done = false;
    error_code error;
    parts.buffer.clear();
    parts.stream.async_read(parts.buffer, [&](error_code e, std::size_t) {
        done = true;
        error = e;
    });
    parts.io.restart();
    parts.io.run_for(std::chrono::milliseconds(ms));
    if (!done) {
        // Beast has no way to take a read back: the connection is of no more use.
        beast::get_lowest_layer(parts.stream).cancel();
        parts.io.restart();
        parts.io.run();
    }
    if (!done || error) {
        parts.ended = true;
        return std::nullopt;
    }
    return beast::buffers_to_string(parts.buffer.data());
}

std::optional<wire::ServerFrame> PanelClient::receive(int ms)
{
    const auto text = receiveText(ms);
    if (!text)
        return std::nullopt;
    auto frame = wire::decodeServerFrame(*text);
    if (!frame)
        return std::nullopt;
    return *std::move(frame);
}

int PanelClient::closeCode() const
{
    return m_parts->stream.reason().code;
}

int PanelClient::waitForClose(int ms)
{
    while (receiveText(ms)) {
    }
    return closeCode();
}

} // namespace sidelight::test
