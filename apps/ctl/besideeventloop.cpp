#include "apps/ctl/besideeventloop.h"

#include <thread>

#include <QCoreApplication>

namespace sidelight::ctl
{

int besideEventLoop(const std::function<int()> &work)
{
    std::thread worker([&work] {
        const int code = work();
        QMetaObject::invokeMethod(
            qApp, [code] { QCoreApplication::exit(code); }, Qt::QueuedConnection);
    });
    const int code = QCoreApplication::exec();
    worker.join();
    return code;
}

} // namespace sidelight::ctl
