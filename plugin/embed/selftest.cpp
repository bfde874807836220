#include "plugin/embed/selftest.h"

#include <mutex>

#include <QDir>
#include <QDirIterator>
#include <QQmlComponent>

#include "plugin/embed/panelview.h"
#include "plugin/embed/safeengine.h"

namespace sidelight::embed
{

namespace
{

// Qt's message handler is a plain function, so what it hears has to lie outside of any object, for
// as long as the test runs.
std::mutex heardMutex;
QStringList *heard = nullptr;

void hear(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    const std::lock_guard lock(heardMutex);
    const bool about = type == QtWarningMsg || type == QtCriticalMsg || type == QtFatalMsg;
    if (heard != nullptr && about && !message.contains(QLatin1String("XDG_RUNTIME_DIR")))
        *heard += message;
}

class Listening
{
public:
    explicit Listening(QStringList &faults)
    {
        const std::lock_guard lock(heardMutex);
        heard = &faults;
        m_before = qInstallMessageHandler(hear);
    }
    ~Listening()
    {
        qInstallMessageHandler(m_before);
        const std::lock_guard lock(heardMutex);
        heard = nullptr;
    }
    Listening(const Listening &) = delete;
    Listening &operator=(const Listening &) = delete;

private:
    QtMessageHandler m_before = nullptr;
};

// Every file compiles, those that are shown only later too.
void compileAll(QStringList &faults)
{
    const std::unique_ptr<QQmlEngine> engine = makeSafeEngine();
    QDirIterator files(QStringLiteral(":/qt/qml/Sidelight"), {QStringLiteral("*.qml")}, QDir::Files,
                       QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        const QQmlComponent component(engine.get(), QUrl(QStringLiteral("qrc") + files.next()));
        for (const QQmlError &error : component.errors())
            faults += error.toString();
        ++count;
    }
    if (count == 0)
        faults += QStringLiteral("no QML files in this program");
}

} // namespace

QStringList selfTest(viewmodels::PanelViewModel &panel)
{
    QStringList faults;
    const Listening listening(faults);
    compileAll(faults);
    for (const int width : {320, 420, 900}) {
        PanelView view(panel);
        faults += view.errors();
        view.window().resize(width, 700);
        view.window().show();
        if (view.picture().isNull())
            faults += QStringLiteral("nothing was drawn at %1 pixels").arg(width);
    }
    return faults;
}

QStringList complaintsOf(const std::function<void()> &show)
{
    QStringList faults;
    const Listening listening(faults);
    compileAll(faults);
    show();
    return faults;
}

} // namespace sidelight::embed
