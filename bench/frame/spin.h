// The event loop that a program has: it sleeps when there is nothing to do.
#pragma once

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

namespace sidelight::bench
{

// Whether it was done before the time was over; looks every 20 ms.
template<class Done>
bool spinUntil(Done done, int ms)
{
    QElapsedTimer timer;
    timer.start();
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (done() || timer.elapsed() > ms)
            loop.quit();
    });
    look.start(20);
    loop.exec();
    return done();
}

} // namespace sidelight::bench
