#include "tests/support/engine/relay.h"

#include <stdexcept>

#include <fcntl.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include "tests/support/engine/loopback.h"

namespace sidelight::test
{

namespace
{

constexpr int mostPending = 128;

int connectedTo(int port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = onLoopback(port);
    if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return socket;
    ::close(socket);
    return -1;
}

void sayAtOnce(int socket)
{
    const int yes = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
}

} // namespace

Relay::Relay(int target)
    : m_target(target)
    , m_listening(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address = onLoopback(0);
    socklen_t size = sizeof address;
    if (::bind(m_listening, reinterpret_cast<sockaddr *>(&address), size) != 0 ||
        ::listen(m_listening, mostPending) != 0 || ::pipe2(m_wake, O_CLOEXEC | O_NONBLOCK) != 0)
        throw std::runtime_error("a relay has no port");
    ::getsockname(m_listening, reinterpret_cast<sockaddr *>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { run(); });
}

Relay::~Relay()
{
    m_stop = true;
    wake();
    m_thread.join();
    for (const int file : {m_listening, m_wake[0], m_wake[1]})
        ::close(file);
}

void Relay::wake() const
{
    (void)!::write(m_wake[1], "", 1);
}

void Relay::hold(Way way)
{
    m_holdsTo = m_holdsTo || way != Way::FromTarget;
    m_holdsFrom = m_holdsFrom || way != Way::ToTarget;
    wake();
}

void Relay::forget()
{
    m_forget = true;
    wake();
}

void Relay::heal()
{
    m_holdsTo = false;
    m_holdsFrom = false;
    m_end = true;
    wake();
}

void Relay::takeOrders()
{
    char bytes[64];
    while (::read(m_wake[0], bytes, sizeof bytes) > 0) {
    }
    if (m_end.exchange(false))
        m_pipes.remove_if([](const RelayPipe &pipe) { return pipe.isForgotten(); });
    if (m_forget.exchange(false)) {
        for (RelayPipe &pipe : m_pipes)
            pipe.forget();
    }
}

void Relay::take()
{
    const int client = ::accept4(m_listening, nullptr, nullptr, SOCK_CLOEXEC);
    if (client < 0)
        return;
    const int target = connectedTo(m_target);
    if (target < 0) {
        ::close(client);
        return;
    }
    sayAtOnce(client);
    sayAtOnce(target);
    m_pipes.emplace_back(client, target);
}

// The listening one, the one that wakes, two of each pipe.
std::vector<pollfd> Relay::watched()
{
    const bool takes = !m_holdsTo || !m_holdsFrom;
    std::vector<pollfd> all{{takes ? m_listening : -1, POLLIN, 0}, {m_wake[0], POLLIN, 0}};
    for (const RelayPipe &pipe : m_pipes) {
        all.push_back(pipe.client(m_holdsTo, m_holdsFrom));
        all.push_back(pipe.target(m_holdsTo, m_holdsFrom));
    }
    return all;
}

void Relay::run()
{
    while (!m_stop) {
        std::vector<pollfd> all = watched();
        (void)::poll(all.data(), all.size(), -1);
        std::size_t at = 2;
        m_pipes.remove_if([this, &all, &at](RelayPipe &pipe) {
            const short client = all[at++].revents;
            const short target = all[at++].revents;
            return !pipe.carry(client, target, m_holdsTo, m_holdsFrom);
        });
        if (all[1].revents != 0)
            takeOrders();
        if (all[0].revents != 0)
            take();
    }
}

} // namespace sidelight::test
