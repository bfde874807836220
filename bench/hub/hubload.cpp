// What one hub carries on this machine, with the generator beside it: ten thousand panels and their
// memory, durable appends fanned out to ten panels each and how soon they arrive, the same beside
// stuck senders and readers, and all panels coming back at once.
#include <algorithm>
#include <array>
#include <atomic>
#include <cstdio>
#include <fstream>
#include <thread>

#include <arpa/inet.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include "bench/hub/hubprocess.h"
#include "bench/hub/poster.h"
#include "bench/hub/swarm.h"
#include "bench/support/arguments.h"
#include "bench/support/figures.h"

using namespace sidelight;
using namespace sidelight::bench;

namespace
{

constexpr std::size_t panelsACustomer = 10;
constexpr double appendsASecond = 2000;
constexpr std::size_t publishers = 40; // connections, each with one event under way
constexpr double patienceSeconds = 180;

struct Scale {
    std::size_t panels;
    double seconds;
    std::size_t slowSenders;
    std::size_t stoppedReaders;
};

// Of the process, in kB.
double residentKb(pid_t process)
{
    std::ifstream status("/proc/" + std::to_string(process) + "/status");
    std::string word;
    while (status >> word) {
        double kb = 0;
        if (word == "VmRSS:" && status >> kb)
            return kb;
    }
    return 0;
}

// Sockets that send a request a byte at a time and never end it.
class SlowSenders
{
public:
    SlowSenders(int port, std::size_t count)
    {
        for (std::size_t i = 0; i < count; ++i) {
            const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
            sockaddr_in address{};
            address.sin_family = AF_INET;
            address.sin_port = htons(static_cast<std::uint16_t>(port));
            address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
            if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) ==
                0)
                m_sockets.push_back(socket);
            else
                ::close(socket);
        }
        if (!m_sockets.empty())
            m_thread = std::thread([this] { drip(); });
    }
    ~SlowSenders()
    {
        m_isOver = true;
        if (m_thread.joinable())
            m_thread.join();
        for (const int socket : m_sockets)
            ::close(socket);
    }
    SlowSenders(const SlowSenders &) = delete;
    SlowSenders &operator=(const SlowSenders &) = delete;

private:
    void drip() const
    {
        constexpr std::string_view request = "POST /v1/events HTTP/1.1\r\nX-Slow: aaaaaaaaaaaaaa";
        for (std::size_t at = 0; !m_isOver; ++at) {
            for (const int socket : m_sockets)
                (void)send(socket, &request[at % request.size()], 1, MSG_NOSIGNAL | MSG_DONTWAIT);
            for (int i = 0; i < 10 && !m_isOver; ++i)
                std::this_thread::sleep_for(std::chrono::milliseconds(100));
        }
    }

    std::vector<int> m_sockets;
    std::thread m_thread;
    std::atomic<bool> m_isOver{false};
};

// One stretch of events, and what arrived of it where.
class FanOut
{
public:
    FanOut(const HubProcess &hub, Swarm &swarm, std::size_t customers)
        : m_swarm(swarm)
        , m_customers(customers)
        , m_poster(
              {hub.port(), hub.publisherToken()},
              [this](std::int64_t n) { return loadEvent(n, customerOf(n, m_customers)); },
              [this](std::int64_t n) { m_sent[place(n)] = nowNs(); }, [](std::int64_t) {})
    {
    }

