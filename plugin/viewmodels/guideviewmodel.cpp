#include "plugin/viewmodels/guideviewmodel.h"

#include <algorithm>

#include "plugin/models/actionwords.h"
#include "plugin/text/bidi.h"

namespace sidelight::viewmodels
{

GuideViewModel::GuideViewModel(session::PanelSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void GuideViewModel::setRun(const session::GuideRun &run)
{
    if (run.interaction != m_run.interaction || run == m_run)
        return;
    m_run = run;
    m_steps.setRun(m_run);
    Q_EMIT changed();
}

void GuideViewModel::expect(const InteractionId &interaction)
{
    if (interaction == m_run.interaction)
        return;
    m_run = {};
    m_run.interaction = interaction;
    m_steps.setRun(m_run);
    Q_EMIT changed();
}

QString GuideViewModel::title() const
{
    return m_run.guide.title.empty() ? models::actionWords(m_run.guide.action)
                                     : text::textOf(m_run.guide.title);
}

QString GuideViewModel::progress() const
{
    const auto steps = static_cast<int>(m_run.guide.steps.size());
    const int at = std::min(static_cast<int>(m_run.current) + 1, steps);
    return tr("%1 of %2", "step of a guide").arg(at).arg(steps);
}

bool GuideViewModel::allDone() const
{
    return active() && std::all_of(m_run.done.begin(), m_run.done.end(), [](bool d) { return d; });
}

QStringList GuideViewModel::otherwise() const
{
    QStringList reasons;
    for (const std::string &reason : m_run.guide.otherwise)
        reasons += text::textOf(reason);
    return reasons;
}

void GuideViewModel::toggle(int row)
{
    const auto step = static_cast<std::size_t>(row);
    if (row >= 0 && step < m_run.done.size())
        m_session.post(session::MarkStep{m_run.interaction, step, !m_run.done[step]});
}

void GuideViewModel::goOn()
{
    if (!open())
        return;
    if (m_run.current < m_run.done.size())
        m_session.post(session::MarkStep{m_run.interaction, m_run.current, true});
    else
        finish();
}

void GuideViewModel::goBack()
{
    if (canGoBack())
        m_session.post(session::MarkStep{m_run.interaction, m_run.current - 1, false});
}

void GuideViewModel::leave()
{
    if (open())
        m_session.post(session::OpenGuide{m_run.interaction, false});
}

void GuideViewModel::resume()
{
    if (active())
        m_session.post(session::OpenGuide{m_run.interaction, true});
}

void GuideViewModel::finish()
{
    if (allDone())
        m_session.post(session::EndGuide{m_run.interaction, "completed", {}});
}

void GuideViewModel::giveUp(int row)
{
    if (!active())
        return;
    const auto at = static_cast<std::size_t>(row);
    const bool known = row >= 0 && at < m_run.guide.otherwise.size();
    m_session.post(session::EndGuide{m_run.interaction, "failed",
                                     known ? m_run.guide.otherwise[at] : std::string()});
}

} // namespace sidelight::viewmodels
