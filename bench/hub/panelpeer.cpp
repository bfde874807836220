#include "bench/hub/panelpeer.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <utility>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include "core/wire/framecodec.h"

namespace sidelight::bench
{

namespace
{

constexpr int acknowledgeEvery = 32; // events; the window has 256
constexpr int textFrame = 1;
constexpr int closeFrame = 8;
constexpr int pingFrame = 9;
constexpr int pongFrame = 10;
constexpr const char *eventSource = "/bench/load";

// The text between `before` and the next quote.
std::string_view quotedAfter(std::string_view text, std::string_view before)
{
    const auto at = text.find(before);
    if (at == std::string_view::npos)
        return {};
    const auto start = at + before.size();
    return text.substr(start, text.find('"', start) - start);
}

std::string eventId(std::int64_t n)
{
    return "load-" + std::to_string(n);
}

Offset offsetOf(std::string_view digits)
{
    return Offset{std::strtoull(std::string(digits).c_str(), nullptr, 10)};
}

StreamId streamOf(const std::string &customer)
{
    return StreamId{StreamKind::Customer, customer};
}

} // namespace

std::string loadEvent(std::int64_t n, const std::string &customer)
{
    return R"({"specversion":"1.0","id":")" + eventId(n) + R"(","source":")" + eventSource +
           R"(","type":"sidelight.touchpoint.recorded","subject":")" + customer +
           R"(","datacontenttype":"application/json","data":{"n":)" + std::to_string(n) +
           R"(,"channel":"web","kind":"page.view","title":"Looked at the terms of the card",)"
           R"("detail":"Read for two minutes, then went back to the list of payments"}})";
}

PanelPeer::PanelPeer(std::string customer, std::string device)
    : m_customer(std::move(customer))
    , m_device(std::move(device))
{
}

PanelPeer::PanelPeer(PanelPeer &&other) noexcept
    : m_customer(std::move(other.m_customer))
    , m_device(std::move(other.m_device))
    , m_socket(std::exchange(other.m_socket, -1))
    , m_state(std::exchange(other.m_state, State::Closed))
    , m_isStopped(other.m_isStopped)
    , m_input(std::move(other.m_input))
    , m_output(std::move(other.m_output))
    , m_position(std::move(other.m_position))
    , m_unacknowledged(other.m_unacknowledged)
    , m_gaps(other.m_gaps)
    , m_closeCode(other.m_closeCode)
{
}

PanelPeer::~PanelPeer()
{
    close();
}

bool PanelPeer::connect(int port, const std::string &token)
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
    m_state = State::Connecting;
    m_output = "GET /v1/ws HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: "
               "websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
               "dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: cloudevents.json\r\n"
               "Authorization: Bearer " +
               token + "\r\n\r\n";
    return true;
}

void PanelPeer::close()
{
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
    m_state = State::Closed;
    m_input.clear();
    m_output.clear();
    m_unacknowledged = 0;
}

bool PanelPeer::goOn(const Arrived &arrived)
{
    if (m_state == State::Connecting) {
        int error = 0;
        socklen_t size = sizeof error;
        if (getsockopt(m_socket, SOL_SOCKET, SO_ERROR, &error, &size) != 0 || error != 0)
            return false;
        m_state = State::Upgrading;
    }
    if (!write())
        return false;
    if (m_isStopped && m_state == State::Live)
        return true;
    const bool isOpen = read();
    if (m_state == State::Upgrading)
        takeUpgrade();
    if (m_state != State::Upgrading && !takeFrames(arrived))
        return false;
    return isOpen && write();
}

bool PanelPeer::read()
{
    std::array<char, 65536> chunk; // NOLINT: filled by recv
    while (true) {
        const ssize_t got = recv(m_socket, chunk.data(), chunk.size(), 0);
        if (got > 0)
            m_input.append(chunk.data(), static_cast<std::size_t>(got));
        if (got < static_cast<ssize_t>(chunk.size()))
            return got > 0 || (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK));
    }
}

bool PanelPeer::write()
{
    if (m_output.empty())
        return true;
    const ssize_t sent = send(m_socket, m_output.data(), m_output.size(), MSG_NOSIGNAL);
    if (sent < 0)
        return errno == EAGAIN || errno == EWOULDBLOCK;
    m_output.erase(0, static_cast<std::size_t>(sent));
    return true;
}

