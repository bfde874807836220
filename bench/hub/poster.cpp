#include "bench/hub/poster.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace sidelight::bench
{

std::int64_t nowNs()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

Poster::Poster(Target target, std::function<std::string(std::int64_t)> eventOf,
               std::function<void(std::int64_t)> posting,
               std::function<void(std::int64_t)> answered)
    : m_target(std::move(target))
    , m_eventOf(std::move(eventOf))
    , m_posting(std::move(posting))
    , m_answered(std::move(answered))
{
    for (std::size_t i = 0; i < m_target.connections; ++i)
        m_sockets.push_back(connectToHub());
}

Poster::~Poster()
{
    for (const int socket : m_sockets)
        close(socket);
}

int Poster::connectToHub() const
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(m_target.port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int yes = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    if (connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        std::fprintf(stderr, "the hub cannot be reached\n");
        std::exit(1);
    }
    return socket;
}

int Poster::request(int socket, const std::string &body) const
{
    const std::string text = "POST /v1/events HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: "
                             "Bearer " +
                             m_target.token + "\r\nContent-Type: application/cloudevents" +
                             (m_target.batches ? "-batch" : "") +
                             "+json\r\nContent-Length: " + std::to_string(body.size()) +
                             "\r\n\r\n" + body;
    if (send(socket, text.data(), text.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(text.size()))
        return 0;
    std::string answer;
    std::array<char, 4096> chunk{};
    while (true) {
        const ssize_t got = recv(socket, chunk.data(), chunk.size(), 0);
        if (got <= 0)
            return 0;
        answer.append(chunk.data(), static_cast<std::size_t>(got));
        const auto end = answer.find("\r\n\r\n");
        const auto length = answer.find("Content-Length: ");
        if (end == std::string::npos || length == std::string::npos)
            continue;
        const auto whole =
            end + 4 + static_cast<std::size_t>(std::atoll(answer.c_str() + length + 16));
        if (answer.size() >= whole)
            return std::atoi(answer.c_str() + 9);
    }
}

void Poster::post(std::int64_t first, std::int64_t count, double perSecond)
{
    const std::int64_t start = nowNs();
    std::vector<std::thread> workers;
    for (std::size_t i = 0; i < m_target.connections; ++i)
        workers.emplace_back(
            [this, i, first, count, perSecond, start] { work(i, first, count, perSecond, start); });
    for (std::thread &worker : workers)
        worker.join();
}

void Poster::work(std::size_t thread, std::int64_t first, std::int64_t count, double perSecond,
                  std::int64_t startNs)
{
    for (std::int64_t i = static_cast<std::int64_t>(thread); i < count;
         i += static_cast<std::int64_t>(m_target.connections)) {
        const std::string event = m_eventOf(first + i);
        const auto dueNs =
            startNs + static_cast<std::int64_t>(static_cast<double>(i) * 1e9 / perSecond);
        if (const std::int64_t wait = dueNs - nowNs(); wait > 0)
            std::this_thread::sleep_for(std::chrono::nanoseconds(wait));
        m_posting(first + i);
        if (request(m_sockets[thread], event) != 202)
            ++m_refused;
        m_answered(first + i);
    }
}

} // namespace sidelight::bench
