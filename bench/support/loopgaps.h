// How long an event loop does not come round. Lives on the thread it measures.
#pragma once

#include <chrono>
#include <cmath>
#include <vector>

#include <QElapsedTimer>
#include <QTimer>

namespace sidelight::bench
{

class LoopGaps : public QObject
{
public:
    LoopGaps()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const auto ms = static_cast<double>(m_since.nsecsElapsed()) / 1e6;
            m_since.start();
            m_gaps.push_back(ms);
        });
        m_since.start();
        m_timer.start(every);
    }

    void forget() { m_gaps.clear(); }
    [[nodiscard]] std::size_t turns() const { return m_gaps.size(); }

    // Milliseconds, one a millisecond that passed: the gap in which it lay. A gap counts by its
    // length, as a key that is pressed at any moment meets it; counted once each, one long gap
    // would be nothing among thousands of short ones.
    [[nodiscard]] std::vector<double> byTime() const
    {
        std::vector<double> all;
        for (const double gap : m_gaps)
            all.insert(all.end(), static_cast<std::size_t>(std::lround(gap)), gap);
        return all;
    }

private:
    static constexpr std::chrono::milliseconds every{2};
    QTimer m_timer{this};
    QElapsedTimer m_since;
    std::vector<double> m_gaps;
};

} // namespace sidelight::bench
