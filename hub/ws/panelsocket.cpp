#include "hub/ws/panelsocket.h"

#include <array>
#include <chrono>

#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/bind_handler.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket.hpp>
#include <boost/container/deque.hpp>

#include "core/domain/limits.h"

namespace sidelight::hub
{

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;
using beast::error_code;

namespace
{

// Each socket is ticked every 500 ms: a share of them at a time, because all ten thousand in one
// go would hold up what is to be delivered.
constexpr auto tickInterval = std::chrono::milliseconds(25);
constexpr std::size_t tickShares = 20;
constexpr auto handshakeDeadline = std::chrono::seconds(5);
// A ping goes out after half of it without a word; so a dead peer is found within it.
constexpr auto idleDeadline = std::chrono::seconds(20);
constexpr auto closeDeadline = std::chrono::seconds(5);
constexpr std::size_t lowWater = std::size_t{64} * 1024;
constexpr std::size_t readChunk = std::size_t{16} * 1024;

std::string bearerOf(beast::string_view header)
{
    constexpr beast::string_view scheme = "bearer ";
    if (header.size() <= scheme.size() || !beast::iequals(header.substr(0, scheme.size()), scheme))
        return {};
    return std::string(header.substr(scheme.size()));
}

bool offers(beast::string_view list, std::string_view protocol)
{
    for (const auto &token : beast::http::token_list(list)) {
        if (token == beast::string_view(protocol.data(), protocol.size()))
            return true;
    }
    return false;
}

// What stands before a text message that comes in one piece (RFC 6455, 5.2); a server masks
// nothing.
class FrameHead
{
public:
    explicit FrameHead(std::uint64_t size)
    {
        std::size_t width = size < 126 ? 0 : size <= 0xFFFF ? 2 : 8;
        m_bytes[0] = 0x81; // the last of its message, text
        m_bytes[1] = static_cast<unsigned char>(width == 0 ? size : width == 2 ? 126 : 127);
        m_size = 2 + width;
        for (std::size_t at = m_size; width > 0; --width, size >>= 8)
            m_bytes[--at] = static_cast<unsigned char>(size);
    }
    [[nodiscard]] asio::const_buffer buffer() const { return {m_bytes.data(), m_size}; }

private:
    std::array<unsigned char, 10> m_bytes{};
    std::size_t m_size = 0;
};

} // namespace

class PanelSocket final : public PanelTransport, public std::enable_shared_from_this<PanelSocket>
{
public:
    PanelSocket(PanelSockets &all, std::size_t place, PanelServices &services, Upgrade upgrade)
        : m_all(all)
        , m_place(place)
        , m_stream(std::move(upgrade.stream))
        , m_request(std::move(upgrade.request))
        , m_services(services)
    {
    }

    void start()
    {
        PanelUpgrade upgrade;
        upgrade.bearer = bearerOf(m_request[beast::http::field::authorization]);
        upgrade.subprotocol =
            offers(m_request[beast::http::field::sec_websocket_protocol], wire::subprotocol);
        m_connection = std::make_unique<PanelConnection>(m_services, *this, upgrade);

        m_stream.next_layer().leaveDeadlines(); // the WebSocket has its own
        websocket::stream_base::timeout deadlines{handshakeDeadline, idleDeadline, true};
        m_stream.set_option(deadlines);
        m_stream.auto_fragment(false);
        m_stream.write_buffer_bytes(lowWater);
        websocket::permessage_deflate off;
        off.server_enable = false;
        m_stream.set_option(off);
        // The message's own limit is kept by read(): it has a close code of its own.
        m_stream.read_message_max(0);
        const bool echo = upgrade.subprotocol;
        m_stream.set_option(
            websocket::stream_base::decorator([echo](websocket::response_type &response) {
                if (echo)
                    response.set(
                        beast::http::field::sec_websocket_protocol,
                        beast::string_view(wire::subprotocol.data(), wire::subprotocol.size()));
            }));
        m_stream.async_accept(m_request, [self = shared_from_this()](error_code error) {
            if (error || self->m_gone)
                return self->gone();
            self->m_accepted = true;
            self->m_request = {};
            self->m_stream.text(true);
            self->m_connection->opened();
            self->read();
        });
    }

