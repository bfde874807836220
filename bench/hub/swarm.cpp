#include "bench/hub/swarm.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>

#include <sys/epoll.h>
#include <unistd.h>

#include "bench/hub/poster.h"

namespace sidelight::bench
{

namespace
{

constexpr std::size_t mostUnderWay = 512;
constexpr int turnMs = 5;
// Between two looks at all sockets. A thread that is woken for each delivery costs the server the
// wake-up, which no panel on another machine does; what it adds to a delivery is in the figures.
constexpr timespec nap{0, 1'000'000};

using Monotonic = std::chrono::steady_clock;

} // namespace

std::string customerOf(std::int64_t n, std::size_t customers)
{
    return "load-customer-" + std::to_string(static_cast<std::size_t>(n) % customers);
}

Swarm::Swarm(Target target, const Dialect &dialect, std::size_t panels, std::size_t customers)
    : m_target(std::move(target))
    , m_epoll(epoll_create1(EPOLL_CLOEXEC))
    , m_ports(m_target.otherPorts)
    , m_customers(customers)
    , m_isAwaited(panels)
{
    m_ports.insert(m_ports.begin(), m_target.port);
    m_panels.reserve(panels);
    for (std::size_t i = 0; i < panels; ++i)
        m_panels.emplace_back(dialect, customerOf(static_cast<std::int64_t>(i), customers),
                              "load-" + std::to_string(i));
}

Swarm::~Swarm()
{
    ::close(m_epoll);
}

// Told of what changes, once: nothing of it has to be set again.
void Swarm::begin(std::size_t panel)
{
    const int port = m_ports[panel / m_customers % m_ports.size()];
    if (!m_panels[panel].connect(port, m_target.tls))
        return;
    epoll_event event{};
    event.events = EPOLLIN | EPOLLOUT | EPOLLET;
    event.data.u64 = panel;
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_panels[panel].socket(), &event);
}

bool Swarm::connectAll(double patienceSeconds)
{
    const auto until = Monotonic::now() + std::chrono::duration<double>(patienceSeconds);
    while (Monotonic::now() < until) {
        std::size_t underWay = 0;
        std::size_t following = 0;
        for (const PanelPeer &panel : m_panels) {
            following += panel.state() == PanelPeer::State::Live ? 1 : 0;
            underWay +=
                panel.state() != PanelPeer::State::Live && panel.state() != PanelPeer::State::Closed
                    ? 1
                    : 0;
        }
        if (following == m_panels.size())
            return true;
        for (std::size_t i = 0; i < m_panels.size() && underWay < mostUnderWay; ++i) {
            if (m_panels[i].state() != PanelPeer::State::Closed)
                continue;
            begin(i);
            ++underWay;
        }
        turn(turnMs);
    }
    return false;
}

void Swarm::dropAll()
{
    for (PanelPeer &panel : m_panels)
        panel.close();
}

void Swarm::stopReading(std::size_t panel)
{
    epoll_ctl(m_epoll, EPOLL_CTL_DEL, m_panels[panel].socket(), nullptr);
    m_panels[panel].stopReading();
}

void Swarm::run(const std::function<bool()> &isOver)
{
    while (!isOver())
        turn(turnMs);
}

void Swarm::turn(int waitMs)
{
    nanosleep(&nap, nullptr);
    std::array<epoll_event, 4096> ready{};
    const int count = epoll_wait(m_epoll, ready.data(), static_cast<int>(ready.size()), waitMs);
    for (int i = 0; i < count; ++i) {
        const auto place = static_cast<std::size_t>(ready[static_cast<std::size_t>(i)].data.u64);
        PanelPeer &panel = m_panels[place];
        if (panel.state() == PanelPeer::State::Closed)
            continue;
        if (!panel.goOn(m_arrived)) {
            panel.close();
            ++m_lost;
        }
        await(place);
    }
    acknowledge();
}

void Swarm::await(std::size_t panel)
{
    const auto due = m_panels[panel].dueNs();
    if (!due || m_isAwaited[panel])
        return;
    m_isAwaited[panel] = true;
    m_due.emplace(*due, panel);
}

void Swarm::acknowledge()
{
    const std::int64_t now = nowNs();
    while (!m_due.empty() && m_due.top().first <= now) {
        const std::size_t place = m_due.top().second;
        m_due.pop();
        m_isAwaited[place] = false;
        // It may have acknowledged 64 meanwhile.
        if (m_panels[place].dueNs().value_or(now + 1) <= now)
            m_panels[place].acknowledge();
        await(place);
    }
}

std::size_t Swarm::live() const
{
    return static_cast<std::size_t>(
        std::count_if(m_panels.begin(), m_panels.end(), [](const PanelPeer &panel) {
            return panel.state() == PanelPeer::State::Live;
        }));
}

std::int64_t Swarm::gaps() const
{
    std::int64_t all = 0;
    for (const PanelPeer &panel : m_panels)
        all += panel.gaps();
    return all;
}

} // namespace sidelight::bench
