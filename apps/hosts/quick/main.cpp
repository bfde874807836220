// sidelight-host-quick: how a desktop of Qt Quick embeds the panel.
#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include "apps/hosts/program/hostprogram.h"
#include "plugin/embed/safeengine.h"

using namespace sidelight;

int main(int argc, char *argv[])
{
    hosts::prepare(argc, argv);
    QGuiApplication application(argc, argv);
    const auto program = hosts::HostProgram::make(application, "sidelight-host-quick");
    if (!program)
        return 2;

    QQmlApplicationEngine engine;
    embed::makeSafe(engine);
    engine.setInitialProperties(
        {{QStringLiteral("panel"), QVariant::fromValue(&program->panel())}});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Sidelight/HostQuick/Desktop.qml")));
    auto *window = engine.rootObjects().isEmpty()
                       ? nullptr
                       : qobject_cast<QQuickWindow *>(engine.rootObjects().first());
    if (window == nullptr)
        return 2;
    return program->run([window] { return window->grabWindow(); });
}
