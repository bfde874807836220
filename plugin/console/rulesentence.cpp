// The sentence of a rule.
#include <QLocale>

#include "plugin/console/plainwords.h"
#include "plugin/console/rulewords.h"

namespace sidelight::console
{

namespace
{

} // namespace

QString RuleWords::when(const rules::RuleForm &form)
{
    const QString span = timespan(form.timespan);
    QStringList limits;
    for (const rules::Threshold &one : form.thresholds)
        limits += tr("%1 %2").arg(comparisons().at(static_cast<int>(one.op)),
                                  QLocale().toString(one.limit, 'g', 10));
    const QString limit = limits.join(tr(" and "));
    const QString what = field(form, form.field);
    switch (form.type) {
    case rules::CorrelationType::Single:
        return tr("Each time a customer has this:");
    case rules::CorrelationType::EventCount:
        return tr("When a customer has %1 of these within %2:").arg(limit, span);
    case rules::CorrelationType::ValueCount:
        return tr("When %1 different values of %2 come together for a customer within %3:")
            .arg(limit, what, span);
    case rules::CorrelationType::ValueSum:
        return tr("When %2 adds up to %1 for a customer within %3:").arg(limit, what, span);
    case rules::CorrelationType::ValueAvg:
        return tr("When %2 is %1 on average for a customer within %3:").arg(limit, what, span);
    case rules::CorrelationType::Temporal:
        return tr("When a customer has all of these within %1, in any order:").arg(span);
    case rules::CorrelationType::TemporalOrdered:
        return tr("When a customer has these one after the other within %1:").arg(span);
    case rules::CorrelationType::Absence:
        return tr("When a customer has the first of these, and the second does not come within "
                  "%1:")
            .arg(span);
    }
    return {};
}

QString RuleWords::part(const rules::RuleForm &form, const rules::SentencePart &part)
{
    using Kind = rules::SentencePart::Kind;
    switch (part.kind) {
    case Kind::Off:
        return tr("This rule is off.");
    case Kind::When:
        return when(form);
    case Kind::Group: {
        QStringList paths;
        for (const std::string &path : part.texts)
            paths += path == "subject" ? tr("the customer") : field(form, path);
        return paths.isEmpty() ? tr("(All events count together.)")
                               : tr("(What they have in common: %1.)").arg(paths.join(tr(", ")));
    }
    case Kind::Alert:
        return tr("Then it says “%1”.").arg(textOf(part.text));
    case Kind::Suggest: {
        QStringList actions;
        for (const std::string &action : part.texts)
            actions += textOf(action);
        return tr("It suggests: %1.").arg(actions.join(tr(", ")));
    }
    case Kind::Quiet:
        return tr("Repeats within %1 are the same alert.").arg(timespan(part.text));
    case Kind::Ends:
        return tr("It ends by itself after %1.")
            .arg(timespan(part.text.empty() ? "24h" : part.text));
    case Kind::From:
        return tr("The time counts from %1.").arg(textOf(part.text));
    case Kind::Scope:
        return tr("Shown only where %1.").arg(textOf(part.text));
    case Kind::If:
        return tr("and %1").arg(clause(form, part.clause));
    case Kind::IfText:
        return tr("and %1").arg(textOf(part.text));
    default:
        return {};
    }
}

// The events with what they are to be, as one list; all else as it comes.
QString RuleWords::sentence(const rules::RuleForm &form)
{
    using Kind = rules::SentencePart::Kind;
    QStringList sentences;
    QStringList events;
    QStringList conditions;
    QString eventHead;
    bool isAny = false;
    const auto endEvent = [&] {
        if (eventHead.isEmpty())
            return;
        const QString all = conditions.join(isAny ? tr(" or ") : tr(" and "));
        events += all.isEmpty() ? eventHead : tr("%1 (%2)").arg(eventHead, all);
        eventHead.clear();
        conditions.clear();
    };
    const auto endEvents = [&] {
        endEvent();
        if (!events.isEmpty())
            sentences += events.join(tr(", ")) + u'.';
        events.clear();
    };
    for (const rules::SentencePart &one : rules::sentenceOf(form)) {
        switch (one.kind) {
        case Kind::Event:
            endEvent();
            eventHead = tr("%1 %2").arg(letter(one.event), eventName(form.events[one.event]));
            break;
        case Kind::EventIf:
            conditions += clause(form, one.clause);
            isAny = one.isAlternative;
            break;
        case Kind::EventText:
            conditions += textOf(one.text);
            break;
        case Kind::If:
        case Kind::IfText:
            endEvent();
            events += part(form, one);
            break;
        default:
            endEvents();
            sentences += part(form, one);
        }
    }
    return sentences.join(u' ');
}

} // namespace sidelight::console
