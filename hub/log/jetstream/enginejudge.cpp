#include "hub/log/jetstream/enginejudge.h"

#include <array>
#include <charconv>
#include <memory>

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "core/domain/event.h"
#include "core/json/json.h"

namespace sidelight::hub
{

namespace
{

constexpr int waitMs = 3'000;
constexpr std::size_t maxSaid = std::size_t{256} * 1024;
constexpr std::size_t maxSaidDepth = 16;
using Version = std::array<int, 3>;
constexpr Version leastVersion{2, 12, 3};

Version versionOf(const std::string &text)
{
    Version version{};
    const char *at = text.data();
    const char *const end = at + text.size();
    for (int &part : version) {
        at = std::from_chars(at, end, part).ptr;
        if (at == end || *at != '.')
            break;
        ++at;
    }
    return version;
}

class Socket
{
public:
    // "nats://HOST:PORT", "http://[::1]:PORT"; a port is needed.
    explicit Socket(const std::string &url)
    {
        const std::size_t scheme = url.find("://");
        const std::string place = scheme == std::string::npos ? url : url.substr(scheme + 3);
        const std::size_t colon = place.rfind(':');
        const std::size_t user = place.rfind('@');
        const std::size_t from = user == std::string::npos ? 0 : user + 1;
        if (colon == std::string::npos || colon < from)
            return;
        std::string host = place.substr(from, colon - from);
        if (host.size() > 2 && host.front() == '[' && host.back() == ']')
            host = host.substr(1, host.size() - 2); // IPv6
        addrinfo hints{};
        hints.ai_socktype = SOCK_STREAM;
        addrinfo *raw = nullptr;
        if (::getaddrinfo(host.c_str(), place.substr(colon + 1).c_str(), &hints, &raw) != 0)
            return;
        const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> found(raw, &::freeaddrinfo);
        m_socket = connectedToAny(found.get(), waitMs);
    }
    ~Socket()
    {
        if (m_socket >= 0)
            ::close(m_socket);
    }
    Socket(const Socket &) = delete;
    Socket &operator=(const Socket &) = delete;

    bool write(const std::string &text) const
    {
        return ready(POLLOUT) && ::send(m_socket, text.data(), text.size(), MSG_NOSIGNAL) ==
                                     static_cast<ssize_t>(text.size());
    }
    // Up to the text, or what came until nothing more did.
    std::string readTo(std::string_view stop) const
    {
        std::string said;
        char bytes[4096];
        while (said.size() < maxSaid && (stop.empty() || said.find(stop) == std::string::npos) &&
               ready(POLLIN)) {
            const ssize_t got = ::recv(m_socket, bytes, sizeof bytes, 0);
            if (got <= 0)
                break;
            said.append(bytes, static_cast<std::size_t>(got));
        }
        return said;
    }

private:
    bool ready(short events) const
    {
        pollfd wanted{m_socket, events, 0};
        return m_socket >= 0 && ::poll(&wanted, 1, waitMs) == 1 && (wanted.revents & events) != 0;
    }
    int m_socket = -1;
};

std::optional<boost::json::object> objectIn(const std::string &text)
{
    const std::size_t from = text.find('{');
    const std::size_t to = text.rfind('}');
    if (from == std::string::npos || to == std::string::npos || to < from)
        return std::nullopt;
    auto value = json::parse(text.substr(from, to + 1 - from), maxSaid, maxSaidDepth);
    if (!value || !value->is_object())
        return std::nullopt;
    return std::move(value->get_object());
}

} // namespace

int connectedToAny(const addrinfo *addresses, int waitMs)
{
    for (const addrinfo *one = addresses; one; one = one->ai_next) {
        const int socket =
            ::socket(one->ai_family, one->ai_socktype | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        if (socket < 0)
            continue;
        (void)::connect(socket, one->ai_addr, one->ai_addrlen);
        pollfd wanted{socket, POLLOUT, 0};
        int error = 0;
        socklen_t size = sizeof error;
        if (::poll(&wanted, 1, waitMs) == 1 &&
            ::getsockopt(socket, SOL_SOCKET, SO_ERROR, &error, &size) == 0 && error == 0)
            return socket;
        ::close(socket);
    }
    return -1;
}

std::vector<EngineRisk> risksOf(const EngineFacts &facts)
{
    std::vector<EngineRisk> risks;
    if (versionOf(facts.version) < leastVersion)
        risks.push_back({"engine_too_old",
                         "The engine is older than 2.12.3" +
                             (facts.version.empty() ? std::string(" or does not say its version")
                                                    : " (" + facts.version + ")") +
                             ": what it acknowledged may be lost when the power fails."});
    if (facts.syncsAlways != true)
        risks.push_back({"engine_sync_not_always",
                         facts.syncsAlways
                             ? "The engine acknowledges before the disk has it; its "
                               "configuration needs \"sync_interval: always\"."
                             : "Nobody knows whether the engine waits for the disk; "
                               "\"engineMonitor\" names its monitoring, which says so."});
    constexpr std::int64_t enough = 3;
    if (facts.replicas < enough)
        risks.push_back({"engine_few_replicas",
                         "The engine keeps the log fewer than three times: when its disk is lost, "
                         "the log is lost."});
    return risks;
}

EngineFacts worstOf(const std::vector<EngineFacts> &nodes)
{
    EngineFacts worst;
    for (const EngineFacts &node : nodes) {
        const bool isOlder = versionOf(node.version) < versionOf(worst.version);
        if (!node.version.empty() && (worst.version.empty() || isOlder))
            worst.version = node.version;
        if (node.syncsAlways)
            worst.syncsAlways = *node.syncsAlways && worst.syncsAlways.value_or(true);
    }
    return worst;
}

std::string engineVersion(const std::string &url)
{
    const auto said = objectIn(Socket(url).readTo("\r\n"));
    return said ? std::string(textMember(*said, "version").value_or(std::string_view()))
                : std::string();
}

std::optional<bool> engineSyncsAlways(const std::string &monitor)
{
    const Socket socket(monitor);
    if (!socket.write("GET /varz HTTP/1.0\r\nHost: engine\r\n\r\n"))
        return std::nullopt;
    const auto said = objectIn(socket.readTo({}));
    if (!said)
        return std::nullopt;
    const boost::json::value *jetstream = said->if_contains("jetstream");
    const boost::json::value *config = jetstream && jetstream->is_object()
                                           ? jetstream->get_object().if_contains("config")
                                           : nullptr;
    if (!config || !config->is_object())
        return std::nullopt;
    const boost::json::value *always = config->get_object().if_contains("sync_always");
    return always && always->is_bool() && always->get_bool();
}

} // namespace sidelight::hub
