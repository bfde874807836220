#include "plugin/models/groundwords.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QStringList>

#include "plugin/models/actionwords.h"
#include "plugin/text/bidi.h"

namespace sidelight::models
{

namespace
{

using Kind = SpokenFor::Kind;

constexpr qsizetype longestQuote = 80;

QString groundWord(const char *words, int n = -1)
{
    return QCoreApplication::translate("sidelight::models::Ground", words, nullptr, n);
}

QString quoted(QString text)
{
    if (text.size() > longestQuote)
        text = text.left(longestQuote - 1) + QStringLiteral("…");
    return groundWord(QT_TRANSLATE_NOOP("sidelight::models::Ground", "“%1”"))
        .arg(text::isolated(text));
}

QString quoted(const std::string &text)
{
    return quoted(text::textOf(text));
}

// All words of the customer's in one sentence, each once.
QString saidWords(const Suggestion &suggestion)
{
    QStringList words;
    for (const SpokenFor &one : suggestion.spokenFor) {
        if (one.kind != Kind::Words && one.kind != Kind::EarlierWords)
            continue;
        const QString together =
            text::textOf(one.shownToo.empty() ? one.shown : one.shown + ' ' + one.shownToo);
        if (!together.isEmpty() && !words.contains(quoted(together)))
            words += quoted(together);
    }
    if (words.isEmpty())
        return {};
    return groundWord(QT_TRANSLATE_NOOP("sidelight::models::Ground", "The customer said %1."))
        .arg(words.join(groundWord(QT_TRANSLATE_NOOP("sidelight::models::Ground", ", "))));
}

QString sentenceOf(const SpokenFor &one)
{
    switch (one.kind) {
    case Kind::Habit:
    case Kind::Words:
    case Kind::EarlierWords:
        return {};
    case Kind::Task:
        return groundWord(QT_TRANSLATE_NOOP("sidelight::models::Ground", "It belongs to %1."))
            .arg(quoted(actionWords(one.shown)));
    case Kind::LastAction:
        return groundWord(QT_TRANSLATE_NOOP("sidelight::models::Ground", "It often follows %1."))
            .arg(quoted(actionWords(one.shown)));
    case Kind::DoneBefore:
        return groundWord(QT_TRANSLATE_NOOP("sidelight::models::Ground", "%1 was done before."))
            .arg(quoted(actionWords(one.shown)));
    case Kind::AgentWords:
        return groundWord(QT_TRANSLATE_NOOP("sidelight::models::Ground", "The agent said %1."))
            .arg(quoted(one.shown));
    case Kind::LookUp:
        return groundWord(QT_TRANSLATE_NOOP("sidelight::models::Ground", "The look-up says %1."))
            .arg(quoted(one.shown));
    case Kind::Match:
        return groundWord(QT_TRANSLATE_NOOP("sidelight::models::Ground",
                                            "What was found was compared with what was said: %1."))
            .arg(quoted(one.shown));
    case Kind::Progress:
        return groundWord(
                   QT_TRANSLATE_NOOP("sidelight::models::Ground", "%1 is being gone through."))
            .arg(quoted(one.shown));
    case Kind::Step:
        if (one.shown.empty())
            return groundWord(QT_TRANSLATE_NOOP("sidelight::models::Ground",
                                                "The policy of this task asks for it here."));
        return groundWord(QT_TRANSLATE_NOOP("sidelight::models::Ground",
                                            "The policy of this task asks for it after %1."))
            .arg(quoted(one.shown));
    }
    return {};
}

} // namespace

QString groundWords(const Suggestion &suggestion)
{
    if (suggestion.spokenFor.empty())
        return {};
    const int inHundred =
        static_cast<int>(std::lround(std::clamp(suggestion.likely, 0.0, 1.0) * 100));
    QStringList sentences{
        groundWord(QT_TRANSLATE_N_NOOP("sidelight::models::Ground",
                                       "Right in %n of 100 situations like this one."),
                   inHundred)};
    sentences += saidWords(suggestion);
    for (const SpokenFor &one : suggestion.spokenFor)
        sentences += sentenceOf(one);
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace sidelight::models
