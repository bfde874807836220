// One stretch of events, and what arrived of it where and when.
#pragma once

#include <atomic>
#include <functional>
#include <vector>

#include "bench/hub/childprocess.h"
#include "bench/hub/dialects.h"
#include "bench/hub/poster.h"
#include "bench/hub/swarm.h"

namespace sidelight::bench
{

inline constexpr std::size_t panelsACustomer = 10;
inline constexpr double appendsASecond = 2000;
inline constexpr std::size_t publishers = 40; // connections, each with one event under way

struct FanOutFigures {
    double appendsASecond = 0;
    double deliveriesASecond = 0;
    double p50Ms = 0; // from right before an event is sent to its arrival
    double p99Ms = 0;
    double longestMs = 0;
    std::size_t arrived = 0;
    std::size_t expected = 0;
    std::int64_t refused = 0;
    std::int64_t gaps = 0;
    double serverUs = 0;    // of processor, for each delivery
    double generatorUs = 0; // the same
};

class FanOutRun
{
public:
    // The swarm follows customers 0 to customers - 1 by turns, and tells nobody else what arrives;
    // `servers` are whose processor counts.
    FanOutRun(Poster::Target target, Swarm &swarm, std::size_t customers,
              std::vector<pid_t> servers);

    // Ten stopped readers in every ten panels of a customer would leave nobody to be measured: of
    // each tenth customer the first panel is stopped, until `count` are.
    void stopReaders(std::size_t count);
    // Of each ten events so many go to the customers with a stopped reader.
    void heat(std::size_t tenths) { m_hotTenths = tenths; }
    // `perSecond`: Poster::atOnce for as many as are taken.
    [[nodiscard]] FanOutFigures measure(double perSecond, double seconds);

private:
    [[nodiscard]] double serverSeconds() const;
    [[nodiscard]] std::size_t customerNumber(std::int64_t n) const;
    [[nodiscard]] std::size_t place(std::int64_t n) const
    {
        return static_cast<std::size_t>(n - m_first);
    }

    Swarm &m_swarm;
    std::size_t m_customers;
    std::vector<pid_t> m_servers;
    Poster m_poster;
    std::vector<std::size_t> m_readers; // of each customer, who take what comes
    std::vector<std::size_t> m_hot;     // customers with a stopped reader
    std::size_t m_hotTenths = 0;
    std::int64_t m_first = 0;
    std::vector<std::atomic<std::int64_t>> m_sent;
    std::vector<double> m_ms; // of each arrival
};

void printFanOut(const std::string &name, const FanOutFigures &figures, const std::string &aim);
// Connects all, and prints how long it took. False when not all follow.
bool connectAndPrint(Swarm &swarm, const std::string &name, const std::string &aim);
void printMemory(const std::string &name, double beforeKb, pid_t server, std::size_t panels,
                 const std::string &aim);
// As many sockets as the system lets us have; a peer that is gone is no signal.
void prepareForManySockets();

} // namespace sidelight::bench
