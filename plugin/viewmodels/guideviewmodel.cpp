#include "plugin/viewmodels/guideviewmodel.h"

#include <algorithm>

#include "plugin/models/actionwords.h"
#include "plugin/models/guidewords.h"
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
    show();
}

void GuideViewModel::expect(const InteractionId &interaction)
{
    if (interaction == m_run.interaction)
        return;
    m_run = {};
    m_run.interaction = interaction;
    show();
}

void GuideViewModel::show()
{
    m_steps.setRun(m_run);
    m_fields.setRun(m_run);
    Q_EMIT changed();
}

QString GuideViewModel::title() const
{
    return m_run.guide.title.empty() ? models::actionWords(m_run.guide.action)
                                     : text::textOf(m_run.guide.title);
}

QString GuideViewModel::progress() const
{
    const GuideRoute route = routeOf(m_run.guide, m_run.chosen);
    const auto place = route.placeOf(m_run.current);
    const int at = static_cast<int>(place ? *place + 1 : route.steps.size());
    const int most = static_cast<int>(route.atMost);
    if (route.atLeast == route.atMost)
        return tr("%1 of %2", "step of a guide").arg(at).arg(most);
    const int about = static_cast<int>((route.atLeast + route.atMost + 1) / 2);
    return tr("%1 of about %2", "step of a guide").arg(at).arg(std::max(at, about));
}

bool GuideViewModel::allDone() const
{
    const GuideRoute route = routeOf(m_run.guide, m_run.chosen);
    return active() && route.isDecided &&
           std::all_of(route.steps.begin(), route.steps.end(), [this](std::size_t step) {
               return step < m_run.done.size() && m_run.done[step];
           });
}

QString GuideViewModel::question() const
{
    if (!m_run.asks())
        return {};
    const GuideStep &step = m_run.guide.steps[m_run.current];
    if (!step.ask.empty())
        return models::filled(step.ask, m_run);
    if (!step.decides)
        return {};
    return m_run.isUndecided ? tr("This cannot be decided by itself. Which way?")
                             : tr("Which way?");
}

QStringList GuideViewModel::answers() const
{
    QStringList texts;
    if (!m_run.asks())
        return texts;
    for (const GuideBranch &branch : m_run.guide.steps[m_run.current].branches) {
        texts += !branch.text.empty()   ? text::textOf(branch.text)
                 : !branch.when.empty() ? text::textOf(branch.when)
                                        : tr("Otherwise");
    }
    return texts;
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
    const auto step = m_steps.stepAt(row);
    if (step && *step < m_run.done.size())
        m_session.post(session::MarkStep{m_run.interaction, *step, !m_run.done[*step]});
}

void GuideViewModel::goOn()
{
    if (!open())
        return;
    if (m_run.asks())
        Q_EMIT answerWanted();
    else if (m_run.current < m_run.done.size())
        m_session.post(session::MarkStep{m_run.interaction, m_run.current, true});
    else
        finish();
}

void GuideViewModel::answer(int row)
{
    const bool isThere =
        open() && m_run.asks() && row >= 0 &&
        static_cast<std::size_t>(row) < m_run.guide.steps[m_run.current].branches.size();
    if (isThere)
        m_session.post(
            session::ChooseBranch{m_run.interaction, m_run.current, static_cast<std::size_t>(row)});
}

void GuideViewModel::type(int row, const QString &text)
{
    const std::string field = m_fields.fieldAt(row);
    if (field.empty())
        return;
    m_fields.type(row, text);
    m_session.post(session::TypeField{m_run.interaction, field, text.toStdString()});
}

void GuideViewModel::edit(int row)
{
    if (!m_fields.fieldAt(row).empty())
        m_fields.edit(row);
}

std::optional<std::size_t> GuideViewModel::before() const
{
    if (!open())
        return std::nullopt;
    const GuideRoute route = routeOf(m_run.guide, m_run.chosen);
    std::size_t place = route.placeOf(m_run.current).value_or(route.steps.size());
    while (place > 0) {
        const std::size_t step = route.steps[--place];
        // What chose by itself is not what the agent means to take back.
        if (!m_run.guide.steps[step].isFork() || m_run.byHand.count(step) > 0)
            return step;
    }
    return std::nullopt;
}

void GuideViewModel::goBack()
{
    if (const auto step = before())
        m_session.post(session::MarkStep{m_run.interaction, *step, false});
}

void GuideViewModel::renew()
{
    if (active())
        m_session.post(session::RenewGuide{m_run.interaction});
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
