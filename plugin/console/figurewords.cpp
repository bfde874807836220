#include "plugin/console/figurewords.h"

#include <cmath>

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include "plugin/text/bidi.h"

namespace sidelight::console
{

namespace
{

struct Figures {
    Q_DECLARE_TR_FUNCTIONS(sidelight::console::Figures)
};

// What is said with a decimal says no more than it knows.
QString amountWords(double amount)
{
    const bool isSmall = std::abs(amount) < 9.95;
    return QLocale().toString(amount, 'f', isSmall ? 1 : 0);
}

} // namespace

QString numberWords(std::uint64_t value)
{
    return QLocale().toString(static_cast<qulonglong>(value));
}

QString percentWords(double share)
{
    //: A share, as in 50 %
    return Figures::tr("%1\u00a0%").arg(amountWords(100 * share));
}

QString shareWords(const publication::Part &part)
{
    if (part.whole == 0)
        return QStringLiteral("—");
    if (part.whole < publication::TeamFigures::leastForShare)
        //: So many of so few that a share would say too much
        return Figures::tr("%1 of %2").arg(numberWords(part.of), numberWords(part.whole));
    return percentWords(part.share());
}

QString pointsWords(double difference)
{
    //: How far apart two shares are, in points of percent
    return Figures::tr("%1 points").arg(amountWords(100 * std::abs(difference)));
}

QString dayWords(std::int64_t startMs)
{
    const QDate date = QDateTime::fromMSecsSinceEpoch(startMs, QTimeZone::utc()).date();
    //: A day beneath a chart
    return QLocale().toString(date, Figures::tr("d MMM"));
}

QString reasonWords(const std::string &reason)
{
    if (reason == "done")
        return Figures::tr("Done already");
    if (reason == "unfit")
        return Figures::tr("Does not fit");
    if (reason == "declined")
        return Figures::tr("Customer declined");
    QString words = text::textOf(reason);
    words.replace(u'-', u' ').replace(u'_', u' ');
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

} // namespace sidelight::console
