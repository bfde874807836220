#include "plugin/text/timewords.h"

#include <algorithm>

#include <QDateTime>
#include <QRegularExpression>

namespace sidelight::text
{

namespace
{
constexpr qint64 secondMs = 1000;
constexpr qint64 minuteMs = 60 * secondMs;
constexpr qint64 hourMs = 60 * minuteMs;

QString twoDigits(qint64 number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

QString inOwnDigits(QString text, const QLocale &locale)
{
    const QString zero = locale.zeroDigit();
    for (int digit = 0; digit < 10 && zero.size() == 1 && zero != QLatin1String("0"); ++digit)
        text.replace(QChar(u'0' + digit), QChar(zero.at(0).unicode() + digit));
    return text;
}
} // namespace

TimeWords::TimeWords(const Clock &clock, QLocale locale, QTimeZone zone)
    : m_clock(&clock)
    , m_locale(locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                               : std::move(locale))
    , m_zone(std::move(zone))
{
}

QDateTime TimeWords::local(Timestamp time) const
{
    return QDateTime::fromMSecsSinceEpoch(time.ms, m_zone);
}

QString TimeWords::clockTime(Timestamp time) const
{
    return m_locale.toString(local(time).time(), QLocale::ShortFormat);
}

QString TimeWords::clockTimeWithDay(Timestamp time) const
{
    if (dayNumber(time) == dayNumber(now()))
        return clockTime(time);
    return tr("%1 %2", "day, time").arg(day(time), clockTime(time));
}

QString TimeWords::day(Timestamp time) const
{
    const QDate date = local(time).date();
    const bool thisYear = date.year() == local(now()).date().year();
    return m_locale.toString(date, thisYear ? tr("d MMM", "day of this year")
                                            : tr("d MMM yyyy", "day of another year"));
}

QString TimeWords::withLocalTimes(const QString &text) const
{
    static const QRegularExpression stamp(
        QStringLiteral(R"(\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d))"));
    QString said;
    qsizetype end = 0;
    for (QRegularExpressionMatchIterator found = stamp.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const auto time = parseRfc3339(match.captured().toStdString());
        if (!time)
            continue; // 2026-99-99T…: whatever it is, it is shown
        said += text.mid(end, match.capturedStart() - end);
        said += clockTimeWithDay(*time);
        end = match.capturedEnd();
    }
    return said + text.mid(end);
}

QString TimeWords::dayHeading(Timestamp time) const
{
    const qint64 apart = dayNumber(now()) - dayNumber(time);
    if (apart == 0)
        return tr("Today");
    if (apart == 1)
        return tr("Yesterday");
    const QDate date = local(time).date();
    if (date.year() == local(now()).date().year())
        return m_locale.toString(date, tr("dddd d MMM", "heading of a day of this year"));
    return day(time);
}

QString TimeWords::dueDay(Timestamp time) const
{
    switch (dayNumber(time) - dayNumber(now())) {
    case -1:
        return tr("yesterday", "due day");
    case 0:
        return tr("today", "due day");
    case 1:
        return tr("tomorrow", "due day");
    default:
        return day(time);
    }
}

Timestamp TimeWords::endOfWork(int days) const
{
    const QDateTime end(local(now()).date().addDays(days), QTime(17, 0), m_zone);
    return Timestamp{end.toMSecsSinceEpoch()};
}

qint64 TimeWords::dayNumber(Timestamp time) const
{
    return local(time).date().toJulianDay();
}

QString TimeWords::age(Timestamp time) const
{
    const qint64 apart = std::max<qint64>(0, now().ms - time.ms);
    if (apart < minuteMs)
        return tr("now", "age of an alert");
    if (apart < hourMs)
        return tr("%1 min").arg(apart / minuteMs);
    if (apart < dayMs)
        return tr("%1 h").arg(apart / hourMs);
    return tr("%1 d", "days").arg(apart / dayMs);
}

QString TimeWords::ago(Timestamp time) const
{
    const qint64 apart = std::max<qint64>(0, now().ms - time.ms);
    if (apart < minuteMs)
        return tr("%1 s").arg(std::max<qint64>(1, apart / secondMs));
    return age(time);
}

QString TimeWords::running(qint64 ms) const
{
    const qint64 seconds = std::max<qint64>(0, ms) / secondMs;
    const QString minutes = twoDigits(seconds / 60 % 60) + u':' + twoDigits(seconds % 60);
    const QString all = seconds < 3600 ? minutes : QString::number(seconds / 3600) + u':' + minutes;
    return inOwnDigits(all, m_locale);
}

QString TimeWords::duration(qint64 ms) const
{
    const qint64 seconds = std::max<qint64>(0, ms) / secondMs;
    const qint64 minutes = seconds / 60;
    constexpr qint64 minutesADay = 24 * 60;
    if (minutes == 0)
        return tr("%1 s").arg(seconds);
    if (minutes < 5 && seconds % 60 != 0)
        return tr("%1 min %2 s").arg(minutes).arg(seconds % 60);
    if (minutes < 60)
        return tr("%1 min").arg(minutes);
    if (minutes >= 2 * minutesADay && minutes % minutesADay == 0)
        return tr("%1 d", "days").arg(minutes / minutesADay);
    if (minutes % 60 == 0)
        return tr("%1 h").arg(minutes / 60);
    return tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

int TimeWords::yearsSince(Timestamp time) const
{
    const QDate then = local(time).date();
    const QDate today = local(now()).date();
    const int years = today.year() - then.year();
    const bool before =
        today.month() < then.month() || (today.month() == then.month() && today.day() < then.day());
    return std::max(0, before ? years - 1 : years);
}

QString TimeWords::timeThere(const std::string &ianaZone) const
{
    // Of an empty name Qt makes the system's zone.
    if (ianaZone.empty())
        return {};
    const QTimeZone zone(QByteArray::fromStdString(ianaZone.substr(0, 64)));
    if (!zone.isValid())
        return {};
    const QDateTime here = local(now());
    if (zone.offsetFromUtc(here) == m_zone.offsetFromUtc(here))
        return {};
    return m_locale.toString(here.toTimeZone(zone).time(), QLocale::ShortFormat);
}

} // namespace sidelight::text
