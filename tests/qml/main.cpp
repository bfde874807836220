#include <catch2/catch_session.hpp>

#include <QGuiApplication>

#include "plugin/embed/safeengine.h"
#include "plugin/embed/words.h"
#include "tests/qml/panelundertest.h"

int main(int argc, char *argv[])
{
    sidelight::test::installWarningCatcher();
    QGuiApplication application(argc, argv);
    if (!sidelight::embed::loadFonts() ||
        !sidelight::embed::loadWords(application, QLocale(QLocale::English)))
        return 1;
    return Catch::Session().run(argc, argv);
}
