#include "plugin/models/summarywords.h"

#include <algorithm>

#include <QCoreApplication>

#include "plugin/models/actionwords.h"
#include "plugin/text/bidi.h"

namespace sidelight::models
{

namespace
{

constexpr qsizetype maxPart = 300; // characters of a text of somebody's

QString summaryWord(const char *words)
{
    return QCoreApplication::translate("sidelight::models::Summary", words);
}

// In one line, without an end of its own.
QString quoted(const std::string &utf8)
{
    QString text = text::textOf(utf8).simplified();
    if (text.size() > maxPart)
        text = text.left(maxPart - 1) + u'…';
    while (text.endsWith(u'.') || text.endsWith(u';'))
        text.chop(1);
    return text;
}

void addSentence(QStringList &sentences, const char *words, const QStringList &parts)
{
    if (parts.isEmpty())
        return;
    QString sentence = summaryWord(words).arg(
        parts.join(summaryWord(QT_TRANSLATE_NOOP("sidelight::models::Summary", ", "))));
    // A date such as "23. Nov." brings a full stop of its own.
    while (sentence.endsWith(QLatin1String("..")))
        sentence.chop(1);
    sentences += sentence;
}

QString titleOf(const session::WrapUpFacts::Action &action)
{
    return action.title.empty() ? actionWords(action.action) : quoted(action.title);
}

QStringList actionsThat(const session::WrapUpFacts &facts, std::string_view result)
{
    QStringList titles;
    for (const session::WrapUpFacts::Action &action : facts.actions) {
        if (action.result != result)
            continue;
        const QString title = titleOf(action);
        titles += action.reason.empty()
                      ? title
                      : summaryWord(QT_TRANSLATE_NOOP("sidelight::models::Summary", "%1 (%2)"))
                            .arg(title, quoted(action.reason));
    }
    return titles;
}

} // namespace

QString draftedSummary(const session::WrapUpFacts &facts, const session::WrapUpForm &form,
                       const text::TimeWords &words)
{
    QStringList sentences;
    if (!facts.reason.empty())
        sentences += quoted(facts.reason) + u'.';
    QStringList alerts;
    for (const std::string &alert : facts.alerts)
        alerts += quoted(alert);
    addSentence(sentences, QT_TRANSLATE_NOOP("sidelight::models::Summary", "Alert seen: %1."),
                alerts);
    addSentence(sentences, QT_TRANSLATE_NOOP("sidelight::models::Summary", "Done: %1."),
                actionsThat(facts, "completed"));
    addSentence(sentences, QT_TRANSLATE_NOOP("sidelight::models::Summary", "Begun: %1."),
                actionsThat(facts, "accepted"));
    addSentence(sentences, QT_TRANSLATE_NOOP("sidelight::models::Summary", "Did not work out: %1."),
                actionsThat(facts, "failed"));
    for (const std::string &note : facts.notes)
        sentences += quoted(note) + u'.';
    for (const Case &one : facts.cases) {
        const QString name = one.title.empty()
                                 ? quoted(one.id.value)
                                 : quoted(one.id.value) + QStringLiteral(" ") + quoted(one.title);
        sentences +=
            (one.isOpen()
                 ? summaryWord(QT_TRANSLATE_NOOP("sidelight::models::Summary", "Case %1 is open."))
                 : summaryWord(
                       QT_TRANSLATE_NOOP("sidelight::models::Summary", "Case %1 is closed.")))
                .arg(name);
    }
    QStringList promises;
    for (const session::Promise &promise : form.promises) {
        if (promise.title.empty())
            continue;
        promises += promise.due
                        ? summaryWord(QT_TRANSLATE_NOOP("sidelight::models::Summary", "%1 by %2"))
                              .arg(quoted(promise.title), words.day(*promise.due))
                        : quoted(promise.title);
    }
    addSentence(sentences, QT_TRANSLATE_NOOP("sidelight::models::Summary", "Promised: %1."),
                promises);
    if (sentences.isEmpty())
        return {};
    const auto chosen =
        std::find_if(facts.dispositions.begin(), facts.dispositions.end(),
                     [&form](const Disposition &d) { return d.id == form.outcome; });
    if (chosen != facts.dispositions.end())
        sentences += dispositionWords(*chosen) + u'.';
    return sentences.join(u' ');
}

QString dispositionWords(const Disposition &disposition)
{
    constexpr std::pair<std::string_view, const char *> known[] = {
        {"solved", QT_TRANSLATE_NOOP("sidelight::models::Outcome", "Solved")},
        {"callback", QT_TRANSLATE_NOOP("sidelight::models::Outcome", "Call back")},
        {"passed-on", QT_TRANSLATE_NOOP("sidelight::models::Outcome", "Passed on")},
        {"not-solved", QT_TRANSLATE_NOOP("sidelight::models::Outcome", "Not solved")}};
    if (!disposition.label.empty())
        return text::textOf(disposition.label);
    for (const auto &[id, words] : known) {
        if (disposition.id == id)
            return QCoreApplication::translate("sidelight::models::Outcome", words);
    }
    return text::textOf(disposition.id);
}

} // namespace sidelight::models
