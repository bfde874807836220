#include "tests/qml/panelundertest.h"

#include <mutex>

#include <QCoreApplication>
#include <QTest>

namespace sidelight::test
{

namespace
{
std::mutex warningsMutex; // messages come from any thread of Qt
QStringList warnings;

void catchWarning(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtDebugMsg || type == QtInfoMsg ||
        message.contains(QLatin1String("XDG_RUNTIME_DIR")))
        return;
    const std::lock_guard lock(warningsMutex);
    warnings += message;
}
} // namespace

void installWarningCatcher()
{
    qInstallMessageHandler(catchWarning);
}

QStringList takeWarnings()
{
    const std::lock_guard lock(warningsMutex);
    return std::exchange(warnings, {});
}

PanelUnderTest::PanelUnderTest(int width, int height, const QLocale &locale,
                               viewmodels::CompanionViewModel *companion)
    : panel(session, text::TimeWords(clock, locale, QTimeZone("Europe/Berlin")),
            {QStringLiteral("fixture")})
    , view(companion ? embed::PanelView(panel, *companion) : embed::PanelView(panel))
{
    panel.appearance()->setMode(viewmodels::AppearanceViewModel::Mode::Light);
    panel.appearance()->setReducedMotion(true);
    view.window().resize(width, height);
    view.window().show();
    view.window().requestActivate();
    settle();
}

void PanelUnderTest::play(const session::Delta &delta)
{
    session.play(delta);
    settle();
}

bool PanelUnderTest::play(const std::string &scene)
{
    for (const fixture::Scene &known : fixture::scenes()) {
        if (known.name != scene)
            continue;
        for (const session::Delta &delta : known.deltas)
            session.play(delta);
        settle();
        return true;
    }
    return false;
}

void PanelUnderTest::settle()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    // Also runs the polish loop, synchronously.
    (void)view.picture();
    QCoreApplication::processEvents();
}

} // namespace sidelight::test
