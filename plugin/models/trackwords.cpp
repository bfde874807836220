#include "plugin/models/trackwords.h"

#include <cmath>

#include <QCoreApplication>
#include <QStringList>

#include "plugin/models/actionwords.h"
#include "plugin/models/reasonwords.h"
#include "plugin/text/bidi.h"

namespace sidelight::models
{

namespace
{

QString trackWord(const char *words)
{
    return QCoreApplication::translate("sidelight::models::Track", words);
}

// Without a place for a detail it is left out.
QString sentenceOf(session::LeftOutRow::Cause cause)
{
    using Cause = session::LeftOutRow::Cause;
    switch (cause) {
    case Cause::Expired:
        return trackWord(QT_TRANSLATE_NOOP("sidelight::models::Track", "%1: its time is over."));
    case Cause::TurnedOff:
        return trackWord(
            QT_TRANSLATE_NOOP("sidelight::models::Track", "%1: turned off for your team."));
    case Cause::NoConsent:
        return trackWord(QT_TRANSLATE_NOOP("sidelight::models::Track",
                                           "%1: the customer has not agreed to “%2”."));
    case Cause::WrongChannel:
        return trackWord(QT_TRANSLATE_NOOP("sidelight::models::Track", "%1: not on this channel."));
    case Cause::WrongRole:
        return trackWord(
            QT_TRANSLATE_NOOP("sidelight::models::Track", "%1: for other teams or skills."));
    case Cause::ConditionFails:
        return trackWord(
            QT_TRANSLATE_NOOP("sidelight::models::Track", "%1: this does not hold: %2"));
    case Cause::ConditionUnknown:
        return trackWord(
            QT_TRANSLATE_NOOP("sidelight::models::Track", "%1: nobody can say whether %2"));
    case Cause::UnderWay:
        return trackWord(QT_TRANSLATE_NOOP("sidelight::models::Track", "%1: under way, or done."));
    case Cause::Dismissed:
        return trackWord(
            QT_TRANSLATE_NOOP("sidelight::models::Track", "%1: dismissed, and nothing new since."));
    case Cause::Declined:
        return trackWord(
            QT_TRANSLATE_NOOP("sidelight::models::Track", "%1: the customer declined it."));
    case Cause::TooUnlikely:
        return trackWord(QT_TRANSLATE_NOOP("sidelight::models::Track", "%1: too unlikely."));
    case Cause::Surer:
        return trackWord(
            QT_TRANSLATE_NOOP("sidelight::models::Track", "%1: another is sure enough."));
    case Cause::Outranked:
        break;
    }
    return trackWord(QT_TRANSLATE_NOOP("sidelight::models::Track", "%1: others come first."));
}

QString timesOf(const Track &track)
{
    if (track.withTeam)
        return track.isHere ? trackWord(QT_TRANSLATE_NOOP("sidelight::models::Track",
                                                          "Your team took it %1 of %2 times here."))
                            : trackWord(QT_TRANSLATE_NOOP("sidelight::models::Track",
                                                          "Your team took it %1 of %2 times."));
    return track.isHere
               ? trackWord(
                     QT_TRANSLATE_NOOP("sidelight::models::Track", "Taken %1 of %2 times here."))
               : trackWord(QT_TRANSLATE_NOOP("sidelight::models::Track", "Taken %1 of %2 times."));
}

} // namespace

QString trackWords(const Suggestion &suggestion, const QLocale &locale)
{
    QStringList parts;
    const qlonglong of = std::llround(suggestion.track.of);
    if (of > 0)
        parts += timesOf(suggestion.track)
                     .arg(locale.toString(qlonglong{std::llround(suggestion.track.taken)}),
                          locale.toString(of));
    if (suggestion.isExplored)
        parts += trackWord(
            QT_TRANSLATE_NOOP("sidelight::models::Track", "Shown to find out whether it helps."));
    for (const Reason &reason : suggestion.others) {
        const QString rule = ruleWords(reason);
        if (!rule.isEmpty())
            parts +=
                trackWord(QT_TRANSLATE_NOOP("sidelight::models::Track", "Suggested by %1 too."))
                    .arg(rule);
    }
    return parts.join(u' ');
}

QString helpedWords(const Track &helped, const QLocale &locale)
{
    const qlonglong of = std::llround(helped.of);
    if (of <= 0)
        return {};
    const QString words =
        helped.withTeam ? helped.isHere
                              ? trackWord(QT_TRANSLATE_NOOP("sidelight::models::Track",
                                                            "Helped your team %1 of %2 times here"))
                              : trackWord(QT_TRANSLATE_NOOP("sidelight::models::Track",
                                                            "Helped your team %1 of %2 times"))
        : helped.isHere
            ? trackWord(QT_TRANSLATE_NOOP("sidelight::models::Track", "Helped %1 of %2 times here"))
            : trackWord(QT_TRANSLATE_NOOP("sidelight::models::Track", "Helped %1 of %2 times"));
    return words.arg(locale.toString(qlonglong{std::llround(helped.taken)}), locale.toString(of));
}

QString leftOutWords(const std::vector<session::LeftOutRow> &rows)
{
    QStringList lines;
    for (const session::LeftOutRow &row : rows) {
        const QString title = row.title.empty() ? actionWords(row.action) : text::textOf(row.title);
        const QString sentence = sentenceOf(row.cause);
        lines += row.detail.empty()
                     ? sentence.arg(text::isolated(title))
                     : sentence.arg(text::isolated(title), text::isolated(row.detail));
    }
    return lines.join(u'\n');
}

} // namespace sidelight::models
