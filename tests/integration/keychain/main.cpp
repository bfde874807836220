// As in a panel: the application's thread runs an event loop, the tests are the engine thread.
#include <catch2/catch_session.hpp>

#include <thread>

#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    int result = 1;
    std::thread tests([&] {
        result = Catch::Session().run(argc, argv);
        QMetaObject::invokeMethod(&application, &QCoreApplication::quit, Qt::QueuedConnection);
    });
    QCoreApplication::exec();
    tests.join();
    return result;
}
