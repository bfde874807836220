#include "plugin/console/rulewords.h"

#include <algorithm>
#include <array>

#include <QLocale>

#include "core/rules/timespan.h"
#include "plugin/console/plainwords.h"

namespace sidelight::console
{

namespace
{

// "card payment" for "card.payment".
QString plain(QString text)
{
    return text.replace(u'.', u' ').replace(u'_', u' ').replace(u'-', u' ');
}

QString number(double value)
{
    return QLocale().toString(value, 'g', 10);
}

} // namespace

QStringList RuleWords::types()
{
    return {tr("One event"),
            tr("So many events"),
            tr("So many different values"),
            tr("A sum"),
            tr("An average"),
            tr("Several events, in any order"),
            tr("Several events, in order"),
            tr("An event that does not come")};
}

QString RuleWords::typeDetail(rules::CorrelationType type)
{
    switch (type) {
    case rules::CorrelationType::Single:
        return tr("Each time it happens");
    case rules::CorrelationType::EventCount:
        return tr("Third contact in a week");
    case rules::CorrelationType::ValueCount:
        return tr("Three different agents in two days");
    case rules::CorrelationType::ValueSum:
        return tr("Withdrawals over 3,000 in a day");
    case rules::CorrelationType::ValueAvg:
        return tr("A mood that is low on average");
    case rules::CorrelationType::Temporal:
        return tr("Check-in and card payment far apart");
    case rules::CorrelationType::TemporalOrdered:
        return tr("Password reset, then a new payee");
    case rules::CorrelationType::Absence:
        return tr("Returned, and no refund within a week");
    }
    return {};
}

QString RuleWords::severity(const std::string &name)
{
    return name == "critical" ? tr("critical") : name == "warning" ? tr("warning") : tr("notice");
}

QStringList RuleWords::relations()
{
    return {tr("is"),         tr("is not"),       tr("is at least"), tr("is over"),
            tr("is at most"), tr("is under"),     tr("is one of"),   tr("contains"),
            tr("is known"),   tr("is not known"), tr("is yes"),      tr("is no")};
}

QStringList RuleWords::comparisons()
{
    return {tr("at least"),   tr("more than"), tr("at most"),
            tr("fewer than"), tr("exactly"),   tr("other than")};
}

QString RuleWords::timespan(const std::string &text)
{
    const auto ms = rules::parseTimespan(text);
    if (!ms)
        return textOf(text);
    constexpr std::int64_t minute = 60'000;
    if (*ms > 0 && *ms % (24 * 60 * minute) == 0)
        return tr("%n day(s)", nullptr, static_cast<int>(*ms / (24 * 60 * minute)));
    if (*ms > 0 && *ms % (60 * minute) == 0)
        return tr("%n hour(s)", nullptr, static_cast<int>(*ms / (60 * minute)));
    if (*ms % minute == 0)
        return tr("%n minute(s)", nullptr, static_cast<int>(*ms / minute));
    return tr("%n second(s)", nullptr, static_cast<int>(*ms / 1000));
}

QString RuleWords::letter(std::size_t event)
{
    return event < 26 ? QString(QChar(static_cast<char16_t>(u'A' + event)))
                      : QLocale().toString(static_cast<int>(event) + 1);
}

QString RuleWords::eventType(const std::string &type)
{
    struct Known {
        const char *type;
        QString words;
    };
    const std::array known{
        Known{"sidelight.touchpoint.recorded", tr("Touchpoint")},
        Known{"sidelight.interaction.offered", tr("Contact offered to an agent")},
        Known{"sidelight.interaction.started", tr("Contact begins")},
        Known{"sidelight.interaction.updated", tr("Contact changes")},
        Known{"sidelight.interaction.ended", tr("Contact ends")},
        Known{"sidelight.case.updated", tr("Case changes")},
        Known{"sidelight.commitment.updated", tr("Promise changes")},
        Known{"sidelight.customer.updated", tr("Customer changes")},
        Known{"sidelight.action.taken", tr("Action taken")},
        Known{"sidelight.note.saved", tr("Note saved")},
        Known{"sidelight.wrapup.saved", tr("Wrap-up saved")},
        Known{"sidelight.transcript.segment", tr("Something said")},
    };
    for (const Known &one : known) {
        if (type == one.type)
            return one.words;
    }
    return textOf(type);
}

QString RuleWords::eventName(const rules::EventForm &event)
{
    if (event.ofAlert)
        return tr("alert of %1").arg(textOf(event.type));
    const std::string kind = rules::wantedKind(event.when);
    return kind.empty() ? eventType(event.type) : plain(textOf(kind));
}

QString RuleWords::field(const rules::RuleForm &form, const std::string &path)
{
    const std::size_t dot = path.find('.');
    const std::string first = path.substr(0, dot);
    const std::string rest = dot == std::string::npos ? std::string() : path.substr(dot + 1);
    if (first == "data" || first == "event")
        return plain(textOf(rest));
    for (std::size_t i = 0; i < form.events.size(); ++i) {
        if (form.events[i].name != first)
            continue;
        const std::string inside = rest.rfind("data.", 0) == 0 ? rest.substr(5) : rest;
        return inside.empty() ? letter(i) : tr("%1 of %2").arg(plain(textOf(inside)), letter(i));
    }
    return textOf(path);
}

QString RuleWords::value(const rules::RuleForm &form, const rules::Operand &operand)
{
    using Kind = rules::Operand::Kind;
    switch (operand.kind) {
    case Kind::None:
        return {};
    case Kind::Text:
        return tr("“%1”").arg(textOf(operand.text));
    case Kind::Whole:
        return QLocale().toString(static_cast<qlonglong>(operand.whole));
    case Kind::Number:
        return number(operand.number);
    case Kind::Truth:
        return operand.truth ? tr("yes") : tr("no");
    case Kind::Path:
        return field(form, operand.text);
    case Kind::Span:
        return timespan(operand.text);
    case Kind::Texts:
        break;
    }
    QStringList texts;
    for (const std::string &text : operand.texts)
        texts += tr("“%1”").arg(textOf(text));
    return texts.join(tr(", "));
}

QString RuleWords::clause(const rules::RuleForm &form, const rules::Clause &clause)
{
    const QString relation = relations().at(static_cast<int>(clause.relation));
    const QString given = value(form, clause.value);
    switch (clause.subject) {
    case rules::Clause::Subject::Distance:
        return tr("the distance from %1 to %2 %3 %4 km")
            .arg(field(form, clause.path), field(form, clause.other), relation, given);
    case rules::Clause::Subject::Between:
        return tr("the time from %1 to %2 %3 %4")
            .arg(field(form, clause.other), field(form, clause.path), relation, given);
    case rules::Clause::Subject::Field:
        break;
    }
    const QString subject = field(form, clause.path);
    return given.isEmpty() ? tr("%1 %2").arg(subject, relation)
                           : tr("%1 %2 %3").arg(subject, relation, given);
}

} // namespace sidelight::console
