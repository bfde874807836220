#include "plugin/viewmodels/draftviewmodel.h"

#include <utility>

#include "plugin/text/bidi.h"

namespace sidelight::viewmodels
{

DraftViewModel::DraftViewModel(std::string kind, session::PanelSession &session,
                               text::TimeWords words, QObject *parent)
    : QObject(parent)
    , m_kind(std::move(kind))
    , m_session(session)
    , m_words(std::move(words))
{
}

void DraftViewModel::setState(const session::DraftState &state)
{
    if (state.kind != m_kind || state.interaction != m_interaction)
        return;
    // An older turn's, or what was kept meanwhile: not what this one's keys stand behind.
    if (m_turn != 0 && state.turn != m_turn)
        return;
    if (std::exchange(m_turn, 0) != 0 && m_typed) {
        m_text.prepend(text::textOf(state.text));
        Q_EMIT textChanged();
    }
    m_keptAt = state.kept;
    m_keptBytes = state.text;
    // An empty draft while saving is the receipt: the text stands in the outbox now.
    const bool received = m_saving && state.text.empty();
    if (received || !m_typed) {
        m_typed = m_typed && !received;
        const QString text = text::textOf(state.text);
        if (text != m_text) {
            m_text = text;
            Q_EMIT textChanged();
        }
    }
    if (received)
        m_saving = false;
    refreshKept();
    Q_EMIT changed();
}

void DraftViewModel::expect(const InteractionId &interaction)
{
    // Whoever has asked for another one since is waited for.
    if (interaction == m_interaction || m_turn != 0)
        return;
    show(interaction);
}

void DraftViewModel::turnTo(const InteractionId &interaction, std::uint64_t turn)
{
    show(interaction);
    m_turn = interaction.empty() ? 0 : turn;
}

void DraftViewModel::show(const InteractionId &interaction)
{
    m_interaction = interaction;
    m_text.clear();
    m_keptAt.reset();
    m_keptBytes.clear();
    m_typed = false;
    m_saving = false;
    refreshKept();
    Q_EMIT textChanged();
    Q_EMIT changed();
}

void DraftViewModel::tick()
{
    const QString before = m_keptText;
    refreshKept();
    if (before != m_keptText)
        Q_EMIT changed();
}

void DraftViewModel::setText(const QString &text)
{
    if (text == m_text || m_interaction.empty())
        return;
    m_text = text;
    m_typed = true;
    m_saving = false;
    m_session.post(session::ChangeDraft{m_interaction, m_kind, text.toStdString(), m_turn});
    refreshKept();
    Q_EMIT textChanged();
    Q_EMIT changed();
}

bool DraftViewModel::kept() const
{
    return m_keptAt && m_keptBytes == m_text.toStdString();
}

void DraftViewModel::refreshKept()
{
    if (m_text.isEmpty() && !m_saving)
        m_keptText.clear();
    else if (m_saving)
        m_keptText = tr("saving…");
    else if (kept())
        m_keptText = tr("kept on this laptop %1 ago").arg(m_words.ago(*m_keptAt));
    else
        m_keptText = tr("keeping…");
}

bool DraftViewModel::canSave() const
{
    return !m_saving && m_turn == 0 && !m_interaction.empty() && !m_text.trimmed().isEmpty();
}

void DraftViewModel::save()
{
    if (canSave())
        saveAs({});
}

void DraftViewModel::saveAs(const std::string &outcome)
{
    if (m_interaction.empty() || m_saving || m_turn != 0)
        return;
    m_saving = true;
    m_session.post(session::SaveDraft{m_interaction, m_kind, outcome});
    refreshKept();
    Q_EMIT changed();
}

} // namespace sidelight::viewmodels
