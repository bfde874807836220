// Timers and model testers want an application; no window is shown.
#include <catch2/catch_session.hpp>

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
