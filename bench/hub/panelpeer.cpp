#include "bench/hub/panelpeer.h"

#include <utility>

#include "core/domain/limits.h"

namespace sidelight::bench
{

namespace
{

constexpr int closeFrame = 8;
constexpr int pingFrame = 9;
constexpr int pongFrame = 10;

struct FrameHead {
    std::size_t size = 0; // of the head itself; 0: not all of it is here
    std::size_t length = 0;
    int opcode = 0;
};

FrameHead headOf(std::string_view bytes)
{
    const auto byte = [&](std::size_t place) {
        return static_cast<unsigned>(static_cast<unsigned char>(bytes[place]));
    };
    FrameHead head;
    if (bytes.size() < 2)
        return head;
    std::uint64_t length = byte(1) & 0x7FU;
    const std::size_t more = length == 126 ? 2 : length == 127 ? 8 : 0;
    if (bytes.size() < 2 + more)
        return head;
    if (more > 0) {
        length = 0;
        for (std::size_t i = 0; i < more; ++i)
            length = length << 8U | byte(2 + i);
    }
    head.size = 2 + more;
    head.length = static_cast<std::size_t>(length);
    head.opcode = static_cast<int>(byte(0) & 0x0FU);
    return head;
}

} // namespace

PanelPeer::PanelPeer(const Dialect &dialect, std::string customer, std::string device)
    : m_dialect(&dialect)
    , m_customer(std::move(customer))
    , m_device(std::move(device))
{
}

bool PanelPeer::connect(int port, const TlsClient *tls)
{
    close();
    if (!m_stream.connect(port, tls))
        return false;
    m_state = State::Upgrading;
    m_stream.send(m_dialect->upgrade(*this));
    return true;
}

void PanelPeer::close()
{
    m_stream.close();
    m_state = State::Closed;
    memory.unacknowledged = 0;
    memory.rest.clear();
}

bool PanelPeer::goOn(const Arrived &arrived)
{
    const bool isOpen = m_stream.goOn();
    if (m_state == State::Upgrading)
        takeUpgrade();
    return m_state == State::Upgrading ? isOpen : takeFrames(arrived) && isOpen;
}

std::optional<std::int64_t> PanelPeer::dueNs() const
{
    if (m_state != State::Live || memory.unacknowledged == 0)
        return std::nullopt;
    return memory.sinceNs + limits::ackEveryMs * 1'000'000;
}

void PanelPeer::acknowledge()
{
    m_dialect->acknowledge(*this);
}

void PanelPeer::takeUpgrade()
{
    const auto end = m_stream.input.find("\r\n\r\n");
    if (end == std::string::npos || !m_stream.input.starts_with("HTTP/1.1 101"))
        return;
    m_stream.input.erase(0, end + 4);
    m_state = State::Greeting;
    m_dialect->greet(*this);
}

bool PanelPeer::takeFrames(const Arrived &arrived)
{
    std::string_view left = m_stream.input;
    for (FrameHead head = headOf(left); head.size > 0 && left.size() >= head.size + head.length;
         head = headOf(left)) {
        const std::string_view payload = left.substr(head.size, head.length);
        if (head.opcode == pingFrame)
            sendFrame(pongFrame, payload);
        else if (head.opcode == closeFrame)
            return false;
        else if (head.opcode != pongFrame)
            m_dialect->take(*this, payload, arrived);
        left.remove_prefix(head.size + head.length);
    }
    m_stream.input.erase(0, m_stream.input.size() - left.size());
    return true;
}

void PanelPeer::sendFrame(int opcode, std::string_view payload)
{
    std::string frame;
    frame.push_back(static_cast<char>(0x80 | opcode));
    if (payload.size() < 126) {
        frame.push_back(static_cast<char>(0x80U | payload.size()));
    } else {
        frame.push_back(static_cast<char>(0x80 | 126));
        frame.push_back(static_cast<char>(payload.size() >> 8U));
        frame.push_back(static_cast<char>(payload.size() & 0xFFU));
    }
    frame.append(4, '\0'); // the mask
    frame += payload;
    m_stream.send(frame);
}

} // namespace sidelight::bench
