#include "plugin/viewmodels/wrapupviewmodel.h"

namespace sidelight::viewmodels
{

WrapUpViewModel::WrapUpViewModel(session::PanelSession &session, text::TimeWords words,
                                 QObject *parent)
    : QObject(parent)
    , m_summary("wrapup", session, std::move(words))
{
    m_outcomes.setChosen({});
    connect(&m_summary, &DraftViewModel::changed, this, &WrapUpViewModel::settle);
}

void WrapUpViewModel::expect(const InteractionId &interaction)
{
    m_summary.expect(interaction);
    if (interaction == m_interaction)
        return;
    m_interaction = interaction;
    m_outcome = m_chosen[interaction];
    m_outcomes.setChosen(m_outcome);
    m_open = false;
    m_finishing = false;
    Q_EMIT changed();
}

bool WrapUpViewModel::canFinish() const
{
    return !m_interaction.empty() && !m_outcome.isEmpty() && !m_finishing;
}

void WrapUpViewModel::toggle()
{
    m_open = !m_open && !m_interaction.empty();
    Q_EMIT changed();
}

void WrapUpViewModel::close()
{
    m_open = false;
    Q_EMIT changed();
}

void WrapUpViewModel::choose(const QString &outcome)
{
    m_outcome = outcome;
    m_chosen[m_interaction] = outcome;
    m_outcomes.setChosen(outcome);
    Q_EMIT changed();
}

void WrapUpViewModel::finish()
{
    if (!canFinish())
        return;
    m_finishing = true;
    m_summary.saveAs(m_outcome.toStdString());
    Q_EMIT changed();
}

void WrapUpViewModel::settle()
{
    if (!m_finishing || m_summary.saving())
        return;
    // The receipt is here: the wrap-up stands in the outbox. Typing on instead keeps the form.
    m_finishing = false;
    if (m_summary.text().isEmpty()) {
        m_chosen.erase(m_interaction);
        m_outcome.clear();
        m_outcomes.setChosen({});
        m_open = false;
    }
    Q_EMIT changed();
}

} // namespace sidelight::viewmodels
