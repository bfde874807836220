#include "plugin/viewmodels/whyviewmodel.h"

namespace sidelight::viewmodels
{

WhyViewModel::WhyViewModel(session::PanelSession &session, const text::TimeWords &words,
                           QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_lines(words)
    , m_misses(words)
{
}

void WhyViewModel::expect(const InteractionId &interaction)
{
    m_interaction = interaction;
    m_misses.clear();
    m_noMisses = false;
    close();
}

void WhyViewModel::hide(const std::vector<Identity> &identities, const Masks &masks)
{
    m_lines.hide(identities, masks);
    m_misses.hide(identities, masks);
}

void WhyViewModel::open(const AlertId &alert)
{
    close();
    m_asked = alert;
    m_session.post(session::ExplainAlert{m_interaction, alert});
}

void WhyViewModel::close()
{
    m_asked = {};
    m_alert = {};
    m_lines.clear();
    Q_EMIT changed();
}

void WhyViewModel::apply(const session::WhyRecord &record)
{
    if (record.interaction != m_interaction || record.alert != m_asked)
        return; // of one that has been closed since
    m_alert = record.alert;
    m_lines.setRecord(record);
    Q_EMIT changed();
}

void WhyViewModel::apply(const session::NearMisses &answer)
{
    if (answer.interaction != m_interaction)
        return;
    m_misses.setRecords(answer.records);
    m_noMisses = answer.records.empty();
    Q_EMIT changed();
}

QString WhyViewModel::alert() const
{
    return QString::fromStdString(m_alert.value);
}

void WhyViewModel::askMisses()
{
    m_session.post(session::AskNearMisses{m_interaction});
}

void WhyViewModel::showEvent(int line)
{
    if (const auto event = m_lines.eventAt(line))
        Q_EMIT eventWanted(*event);
}

void WhyViewModel::showMissedEvent(int line)
{
    if (const auto event = m_misses.eventAt(line))
        Q_EMIT eventWanted(*event);
}

} // namespace sidelight::viewmodels
