#include "plugin/models/remarkwords.h"

#include <QCoreApplication>
#include <QStringList>

#include "plugin/text/bidi.h"

namespace sidelight::models
{

namespace
{

constexpr const char *remarkContext = "sidelight::models::Remark";

QString remarkWord(const char *words)
{
    return QCoreApplication::translate(remarkContext, words);
}

QString joined(const QStringList &parts)
{
    QString all = parts.value(0);
    for (int i = 1; i < parts.size(); ++i)
        all = remarkWord(QT_TRANSLATE_NOOP("sidelight::models::Remark", "%1 and %2"))
                  .arg(all, parts[i]);
    return all;
}

QString numberOf(double value, const text::TimeWords &words)
{
    return words.locale().toString(value, 'g', 6);
}

} // namespace

QString testWords(const std::vector<NumberTest> &all, const text::TimeWords &words)
{
    static constexpr const char *operators[] = {
        QT_TRANSLATE_NOOP("sidelight::models::Remark", "at least %1"),
        QT_TRANSLATE_NOOP("sidelight::models::Remark", "more than %1"),
        QT_TRANSLATE_NOOP("sidelight::models::Remark", "at most %1"),
        QT_TRANSLATE_NOOP("sidelight::models::Remark", "less than %1"),
        QT_TRANSLATE_NOOP("sidelight::models::Remark", "exactly %1"),
        QT_TRANSLATE_NOOP("sidelight::models::Remark", "other than %1")};
    QStringList tests;
    for (const NumberTest &test : all)
        tests += remarkWord(operators[static_cast<std::size_t>(test.op)])
                     .arg(numberOf(test.limit, words));
    return joined(tests);
}

namespace
{

QString namesOf(const RuleRemark &remark)
{
    QStringList names;
    for (const std::string &name : remark.names)
        names += remarkWord(QT_TRANSLATE_NOOP("sidelight::models::Remark", "“%1”"))
                     .arg(text::isolated(name));
    return joined(names);
}

QString otherwise(const RuleRemark &remark)
{
    const QString condition =
        remark.names.empty() ? QString() : text::isolated(remark.names.front());
    if (remark.names.size() < 2)
        return remarkWord(
                   QT_TRANSLATE_NOOP("sidelight::models::Remark",
                                     "Had %1 not held, these events would not have fired it."))
            .arg(condition);
    return remarkWord(QT_TRANSLATE_NOOP(
                          "sidelight::models::Remark",
                          "Had %1 not held (it is %2), these events would not have fired it."))
        .arg(condition, text::isolated(remark.names[1]));
}

// Those about how many, and how far apart.
QString wordsOfAmounts(const RuleRemark &remark, const text::TimeWords &words)
{
    using Kind = RuleRemark::Kind;
    const QString number = numberOf(remark.number, words);
    const QString wanted = numberOf(remark.wanted, words);
    const QString span = words.duration(remark.spanMs);
    switch (remark.kind) {
    case Kind::TooFew:
        return remarkWord(QT_TRANSLATE_NOOP("sidelight::models::Remark", "%1 of %2 events in %3."))
            .arg(number, wanted, span);
    case Kind::WrongNumber:
        return remarkWord(QT_TRANSLATE_NOOP("sidelight::models::Remark", "%1 in %2; it needs %3."))
            .arg(number, span, testWords(remark.tests, words));
    case Kind::EventMissing:
        return remarkWord(QT_TRANSLATE_NOOP("sidelight::models::Remark",
                                            "%1 of %2 events are there; no event is %3."))
            .arg(number, wanted, namesOf(remark));
    case Kind::TooFarApart:
        return remarkWord(QT_TRANSLATE_NOOP("sidelight::models::Remark",
                                            "The events are %1 apart; %2 is the most."))
            .arg(span, words.duration(remark.mostMs));
    case Kind::OtherNumber:
        return remarkWord(QT_TRANSLATE_NOOP("sidelight::models::Remark",
                                            "It needs %1 within %2; there are %3."))
            .arg(testWords(remark.tests, words), span, number);
    default: // farther apart
        return remarkWord(
                   QT_TRANSLATE_NOOP("sidelight::models::Remark",
                                     "More than %1 between the first and the last event would "
                                     "have prevented it."))
            .arg(span);
    }
}

} // namespace

QString remarkWords(const RuleRemark &remark, const text::TimeWords &words)
{
    using Kind = RuleRemark::Kind;
    switch (remark.kind) {
    case Kind::OutOfScope:
        return remarkWord(QT_TRANSLATE_NOOP("sidelight::models::Remark",
                                            "It holds, but not for this agent or interaction."));
    case Kind::HeldBefore:
        return remarkWord(QT_TRANSLATE_NOOP("sidelight::models::Remark", "It held from %1 to %2."))
            .arg(words.clockTimeWithDay(remark.from), words.clockTimeWithDay(remark.to));
    case Kind::ConditionFails:
        return remarkWord(QT_TRANSLATE_NOOP(
            "sidelight::models::Remark", "The event is there, but its condition does not hold."));
    case Kind::TogetherFails:
        return remarkWord(QT_TRANSLATE_NOOP(
            "sidelight::models::Remark", "All events are there in time, but the condition between "
                                         "them does not hold."));
    case Kind::WrongOrder:
        return remarkWord(
            QT_TRANSLATE_NOOP("sidelight::models::Remark",
                              "All events are there in time, but in another order, or one "
                              "would have to stand for two."));
    case Kind::Awaited:
        return remarkWord(QT_TRANSLATE_NOOP("sidelight::models::Remark",
                                            "%1 has not come; there is time until %2."))
            .arg(namesOf(remark), words.clockTimeWithDay(remark.to));
    case Kind::TooCostly:
        return remarkWord(
            QT_TRANSLATE_NOOP("sidelight::models::Remark",
                              "Looking for the events that belong together cost too much "
                              "and was stopped."));
    case Kind::InTime:
        return remarkWord(QT_TRANSLATE_NOOP("sidelight::models::Remark",
                                            "An event of %1 until %2 would have prevented it."))
            .arg(namesOf(remark), words.clockTimeWithDay(remark.to));
    case Kind::Otherwise:
        return otherwise(remark);
    default:
        return wordsOfAmounts(remark, words);
    }
}

} // namespace sidelight::models
