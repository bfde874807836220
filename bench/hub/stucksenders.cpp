#include "bench/hub/stucksenders.h"

#include <chrono>
#include <string_view>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

namespace sidelight::bench
{

StuckSenders::StuckSenders(int port, std::size_t count)
    : m_port(port)
{
    for (std::size_t i = 0; i < count; ++i)
        m_sockets.push_back(connected());
    m_thread = std::thread([this] { drip(); });
}

StuckSenders::~StuckSenders()
{
    m_isOver = true;
    m_thread.join();
    for (const int socket : m_sockets)
        ::close(socket);
}

int StuckSenders::connected() const
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(m_port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    (void)connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address);
    return socket;
}

// A byte a second each, a tenth of them at a time; whoever the hub has cut comes again.
void StuckSenders::drip()
{
    constexpr std::string_view request = "POST /v1/events HTTP/1.1\r\nX-Slow: aaaaaaaaaaaaaa";
    constexpr std::size_t shares = 10;
    for (std::size_t at = 0; !m_isOver; ++at) {
        const char next = request[at / shares % request.size()];
        for (std::size_t i = at % shares; i < m_sockets.size(); i += shares) {
            if (send(m_sockets[i], &next, 1, MSG_NOSIGNAL | MSG_DONTWAIT) == 1)
                continue;
            ::close(m_sockets[i]);
            m_sockets[i] = connected();
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
}

} // namespace sidelight::bench
