// tst_quick: the panel's QML, part by part (Qt Quick Test).
#include <cstdio>

#include <QAccessible>
#include <QGuiApplication>
#include <QQmlEngine>
#include <QtQuickTest>

#include "plugin/embed/safeengine.h"
#include "plugin/embed/words.h"
#include "tests/quick/fixture.h"
#include "tests/quick/layout.h"

namespace sidelight::test
{

class Setup : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void applicationAvailable() // by Qt Quick Test
    {
        QAccessible::setActive(true); // buttons set their roles only then
        if (!embed::loadFonts() || !embed::loadWords(*qGuiApp, QLocale(QLocale::English)))
            std::fprintf(stderr, "tst_quick: the fonts or the words are missing\n");
    }
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        m_fixture = std::make_unique<Fixture>();
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        qmlRegisterSingletonInstance("Sidelight.Tests", 1, 0, "Fixture", m_fixture.get());
        qmlRegisterSingletonInstance("Sidelight.Tests", 1, 0, "Layout", &m_layout);
    }

private:
    std::unique_ptr<Fixture> m_fixture; // has timers, and so needs the application
    Layout m_layout;
};

} // namespace sidelight::test

QUICK_TEST_MAIN_WITH_SETUP(sidelight, sidelight::test::Setup)
#include "main.moc"
