#include <catch2/catch_session.hpp>

#include <QGuiApplication>

int main(int argc, char *argv[])
{
    const QGuiApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
