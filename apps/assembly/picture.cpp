#include "apps/assembly/picture.h"

#include <QCoreApplication>

namespace sidelight::assembly
{

namespace
{
constexpr int everyMs = 50;
constexpr int quietLooks = 8;

void preset(const char *name, const QByteArray &value)
{
    if (!qEnvironmentVariableIsSet(name))
        qputenv(name, value);
}
} // namespace

void prepareOffscreen()
{
    preset("QT_QPA_PLATFORM", "offscreen");
    preset("QT_QUICK_BACKEND", "software");
    preset("QT_SCALE_FACTOR", "2");
}

Picture::Picture(viewmodels::PanelViewModel &panel, std::function<QImage()> take, QString file,
                 int patienceMs, QObject *parent)
    : QObject(parent)
    , m_panel(panel)
    , m_take(std::move(take))
    , m_file(std::move(file))
    , m_left(patienceMs / everyMs)
{
    connect(&m_timer, &QTimer::timeout, this, &Picture::look);
    m_timer.start(everyMs);
}

void Picture::look()
{
    using Phase = viewmodels::StatusViewModel::Phase;
    const Phase phase = m_panel.status()->phase();
    // What a reader would see changing: who is in front, and how much there is.
    const QString now = m_panel.status()->label() + m_panel.customer()->name() +
                        QString::number(m_panel.tabs()->count()) + u'/' +
                        QString::number(m_panel.history()->entries()->count()) + u'/' +
                        QString::number(m_panel.alerts()->count()) + u'/' +
                        QString::number(m_panel.suggestions()->count());
    m_quiet = now == m_last ? m_quiet + 1 : 0;
    m_last = now;
    const bool there = phase == Phase::Live || phase == Phase::Offline || phase == Phase::Refused;
    const bool settled = there && m_quiet >= quietLooks;
    if (!settled && --m_left > 0)
        return;
    m_timer.stop();
    const bool saved = m_take().save(m_file);
    QCoreApplication::exit(settled && saved ? 0 : 1);
}

} // namespace sidelight::assembly
