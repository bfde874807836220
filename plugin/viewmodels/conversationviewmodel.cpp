#include "plugin/viewmodels/conversationviewmodel.h"

#include "plugin/models/actionwords.h"
#include "plugin/text/bidi.h"

namespace sidelight::viewmodels
{

void ConversationViewModel::expect(const InteractionId &interaction)
{
    if (interaction == m_state.interaction)
        return;
    session::ConversationState next;
    next.interaction = interaction;
    apply(next);
}

void ConversationViewModel::apply(const session::ConversationState &state)
{
    m_state = state;
    m_lines.setState(state);
    m_words.clear();
    for (const std::string &word : state.words)
        m_words += text::textOf(word);
    m_words.removeDuplicates();
    Q_EMIT changed();
}

QString ConversationViewModel::source() const
{
    switch (m_state.channel) {
    case Channel::Voice:
        return tr("from the call");
    case Channel::Chat:
    case Channel::Message:
        return tr("from the chat");
    case Channel::Mail:
        return tr("from the mail");
    default:
        return {};
    }
}

QString ConversationViewModel::sourceIcon() const
{
    switch (m_state.channel) {
    case Channel::Voice:
        return QStringLiteral("graphic_eq");
    case Channel::Mail:
        return QStringLiteral("mail_outline");
    default:
        return QStringLiteral("chat_bubble_outline");
    }
}

QString ConversationViewModel::last() const
{
    if (m_lines.count() == 0)
        return {};
    return m_lines.line(m_lines.count() - 1)
        .values[static_cast<std::size_t>(models::ConversationModel::Role::Spoken)]
        .toString();
}

QString ConversationViewModel::earlier() const
{
    return m_state.earlier == 0
               ? QString()
               : tr("%n earlier line(s) are not shown", nullptr, static_cast<int>(m_state.earlier));
}

QString ConversationViewModel::about() const
{
    const session::TaskState &task = m_state.task;
    if (!task.isSure || task.byQueue || task.name.empty())
        return {};
    return tr("Sounds like “%1”").arg(text::isolated(models::actionWords(task.name)));
}

void ConversationViewModel::toggle()
{
    m_shown = !m_shown;
    Q_EMIT changed();
}

} // namespace sidelight::viewmodels
