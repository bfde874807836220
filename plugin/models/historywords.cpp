#include "plugin/models/historywords.h"

#include <QCoreApplication>

#include "plugin/text/bidi.h"
#include "plugin/text/fieldwords.h"
#include "plugin/text/icons.h"

namespace sidelight::models
{

namespace
{
QString historyWord(const char *words)
{
    return QCoreApplication::translate("sidelight::models::History", words);
}

QString kindIcon(const session::HistoryRow &row)
{
    switch (row.kind) {
    case session::HistoryKind::Note:
        return QStringLiteral("edit_note");
    case session::HistoryKind::WrapUp:
        return QStringLiteral("assignment_turned_in");
    case session::HistoryKind::Case:
        return QStringLiteral("folder_open");
    case session::HistoryKind::Commitment:
        return QStringLiteral("handshake");
    case session::HistoryKind::Alert:
        return QStringLiteral("notification_important");
    case session::HistoryKind::Touchpoint:
    case session::HistoryKind::Interaction:
    case session::HistoryKind::Other:
        break;
    }
    return text::iconOr(row.icon, row.channel);
}

QString interactionTitle(Channel channel)
{
    switch (channel) {
    case Channel::Voice:
        return historyWord(QT_TRANSLATE_NOOP("sidelight::models::History", "Call"));
    case Channel::Chat:
        return historyWord(QT_TRANSLATE_NOOP("sidelight::models::History", "Chat"));
    case Channel::Mail:
        return historyWord(QT_TRANSLATE_NOOP("sidelight::models::History", "Mail"));
    case Channel::Message:
        return historyWord(QT_TRANSLATE_NOOP("sidelight::models::History", "Message"));
    default:
        return historyWord(QT_TRANSLATE_NOOP("sidelight::models::History", "Contact"));
    }
}

// What a call did at that time; it has no title of its own.
QString interactionWords(const session::HistoryRow &row)
{
    const QString title = interactionTitle(row.channel);
    if (row.type == "sidelight.interaction.offered")
        return historyWord(QT_TRANSLATE_NOOP("sidelight::models::History", "%1 came in"))
            .arg(title);
    if (row.type == "sidelight.interaction.started")
        return historyWord(QT_TRANSLATE_NOOP("sidelight::models::History", "%1 began")).arg(title);
    if (row.type == "sidelight.interaction.ended")
        return historyWord(QT_TRANSLATE_NOOP("sidelight::models::History", "%1 ended")).arg(title);
    return title;
}

// "with you" behind a call that says nothing else, else the name.
QString agentWords(const session::HistoryRow &row)
{
    const QString name = row.own
                             ? historyWord(QT_TRANSLATE_NOOP("sidelight::models::History", "you"))
                             : text::isolated(row.agent);
    return row.kind == session::HistoryKind::Interaction && row.title.empty()
               ? historyWord(QT_TRANSLATE_NOOP("sidelight::models::History", "with %1")).arg(name)
               : name;
}

QString kindTitle(const session::HistoryRow &row)
{
    switch (row.kind) {
    case session::HistoryKind::Note:
        return historyWord(QT_TRANSLATE_NOOP("sidelight::models::History", "Note"));
    case session::HistoryKind::WrapUp:
        return historyWord(QT_TRANSLATE_NOOP("sidelight::models::History", "Wrap-up"));
    case session::HistoryKind::Case:
        return historyWord(QT_TRANSLATE_NOOP("sidelight::models::History", "Case changed"));
    case session::HistoryKind::Commitment:
        return historyWord(QT_TRANSLATE_NOOP("sidelight::models::History", "Promise changed"));
    case session::HistoryKind::Alert:
        return historyWord(QT_TRANSLATE_NOOP("sidelight::models::History", "Alert"));
    case session::HistoryKind::Interaction:
        return interactionWords(row);
    case session::HistoryKind::Touchpoint:
    case session::HistoryKind::Other:
        break;
    }
    return text::FieldWords::type(row.type);
}

Tone toneOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Good:
        return Tone::Good;
    case Outcome::Partial:
        return Tone::Warning;
    case Outcome::Bad:
        return Tone::Bad;
    case Outcome::None:
        break;
    }
    return Tone::None;
}
} // namespace

HistoryText phrase(const session::HistoryRow &row, const text::TimeWords &words)
{
    HistoryText result;
    result.icon = kindIcon(row);
    result.title = row.title.empty() ? kindTitle(row) : text::textOf(row.title);
    QStringList parts;
    if (row.amount)
        parts += text::FieldWords::amount(*row.amount, words.locale());
    if (row.durationMs)
        parts += words.duration(*row.durationMs);
    // Alone, a text stands as it came; beside others, its direction must not reach them.
    const bool alone = parts.isEmpty() && row.agent.empty();
    parts += alone ? text::textOf(row.detail) : text::isolated(row.detail);
    if (!row.agent.empty())
        parts += agentWords(row);
    result.detail = text::dotted(parts);
    result.time = words.clockTime(row.time);
    result.tone = toneOf(row.outcome);
    return result;
}

QString sectionOf(const session::HistoryRow &row, const text::TimeWords &words)
{
    QStringList parts{words.dayHeading(row.time)};
    if (!row.caseId.empty()) {
        parts += historyWord(QT_TRANSLATE_NOOP("sidelight::models::History", "case %1"))
                     .arg(text::isolated(row.caseId.value));
        if (row.caseOpen)
            parts += historyWord(QT_TRANSLATE_NOOP("sidelight::models::History", "open"));
    }
    return text::dotted(parts);
}

} // namespace sidelight::models
