#include "plugin/models/reasonwords.h"

#include <cmath>

#include <QCoreApplication>
#include <QStringList>

#include "plugin/text/bidi.h"

namespace sidelight::models
{

namespace
{
QString reasonWord(const char *words, const char *about = nullptr, int n = -1)
{
    return QCoreApplication::translate("sidelight::models::Reason", words, about, n);
}

QString number(double value, const QLocale &locale)
{
    return locale.toString(value, 'g', 2);
}
} // namespace

QString ruleWords(const Reason &reason)
{
    QStringList parts;
    if (!reason.rule.empty())
        parts += reasonWord(QT_TRANSLATE_NOOP("sidelight::models::Reason", "Rule “%1”"))
                     .arg(text::isolated(reason.rule));
    if (!reason.owner.empty())
        parts += reasonWord(QT_TRANSLATE_NOOP("sidelight::models::Reason", "by %1"))
                     .arg(text::isolated(reason.owner));
    if (reason.version > 0)
        parts += reasonWord(QT_TRANSLATE_NOOP("sidelight::models::Reason", "v%1"))
                     .arg(QLocale().toString(reason.version));
    return parts.join(reasonWord(QT_TRANSLATE_NOOP("sidelight::models::Reason", ", ")));
}

QString evidenceWords(const Reason &reason)
{
    if (reason.evidence.empty())
        return {};
    return reasonWord(QT_TRANSLATE_N_NOOP("sidelight::models::Reason", "Show the %n event(s)"),
                      nullptr, static_cast<int>(reason.evidence.size()));
}

QString scoreWords(const Suggestion &s, const QLocale &locale)
{
    QString words = reasonWord(QT_TRANSLATE_NOOP("sidelight::models::Reason",
                                                 "score %1 = likely %2 × value %3 × urgent %4"))
                        .arg(number(s.priority(), locale), number(s.likely, locale),
                             number(s.value, locale), number(s.urgent, locale));
    // What was learned is part of the weight, and told apart.
    const double weight = s.learned > 0 ? s.weight / s.learned : s.weight;
    if (std::abs(weight - 1) > 0.001)
        words += reasonWord(QT_TRANSLATE_NOOP("sidelight::models::Reason", " × weight %1"))
                     .arg(number(weight, locale));
    if (std::abs(s.learned - 1) > 0.001)
        words += reasonWord(QT_TRANSLATE_NOOP("sidelight::models::Reason", " × learned %1"))
                     .arg(number(s.learned, locale));
    return words;
}

} // namespace sidelight::models