void PanelPeer::takeUpgrade()
{
    const auto end = m_input.find("\r\n\r\n");
    if (end == std::string::npos || !m_input.starts_with("HTTP/1.1 101"))
        return;
    m_input.erase(0, end + 4);
    m_state = State::Greeting;
    wire::Hello hello;
    hello.clientName = "bench";
    hello.clientVersion = "1";
    hello.device = m_device;
    say(hello);
}

bool PanelPeer::takeFrames(const Arrived &arrived)
{
    std::size_t at = 0;
    const auto byte = [&](std::size_t place) {
        return static_cast<unsigned>(static_cast<unsigned char>(m_input[place]));
    };
    while (m_input.size() - at >= 2) {
        std::size_t head = 2;
        std::uint64_t length = byte(at + 1) & 0x7FU;
        const std::size_t more = length == 126 ? 2 : length == 127 ? 8 : 0;
        if (m_input.size() - at < head + more)
            break;
        if (more > 0) {
            length = 0;
            for (std::size_t i = 0; i < more; ++i)
                length = length << 8U | byte(at + head + i);
            head += more;
        }
        if (m_input.size() - at < head + length)
            break;
        const auto payload = std::string_view(m_input).substr(at + head, length);
        const unsigned opcode = byte(at) & 0x0FU;
        if (opcode == closeFrame) {
            if (length >= 2)
                m_closeCode = static_cast<int>(byte(at + head) << 8U | byte(at + head + 1));
            return false;
        }
        if (opcode == pingFrame)
            sendFrame(pongFrame, payload);
        if (opcode == textFrame)
            takeText(payload, arrived);
        at += head + length;
    }
    m_input.erase(0, at);
    if (m_input.empty())
        m_input.shrink_to_fit();
    return true;
}

void PanelPeer::takeText(std::string_view text, const Arrived &arrived)
{
    if (text.find("\"huboffset\":\"") != std::string_view::npos)
        return takeEvent(text, arrived);
    const std::string_view type = quotedAfter(text, "\"type\":\"");
    if (type == "hub.welcome.v1") {
        wire::Subscription follow{streamOf(m_customer), {}};
        if (m_position.epoch.value.empty())
            follow.from.kind = wire::From::Kind::Start;
        else
            follow.from = {wire::From::Kind::At, m_position};
        m_state = State::CatchingUp;
        say(wire::Subscribe{{follow}});
    } else if (type == "hub.caughtup.v1") {
        m_state = State::Live;
    }
}

void PanelPeer::takeEvent(std::string_view text, const Arrived &arrived)
{
    const Offset offset = offsetOf(quotedAfter(text, "\"huboffset\":\""));
    const Offset before = offsetOf(quotedAfter(text, "\"hubprev\":\""));
    if (before != m_position.offset)
        ++m_gaps;
    const auto at = text.find("\"n\":");
    const std::int64_t n = at == std::string_view::npos
                               ? -1
                               : std::atoll(std::string(text.substr(at + 4, 20)).c_str());
    m_position = {Epoch{std::string(quotedAfter(text, "\"hubepoch\":\""))}, offset,
                  fenceOf(eventSource, eventId(n))};
    if (++m_unacknowledged == acknowledgeEvery) {
        m_unacknowledged = 0;
        say(wire::Ack{{{streamOf(m_customer), offset}}});
    }
    arrived(n);
}

void PanelPeer::say(const wire::ClientMessage &message)
{
    sendFrame(textFrame, wire::encodeFrame({"r", "/panel/" + m_device, {}}, message));
}

void PanelPeer::sendFrame(int opcode, std::string_view payload)
{
    m_output.push_back(static_cast<char>(0x80 | opcode));
    if (payload.size() < 126) {
        m_output.push_back(static_cast<char>(0x80U | payload.size()));
    } else {
        m_output.push_back(static_cast<char>(0x80 | 126));
        m_output.push_back(static_cast<char>(payload.size() >> 8U));
        m_output.push_back(static_cast<char>(payload.size() & 0xFFU));
    }
    m_output.append(4, '\0'); // the mask
    m_output += payload;
}

} // namespace sidelight::bench