    void goAway()
    {
        // Before the upgrade is answered there is nobody to tell.
        if (m_accepted)
            m_connection->goAway();
        else
            cut();
    }
    // The program ends now. What Asio still holds of us outlives what the connection works with.
    void end()
    {
        cut();
        m_stream.next_layer().end();
        m_gone = true;
        m_connection.reset();
    }

    void send(Frame frame) override
    {
        if (m_closing)
            return;
        m_queuedBytes += frame->size();
        m_queue.push_back(std::move(frame));
        write();
    }

    void close(wire::CloseCode code, std::string_view reason) override
    {
        if (m_closing)
            return;
        m_closing = true;
        m_closeReason.code = static_cast<std::uint16_t>(code);
        m_closeReason.reason.assign(reason.data(), reason.size());
        // One that reads nothing does not get to see the reason.
        m_cutAt = std::chrono::steady_clock::now() + closeDeadline;
        write();
    }

    [[nodiscard]] std::size_t queuedBytes() const override { return m_queuedBytes; }

    void tick()
    {
        if (!m_accepted || m_gone)
            return;
        if (m_closing && std::chrono::steady_clock::now() >= m_cutAt)
            return cutAndGo();
        m_connection->tick();
        if (m_reading && !messageInTime())
            close(wire::CloseCode::BadMessage, "a message took too long");
    }

private:
    // A message that drips in byte by byte.
    [[nodiscard]] bool messageInTime() const
    {
        return m_buffer.size() == 0 ||
               m_services.clock.monotonicMs() - m_messageSince <= limits::messageDeadlineMs;
    }

    void read()
    {
        m_reading = true;
        m_stream.async_read_some(m_buffer, readChunk,
                                 [self = shared_from_this()](error_code error, std::size_t bytes) {
                                     self->m_reading = false;
                                     if (error || self->m_gone)
                                         return self->gone();
                                     self->arrived(bytes);
                                 });
    }

    void arrived(std::size_t bytes)
    {
        if (m_buffer.size() == bytes)
            m_messageSince = m_services.clock.monotonicMs();
        if (m_closing) {
            m_buffer.consume(m_buffer.size());
        } else if (m_buffer.size() > limits::maxMessageBytes) {
            m_buffer.consume(m_buffer.size());
            m_connection->receivedTooMuch();
        } else if (m_stream.is_message_done()) {
            const auto data = m_buffer.data();
            if (m_stream.got_text())
                m_connection->received({static_cast<const char *>(data.data()), data.size()});
            else
                m_connection->receivedBinary();
            m_buffer.consume(m_buffer.size());
        }
        read();
    }

    void write()
    {
        while (!m_writing && !m_gone && !m_queue.empty()) {
            if (writeNow())
                takeFromQueue();
            else if (!m_writing)
                writeLater();
        }
        if (m_writing || m_gone || !m_closing || m_closeSent)
            return;
        m_closeSent = true;
        m_stream.async_close(m_closeReason,
                             [self = shared_from_this()](error_code) { self->gone(); });
    }

    // A plain socket with room takes the message from us: what the library makes of a write, an
    // operation that completes later, costs as much again as the system's call. Whether all went.
    bool writeNow()
    {
        if (!m_stream.is_open())
            return false;
        const Frame &frame = m_queue.front();
        const FrameHead head(frame->size());
        const std::array<asio::const_buffer, 2> buffers{head.buffer(), asio::buffer(*frame)};
        const std::size_t taken = m_stream.next_layer().writeNow(buffers);
        const std::size_t all = asio::buffer_size(buffers);
        if (taken == 0 || taken == all)
            return taken == all;
        auto rest = std::make_shared<std::string>(all, '\0');
        asio::buffer_copy(asio::buffer(*rest), buffers);
        m_writing = true;
        m_stream.next_layer().writeRest(
            asio::buffer(*rest) + taken,
            [self = shared_from_this(), rest](error_code error) { self->written(error); });
        return false;
    }

