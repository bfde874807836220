#include "plugin/models/measurewords.h"

#include <cmath>

#include <QCoreApplication>

#include "plugin/models/remarkwords.h"
#include "plugin/text/bidi.h"

namespace sidelight::models
{

namespace
{

constexpr const char *evidenceContext = "sidelight::models::RuleEvidence";
constexpr double msPerMinute = 60'000;

QString measureWord(const char *words)
{
    return QCoreApplication::translate(evidenceContext, words);
}

QString nameOf(const RuleMeasure &measure, std::size_t index)
{
    return index < measure.names.size() ? text::isolated(measure.names[index]) : QString();
}

QString valueOf(const RuleMeasure &measure, const text::TimeWords &words)
{
    switch (measure.unit) {
    case RuleMeasure::Unit::Minutes:
        return words.duration(std::llround(measure.value * msPerMinute));
    case RuleMeasure::Unit::Kilometres:
        return measureWord(QT_TRANSLATE_NOOP("sidelight::models::RuleEvidence", "%1 km"))
            .arg(words.locale().toString(measure.value, 'f', measure.value < 10 ? 1 : 0));
    case RuleMeasure::Unit::None:
        break;
    }
    return words.locale().toString(measure.value, 'g', 6);
}

const char *sentenceOf(RuleMeasure::Kind kind)
{
    switch (kind) {
    case RuleMeasure::Kind::Events:
        return QT_TRANSLATE_NOOP("sidelight::models::RuleEvidence", "Events in the time: %1");
    case RuleMeasure::Kind::DifferentValues:
        return QT_TRANSLATE_NOOP("sidelight::models::RuleEvidence",
                                 "Different values in the time: %1");
    case RuleMeasure::Kind::Sum:
        return QT_TRANSLATE_NOOP("sidelight::models::RuleEvidence", "Sum over the time: %1");
    case RuleMeasure::Kind::Average:
        return QT_TRANSLATE_NOOP("sidelight::models::RuleEvidence", "Average over the time: %1");
    case RuleMeasure::Kind::Between:
        return QT_TRANSLATE_NOOP("sidelight::models::RuleEvidence", "From “%2” to “%3”: %1");
    case RuleMeasure::Kind::FirstToLast:
        return QT_TRANSLATE_NOOP("sidelight::models::RuleEvidence",
                                 "From the first to the last: %1");
    case RuleMeasure::Kind::TimeFor:
        return QT_TRANSLATE_NOOP("sidelight::models::RuleEvidence", "Time there was for “%2”: %1");
    case RuleMeasure::Kind::TimeLeft:
        break;
    }
    return QT_TRANSLATE_NOOP("sidelight::models::RuleEvidence", "Time left: %1");
}

} // namespace

QString measureWords(const RuleMeasure &measure, const text::TimeWords &words)
{
    const QString sentence = measureWord(sentenceOf(measure.kind));
    const QString value = valueOf(measure, words);
    // All at once: a name may look like a place to fill.
    if (measure.kind == RuleMeasure::Kind::Between)
        return sentence.arg(value, nameOf(measure, 0), nameOf(measure, 1));
    if (measure.kind == RuleMeasure::Kind::TimeFor)
        return sentence.arg(value, nameOf(measure, 0));
    return sentence.arg(value);
}

QString wantedWords(const RuleMeasure &measure, const text::TimeWords &words)
{
    if (measure.mostMs > 0)
        return measureWord(QT_TRANSLATE_NOOP("sidelight::models::RuleEvidence", "at most %1"))
            .arg(words.duration(measure.mostMs));
    return testWords(measure.tests, words);
}

QString clauseWords(const RuleClause &clause)
{
    switch (clause.part) {
    case RuleClause::Part::When:
        return measureWord(QT_TRANSLATE_NOOP("sidelight::models::RuleEvidence", "of “%1”"))
            .arg(text::isolated(clause.selection));
    case RuleClause::Part::Where:
        return measureWord(
            QT_TRANSLATE_NOOP("sidelight::models::RuleEvidence", "between the events"));
    case RuleClause::Part::Scope:
        break;
    }
    return measureWord(
        QT_TRANSLATE_NOOP("sidelight::models::RuleEvidence", "of the agent and the interaction"));
}

} // namespace sidelight::models
