#include "bench/hub/fanoutrun.h"

#include <csignal>
#include <thread>

#include <sys/resource.h>
#include <unistd.h>

#include "bench/support/figures.h"

namespace sidelight::bench
{

namespace
{

constexpr double patienceSeconds = 180;
constexpr std::int64_t silenceNs = 5'000'000'000; // then nothing more is coming
constexpr double mostASecond = 100'000;

// A number of which every bit depends on every bit of this one (splitmix64's last step).
std::uint64_t scattered(std::uint64_t number)
{
    number = (number ^ number >> 30U) * 0xBF58476D1CE4E5B9U;
    number = (number ^ number >> 27U) * 0x94D049BB133111EBU;
    return number ^ number >> 31U;
}

} // namespace

FanOutRun::FanOutRun(Poster::Target target, Swarm &swarm, std::size_t customers,
                     std::vector<pid_t> servers)
    : m_swarm(swarm)
    , m_customers(customers)
    , m_servers(std::move(servers))
    , m_poster(
          std::move(target),
          [this](std::int64_t n) {
              return loadEvent(
                  n, customerOf(static_cast<std::int64_t>(customerNumber(n)), m_customers));
          },
          [this](std::int64_t n) { m_sent[place(n)] = nowNs(); }, [](std::int64_t) {})
    , m_readers(customers, swarm.size() / customers)
{
}

double FanOutRun::serverSeconds() const
{
    double all = 0;
    for (const pid_t server : m_servers)
        all += processorSeconds(server);
    return all;
}

void FanOutRun::stopReaders(std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t customer = i * panelsACustomer % m_customers;
        m_swarm.stopReading(customer);
        --m_readers[customer];
        m_hot.push_back(customer);
    }
}

std::size_t FanOutRun::customerNumber(std::int64_t n) const
{
    const auto number = static_cast<std::size_t>(n);
    if (!m_hot.empty() && number % 10 < m_hotTenths)
        return m_hot[(number / 10 * m_hotTenths + number % 10) % m_hot.size()];
    // Customers do not take turns, and what comes for one of them keeps no time.
    return scattered(number) % m_customers;
}

FanOutFigures FanOutRun::measure(double perSecond, double seconds)
{
    const bool isPaced = perSecond < Poster::atOnce;
    const auto count = static_cast<std::int64_t>((isPaced ? perSecond : mostASecond) * seconds);
    m_first += static_cast<std::int64_t>(m_sent.size());
    m_sent = std::vector<std::atomic<std::int64_t>>(static_cast<std::size_t>(count));
    m_ms.clear();
    m_ms.reserve(static_cast<std::size_t>(count) * panelsACustomer);
    m_swarm.onArrived([this](std::int64_t n) {
        if (n >= m_first)
            m_ms.push_back(static_cast<double>(nowNs() - m_sent[place(n)]) / 1e6);
    });
    const std::int64_t refusedBefore = m_poster.refused();
    const double serverBefore = serverSeconds();
    const double oursBefore = processorSeconds(getpid());
    const std::int64_t begun = nowNs();
    const std::int64_t until = begun + static_cast<std::int64_t>(seconds * 1e9);
    std::atomic<bool> isPosted{false};
    std::size_t expected = 0; // known when all are sent
    std::int64_t sent = 0;
    std::int64_t postedNs = 0;
    std::thread posting([&] {
        sent =
            m_poster.post(m_first, count, perSecond, [&] { return !isPaced && nowNs() >= until; });
        postedNs = nowNs();
        std::size_t all = 0;
        for (std::int64_t i = 0; i < count; ++i)
            all += m_sent[static_cast<std::size_t>(i)] == 0
                       ? 0
                       : m_readers[customerNumber(m_first + i)];
        expected = all;
        isPosted = true;
    });
    std::int64_t lastNs = nowNs();
    std::size_t lastCount = 0;
    m_swarm.run([&] {
        if (m_ms.size() != lastCount) {
            lastCount = m_ms.size();
            lastNs = nowNs();
        }
        return isPosted && (m_ms.size() >= expected || nowNs() - lastNs > silenceNs);
    });
    posting.join();
    FanOutFigures figures;
    figures.arrived = m_ms.size();
    figures.expected = expected;
    const auto arrived = static_cast<double>(figures.arrived);
    figures.appendsASecond =
        static_cast<double>(sent) * 1e9 / static_cast<double>(postedNs - begun);
    figures.deliveriesASecond = arrived * 1e9 / static_cast<double>(lastNs - begun);
    figures.p50Ms = percentile(m_ms, 0.5);
    figures.p99Ms = percentile(m_ms, 0.99);
    figures.longestMs = percentile(m_ms, 1);
    figures.refused = m_poster.refused() - refusedBefore;
    figures.gaps = m_swarm.gaps();
    figures.serverUs = (serverSeconds() - serverBefore) * 1e6 / arrived;
    figures.generatorUs = (processorSeconds(getpid()) - oursBefore) * 1e6 / arrived;
    return figures;
}

void printFanOut(const std::string &name, const FanOutFigures &figures, const std::string &aim)
{
    printFigure(name, formatted("p99 %.1f ms", figures.p99Ms),
                formatted("p50 %.1f, longest %.1f ms; %.0f appends/s, %.0f deliveries/s, %zu of "
                          "%zu arrived, ",
                          figures.p50Ms, figures.longestMs, figures.appendsASecond,
                          figures.deliveriesASecond, figures.arrived, figures.expected) +
                    formatted("%lld gaps, %lld refused; a delivery took %.0f us of processor "
                              "there, %.0f here",
                              static_cast<long long>(figures.gaps),
                              static_cast<long long>(figures.refused), figures.serverUs,
                              figures.generatorUs),
                aim);
}

bool connectAndPrint(Swarm &swarm, const std::string &name, const std::string &aim)
{
    bool isWhole = false;
    const double seconds = secondsOf([&] { isWhole = swarm.connectAll(patienceSeconds); });
    printFigure(name, formatted("%.1f s", seconds),
                formatted("%zu of %zu panels, %.0f a second", swarm.live(), swarm.size(),
                          static_cast<double>(swarm.live()) / seconds),
                aim);
    return isWhole;
}

void printMemory(const std::string &name, double beforeKb, pid_t server, std::size_t panels,
                 const std::string &aim)
{
    const double nowKb = residentKb(server);
    printFigure(name, formatted("%.1f kB", (nowKb - beforeKb) / static_cast<double>(panels)),
                formatted("%.0f kB without, %.0f kB with them", beforeKb, nowKb), aim);
}

void prepareForManySockets()
{
    std::signal(SIGPIPE, SIG_IGN);
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
}

} // namespace sidelight::bench