    void writeLater()
    {
        m_writing = true;
        m_stream.async_write(
            asio::buffer(*m_queue.front()),
            [self = shared_from_this()](error_code error, std::size_t) { self->written(error); });
    }

    void written(error_code error)
    {
        m_writing = false;
        if (error || m_gone)
            return gone();
        takeFromQueue();
        write();
        if (m_queuedBytes < lowWater && !m_closing)
            m_connection->drained();
    }

    void takeFromQueue()
    {
        m_queuedBytes -= m_queue.front()->size();
        m_queue.pop_front();
    }

    void cut() { beast::get_lowest_layer(m_stream).close(); }

    void cutAndGo()
    {
        cut();
        gone();
    }

    void gone()
    {
        if (std::exchange(m_gone, true))
            return;
        m_closing = true;
        m_connection.reset();
        m_all.remove(*this);
    }

    friend class PanelSockets;
    PanelSockets &m_all;
    std::size_t m_place; // in m_all
    websocket::stream<PeerStream> m_stream;
    beast::http::request<beast::http::string_body> m_request;
    PanelServices &m_services;
    std::unique_ptr<PanelConnection> m_connection;
    beast::flat_buffer m_buffer;
    std::int64_t m_messageSince = 0;
    boost::container::deque<Frame> m_queue; // an empty one of the library takes half a kilobyte
    std::size_t m_queuedBytes = 0;
    websocket::close_reason m_closeReason;
    std::chrono::steady_clock::time_point m_cutAt;
    bool m_accepted = false;
    bool m_reading = false;
    bool m_writing = false;
    bool m_closing = false;
    bool m_closeSent = false;
    bool m_gone = false;
};

PanelSockets::PanelSockets(PanelServices &services, asio::any_io_executor executor)
    : m_services(services)
    , m_timer(std::move(executor))
{
    tickLater();
}

PanelSockets::~PanelSockets()
{
    const auto sockets = std::exchange(m_sockets, {});
    for (const auto &socket : sockets)
        socket->end();
}

void PanelSockets::tickLater()
{
    m_timer.expires_after(tickInterval);
    m_timer.async_wait([this, alive = std::weak_ptr(m_alive)](error_code error) {
        if (error || alive.expired())
            return;
        tickSome();
        tickLater();
    });
}

void PanelSockets::tickSome()
{
    const std::size_t share = (m_sockets.size() + tickShares - 1) / tickShares;
    for (std::size_t i = 0; i < share && !m_sockets.empty(); ++i) {
        m_next = m_next < m_sockets.size() ? m_next : 0;
        // Its own share: it may go while it is asked.
        const std::shared_ptr<PanelSocket> socket = m_sockets[m_next++];
        socket->tick();
    }
}

// The last one takes its place.
void PanelSockets::remove(const PanelSocket &socket)
{
    const std::size_t place = socket.m_place;
    if (place >= m_sockets.size() || m_sockets[place].get() != &socket)
        return; // all are going
    m_sockets.back()->m_place = place;
    m_sockets[place].swap(m_sockets.back());
    m_sockets.pop_back();
}

void PanelSockets::take(Upgrade upgrade)
{
    auto socket =
        std::make_shared<PanelSocket>(*this, m_sockets.size(), m_services, std::move(upgrade));
    m_sockets.push_back(socket);
    socket->start();
}

void PanelSockets::goAway()
{
    const auto sockets = m_sockets;
    for (const auto &socket : sockets)
        socket->goAway();
}

} // namespace sidelight::hub
