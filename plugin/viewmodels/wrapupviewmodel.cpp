#include "plugin/viewmodels/wrapupviewmodel.h"

#include "plugin/models/summarywords.h"
#include "plugin/text/bidi.h"

namespace sidelight::viewmodels
{

WrapUpViewModel::WrapUpViewModel(session::PanelSession &session, text::TimeWords words,
                                 QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_words(words)
    , m_promises(words)
    , m_summary("wrapup", session, std::move(words))
{
    connect(&m_summary, &DraftViewModel::changed, this, &WrapUpViewModel::settle);
    connect(&m_summary, &DraftViewModel::textChanged, this, &WrapUpViewModel::refresh);
}

void WrapUpViewModel::expect(const InteractionId &interaction)
{
    m_summary.expect(interaction);
    if (interaction == m_form.interaction)
        return;
    m_form = {};
    m_form.interaction = interaction;
    m_facts.reset();
    m_before.reset();
    m_touched = false;
    m_finishing = false;
    refresh();
}

void WrapUpViewModel::setForm(const session::WrapUpForm &form)
{
    if (form.interaction != m_form.interaction || m_touched || m_finishing || form == m_form)
        return;
    m_form = form;
    if (m_form.open && !m_facts)
        ask();
    refresh();
}

void WrapUpViewModel::setFacts(const session::WrapUpFacts &facts)
{
    if (facts.interaction != m_form.interaction)
        return;
    m_facts = facts;
    m_outcomes.setDispositions(facts.dispositions);
    refresh();
}

QString WrapUpViewModel::outcome() const
{
    return text::textOf(m_form.outcome);
}

bool WrapUpViewModel::canFinish() const
{
    return !m_form.interaction.empty() && !m_form.outcome.empty() && !m_finishing;
}

bool WrapUpViewModel::canPromise() const
{
    return m_form.promises.size() < session::WrapUpForm::maxPromises;
}

QString WrapUpViewModel::proposalSource() const
{
    return m_proposal.isEmpty()
               ? QString()
               : tr("Drafted from %n event(s)", nullptr, m_facts ? m_facts->events : 0);
}

QString WrapUpViewModel::draftedText() const
{
    return m_form.drafted && !m_summary.text().isEmpty() ? tr("drafted, yours to change")
                                                         : QString();
}

void WrapUpViewModel::refresh()
{
    m_outcomes.setChosen(outcome());
    m_promises.setPromises(m_form.promises);
    const bool wanted = m_form.open && !m_form.declined && !m_finishing && m_facts &&
                        m_summary.text().isEmpty() && !m_summary.saving();
    m_proposal = wanted ? models::draftedSummary(*m_facts, m_form, m_words) : QString();
    Q_EMIT changed();
}

void WrapUpViewModel::keep(session::WrapUpForm form)
{
    if (form.interaction.empty())
        return;
    m_form = std::move(form);
    m_touched = true;
    m_session.post(session::ChangeWrapUp{m_form});
    refresh();
}

void WrapUpViewModel::ask()
{
    m_session.post(session::AskWrapUp{m_form.interaction});
}

void WrapUpViewModel::toggle()
{
    session::WrapUpForm form = m_form;
    form.open = !form.open;
    keep(form);
    if (m_form.open)
        ask();
}

void WrapUpViewModel::close()
{
    if (!m_form.open)
        return;
    session::WrapUpForm form = m_form;
    form.open = false;
    keep(form);
}

void WrapUpViewModel::choose(const QString &outcome)
{
    session::WrapUpForm form = m_form;
    form.outcome = outcome.toStdString();
    keep(form);
}

bool WrapUpViewModel::chooseByLetter(const QString &letter)
{
    const QString found = m_outcomes.byLetter(letter);
    if (!found.isEmpty())
        choose(found);
    return !found.isEmpty();
}

void WrapUpViewModel::remember()
{
    m_before = Before{m_summary.text(), m_form};
}

void WrapUpViewModel::keepProposal()
{
    if (m_proposal.isEmpty())
        return;
    remember();
    const QString text = m_proposal;
    session::WrapUpForm form = m_form;
    form.drafted = true;
    m_summary.setText(text);
    keep(form);
}

void WrapUpViewModel::declineProposal()
{
    if (m_proposal.isEmpty())
        return;
    remember();
    session::WrapUpForm form = m_form;
    form.declined = true;
    keep(form);
}

void WrapUpViewModel::addPromise()
{
    if (!canPromise())
        return;
    session::WrapUpForm form = m_form;
    form.promises.push_back({{}, m_words.endOfWork(1)});
    keep(form);
}

void WrapUpViewModel::setPromise(int row, const QString &title)
{
    const auto at = static_cast<std::size_t>(row);
    if (row < 0 || at >= m_form.promises.size())
        return;
    session::WrapUpForm form = m_form;
    form.promises[at].title = title.toStdString();
    keep(form);
}

void WrapUpViewModel::setDue(int row, int days)
{
    const auto at = static_cast<std::size_t>(row);
    if (row < 0 || at >= m_form.promises.size())
        return;
    session::WrapUpForm form = m_form;
    form.promises[at].due = m_words.endOfWork(days);
    keep(form);
}

void WrapUpViewModel::removePromise(int row)
{
    if (row < 0 || static_cast<std::size_t>(row) >= m_form.promises.size())
        return;
    remember();
    session::WrapUpForm form = m_form;
    form.promises.erase(form.promises.begin() + row);
    keep(form);
}

void WrapUpViewModel::undo()
{
    if (!m_before)
        return;
    Before before = *std::exchange(m_before, std::nullopt);
    before.form.open = m_form.open;
    before.form.outcome = m_form.outcome;
    m_summary.setText(before.text);
    keep(before.form);
}

void WrapUpViewModel::finish()
{
    if (!canFinish())
        return;
    m_finishing = true;
    m_before.reset();
    m_summary.saveAs(m_form.outcome);
    refresh();
}

void WrapUpViewModel::settle()
{
    if (!m_finishing || m_summary.saving())
        return;
    // The receipt is here: the wrap-up stands in the outbox. Typing on instead keeps the form.
    m_finishing = false;
    if (m_summary.text().isEmpty()) {
        const InteractionId interaction = m_form.interaction;
        m_form = {};
        m_form.interaction = interaction;
        m_touched = false;
    }
    refresh();
}

} // namespace sidelight::viewmodels