    void measure(const char *name, double seconds, std::size_t deaf, const char *aim)
    {
        const auto count = static_cast<std::int64_t>(appendsASecond * seconds);
        m_first += static_cast<std::int64_t>(m_sent.size());
        m_sent = std::vector<std::atomic<std::int64_t>>(static_cast<std::size_t>(count));
        m_ms.clear();
        m_ms.reserve(static_cast<std::size_t>(count) * panelsACustomer);
        m_swarm.onArrived([this](std::int64_t n) {
            if (n >= m_first)
                m_ms.push_back(static_cast<double>(nowNs() - m_sent[place(n)]) / 1e6);
        });
        const std::int64_t refusedBefore = m_poster.refused();
        std::atomic<bool> isPosted{false};
        const std::int64_t begun = nowNs();
        std::int64_t postedNs = 0;
        std::thread posting([&] {
            m_poster.post(m_first, count, appendsASecond);
            postedNs = nowNs();
            isPosted = true;
        });
        const auto expected = expectedOf(count, deaf);
        std::int64_t lastNs = nowNs();
        std::size_t lastCount = 0;
        m_swarm.run([&] {
            if (m_ms.size() != lastCount) {
                lastCount = m_ms.size();
                lastNs = nowNs();
            }
            return isPosted && (m_ms.size() >= expected || nowNs() - lastNs > 5'000'000'000);
        });
        posting.join();
        const double took = static_cast<double>(postedNs - begun) / 1e9;
        const double delivered = static_cast<double>(m_ms.size());
        const double until = static_cast<double>(lastNs - begun) / 1e9;
        const double p50 = percentile(m_ms, 0.5);
        const double p99 = percentile(m_ms, 0.99);
        printFigure(
            name, formatted("p99 %.1f ms", p99),
            formatted("p50 %.1f, longest %.1f ms; %.0f appends/s, %.0f deliveries/s, %.0f of "
                      "%zu arrived, %lld gaps, %lld refused",
                      p50, percentile(m_ms, 1), static_cast<double>(count) / took,
                      delivered / until, delivered, expected,
                      static_cast<long long>(m_swarm.gaps()),
                      static_cast<long long>(m_poster.refused() - refusedBefore)),
            aim);
    }

private:
    [[nodiscard]] std::size_t place(std::int64_t n) const
    {
        return static_cast<std::size_t>(n - m_first);
    }
    // The last `deaf` panels take nothing.
    [[nodiscard]] std::size_t expectedOf(std::int64_t count, std::size_t deaf) const
    {
        const std::size_t panels = m_customers * panelsACustomer;
        std::size_t expected = 0;
        for (std::size_t i = 0; i + deaf < panels; ++i) {
            // Events m_first to m_first + count - 1 of customer i % m_customers.
            const auto customer = static_cast<std::int64_t>(i % m_customers);
            const auto all = static_cast<std::int64_t>(m_customers);
            const std::int64_t before = (m_first - customer + all - 1) / all;
            const std::int64_t upTo = (m_first + count - customer + all - 1) / all;
            expected += static_cast<std::size_t>(upTo - before);
        }
        return expected;
    }

    Swarm &m_swarm;
    std::size_t m_customers;
    Poster m_poster;
    std::int64_t m_first = 0;
    std::vector<std::atomic<std::int64_t>> m_sent;
    std::vector<double> m_ms;
};

void allowManySockets()
{
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
}

bool connect(Swarm &swarm, const char *name, std::size_t panels, const char *aim)
{
    bool isWhole = false;
    const double seconds = secondsOf([&] { isWhole = swarm.connectAll(patienceSeconds); });
    printFigure(name, formatted("%.1f s", seconds),
                formatted("%zu of %zu panels, %.0f a second", swarm.live(), panels,
                          static_cast<double>(swarm.live()) / seconds),
                aim);
    return isWhole;
}

} // namespace

int main(int argc, char **argv)
{
    const Arguments arguments = readArguments(
        argc, argv, "bench_hubload: what one hub carries, with thousands of panels on it");
    const Scale scale = arguments.quick ? Scale{1000, 3, 100, 10} : Scale{10'000, 20, 1000, 100};
    allowManySockets();
    const WorkFolder folder(arguments);
    const HubProcess hub(folder.file("hub"),
                         {"--set", "maxConnections=20000", "--set", "requestsPerSecond=1000000",
                          "--set", "requestBurst=1000000"});
    const std::size_t customers = scale.panels / panelsACustomer;
    const double emptyKb = residentKb(hub.process());
    Swarm swarm(hub.port(), hub.agentToken(), scale.panels, customers);
    if (!connect(swarm, "connecting", scale.panels, ""))
        return 1;
    const auto panels = static_cast<double>(scale.panels);
    printFigure(
        "memory a panel, idle",
        formatted("%.1f kB", (residentKb(hub.process()) - emptyKb) / panels),
        formatted("hub %.0f kB without, %.0f kB with them", emptyKb, residentKb(hub.process())),
        "at most 15 kB");
    FanOut fanOut(hub, swarm, customers);
    fanOut.measure("fan-out", scale.seconds, 0, "p99 below 25 ms");
    printFigure("memory a panel, busy",
                formatted("%.1f kB", (residentKb(hub.process()) - emptyKb) / panels), "",
                "at most 15 kB");
    swarm.dropAll();
    connect(swarm, "reconnect storm", scale.panels, "at most 60 s");
    {
        const SlowSenders slow(hub.port(), scale.slowSenders);
        swarm.stopReading(scale.stoppedReaders);
        fanOut.measure("beside stuck ones", scale.seconds, scale.stoppedReaders, "p99 below 25 ms");
    }
    std::printf("%lld connections were ended by the hub\n", static_cast<long long>(swarm.lost()));
    return 0;
}
