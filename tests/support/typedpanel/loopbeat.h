// Says every few milliseconds that the event loop of the thread it was made on has come round.
#pragma once

#include <chrono>
#include <string>

#include <QTimer>

#include "tests/support/linewriter.h"

namespace sidelight::tests
{

class LoopBeat final : public QObject
{
public:
    LoopBeat(std::string loop, LineWriter &out)
        : m_loop(std::move(loop))
        , m_out(out)
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_out.print({{"beat", m_loop}, {"at", monotonicSeconds()}});
        });
        constexpr std::chrono::milliseconds every{20};
        m_timer.start(every);
    }

private:
    std::string m_loop;
    LineWriter &m_out;
    QTimer m_timer{this};
};

} // namespace sidelight::tests
