#include "plugin/models/guidewords.h"

#include <QCoreApplication>
#include <QStringList>

#include "plugin/text/bidi.h"
#include "plugin/text/masks.h"

namespace sidelight::models
{

namespace
{

QString guideWord(const char *words)
{
    return QCoreApplication::translate("sidelight::models::Guide", words);
}

QString wayWords(const session::GuideRun &run, std::size_t step)
{
    const auto chosen = run.chosen.find(step);
    const GuideStep &one = run.guide.steps[step];
    if (chosen == run.chosen.end() || one.branches.empty())
        return {};
    if (chosen->second >= one.branches.size())
        return guideWord(
            QT_TRANSLATE_NOOP("sidelight::models::Guide", "none of the conditions holds"));
    const GuideBranch &branch = one.branches[chosen->second];
    const QString said = text::isolated(branch.text.empty() ? branch.when : branch.text);
    if (!one.decides || run.byHand.contains(step))
        return said;
    if (branch.when.empty())
        return said.isEmpty()
                   ? guideWord(QT_TRANSLATE_NOOP("sidelight::models::Guide",
                                                 "none of the other conditions holds"))
                   : guideWord(QT_TRANSLATE_NOOP("sidelight::models::Guide", "by itself: %1"))
                         .arg(said);
    return branch.text.empty()
               ? guideWord(QT_TRANSLATE_NOOP("sidelight::models::Guide", "by itself: %1")).arg(said)
               : guideWord(QT_TRANSLATE_NOOP("sidelight::models::Guide", "by itself: %1 (%2)"))
                     .arg(said, text::isolated(branch.when));
}

} // namespace

QString valueWords(const session::FieldValue &value)
{
    if (value.value.empty())
        return QStringLiteral("…");
    if (value.isSilent)
        return QStringLiteral("••••");
    return value.hidden ? text::masked(*value.hidden, value.value) : text::textOf(value.value);
}

QString filled(const std::string &utf8, const session::GuideRun &run)
{
    QString words = text::textOf(utf8);
    // In one go: a value that holds braces is a value.
    QString out;
    qsizetype at = 0;
    while (at < words.size()) {
        const qsizetype open = words.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : words.indexOf(u'}', open);
        if (close < 0)
            break;
        const auto known = run.values.find(words.mid(open + 1, close - open - 1).toStdString());
        if (known == run.values.end()) {
            out += words.mid(at, open + 1 - at);
            at = open + 1;
            continue;
        }
        out += words.mid(at, open - at) + text::isolated(valueWords(known->second));
        at = close + 1;
    }
    return out + words.mid(at);
}

QString doneWords(const session::GuideRun &run, std::size_t step)
{
    QStringList parts;
    for (const GuideField &field : run.guide.steps[step].fields) {
        const auto known = run.values.find(field.id);
        if (known != run.values.end() && !known->second.value.empty())
            parts += text::isolated(valueWords(known->second));
    }
    parts += wayWords(run, step);
    return text::dotted(parts);
}

QString doerWords(Doer doer)
{
    switch (doer) {
    case Doer::Customer:
        return guideWord(QT_TRANSLATE_NOOP("sidelight::models::Guide", "The customer does this"));
    case Doer::System:
        return guideWord(QT_TRANSLATE_NOOP("sidelight::models::Guide", "The system does this"));
    case Doer::BackOffice:
        return guideWord(
            QT_TRANSLATE_NOOP("sidelight::models::Guide", "The back office does this"));
    case Doer::Agent:
        break;
    }
    return {};
}

} // namespace sidelight::models
