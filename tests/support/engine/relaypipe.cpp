#include "tests/support/engine/relaypipe.h"

#include <sys/socket.h>
#include <unistd.h>

namespace sidelight::test
{

namespace
{
constexpr std::size_t mostWaiting = std::size_t{256} * 1024;
constexpr short anything = POLLIN | POLLHUP | POLLERR;
} // namespace

RelayPipe::~RelayPipe()
{
    for (const int socket : {m_client.socket, m_target.socket}) {
        if (socket >= 0)
            ::close(socket);
    }
}

// An end of which nothing is wanted is not waited for at all: that it hung up would be said again
// and again.
pollfd RelayPipe::waitedAt(const End &end, const End &other, bool reads, bool writes)
{
    short events = 0;
    if (reads && !end.isOver && other.toSay.size() < mostWaiting)
        events |= POLLIN;
    if (writes && !end.toSay.empty())
        events |= POLLOUT;
    return {events == 0 ? -1 : end.socket, events, 0};
}

pollfd RelayPipe::client(bool holdsTo, bool holdsFrom) const
{
    if (isForgotten())
        return {m_client.socket, POLLIN, 0};
    return waitedAt(m_client, m_target, !holdsTo, !holdsFrom);
}

pollfd RelayPipe::target(bool holdsTo, bool holdsFrom) const
{
    return waitedAt(m_target, m_client, !holdsFrom, !holdsTo);
}

void RelayPipe::read(End &from, End &to)
{
    char bytes[16384];
    const ssize_t got = ::recv(from.socket, bytes, sizeof bytes, 0);
    if (got > 0)
        to.toSay.append(bytes, static_cast<std::size_t>(got));
    else
        from.isOver = true;
}

void RelayPipe::write(End &to)
{
    const ssize_t sent =
        ::send(to.socket, to.toSay.data(), to.toSay.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent > 0)
        to.toSay.erase(0, static_cast<std::size_t>(sent));
    else
        to.isOver = true;
}

bool RelayPipe::carry(short client, short target, bool holdsTo, bool holdsFrom)
{
    if (isForgotten()) {
        End nowhere;
        if ((client & anything) != 0)
            read(m_client, nowhere);
        return !m_client.isOver;
    }
    if (!holdsTo && (client & anything) != 0)
        read(m_client, m_target);
    if (!holdsFrom && (target & anything) != 0)
        read(m_target, m_client);
    if ((target & POLLOUT) != 0)
        write(m_target);
    if ((client & POLLOUT) != 0)
        write(m_client);
    const bool isDone = (m_client.isOver && m_target.toSay.empty()) ||
                        (m_target.isOver && m_client.toSay.empty()) ||
                        (m_client.isOver && m_target.isOver);
    return !isDone;
}

void RelayPipe::forget()
{
    if (isForgotten())
        return;
    ::close(m_target.socket);
    m_target.socket = -1;
}

} // namespace sidelight::test
