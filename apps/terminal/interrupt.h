// Ctrl-C (SIGINT) and SIGTERM as a signal of the event loop, once; a second one ends the process as
// usual. One object a process.
#pragma once

#include <array>
#include <memory>

#include <QObject>

class QSocketNotifier;

namespace sidelight::terminal
{

class Interrupt : public QObject
{
    Q_OBJECT

public:
    explicit Interrupt(QObject *parent = nullptr);
    ~Interrupt() override;

Q_SIGNALS:
    void interrupted();

private:
    std::array<int, 2> m_pipe{-1, -1};
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace sidelight::terminal
