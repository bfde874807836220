// Times and durations as people say them, in the agent's locale and time zone, against an injected
// clock. A value; GUI thread.
#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QString>
#include <QTimeZone>

#include "core/base/clock.h"

namespace sidelight::text
{

class TimeWords
{
    Q_DECLARE_TR_FUNCTIONS(sidelight::text::TimeWords)

public:
    // The clock must live longer than this. Of the C locale is made English: it writes amounts as
    // no country does.
    TimeWords(const Clock &clock, QLocale locale, QTimeZone zone);

    [[nodiscard]] Timestamp now() const { return m_clock->now(); }
    [[nodiscard]] std::int64_t monotonicMs() const { return m_clock->monotonicMs(); }
    [[nodiscard]] const QLocale &locale() const { return m_locale; }

    // "14:03"; with the day when it is not today: "Tue 17 Nov 14:03".
    [[nodiscard]] QString clockTime(Timestamp time) const;
    [[nodiscard]] QString clockTimeWithDay(Timestamp time) const;
    // A text of a rule or of another system, with each RFC 3339 time in it as `clockTime` or, of
    // another day, `clockTimeWithDay` would say it; the rest stays as it is.
    [[nodiscard]] QString withLocalTimes(const QString &text) const;
    // "Today", "Yesterday", "Tuesday 17 Nov", "17 Nov 2024".
    [[nodiscard]] QString dayHeading(Timestamp time) const;
    // "today", "tomorrow", "yesterday", else the day: when something falls due.
    [[nodiscard]] QString dueDay(Timestamp time) const;
    // "12 May", "12 May 2024".
    [[nodiscard]] QString day(Timestamp time) const;
    // The local day, to group by.
    [[nodiscard]] qint64 dayNumber(Timestamp time) const;
    // "now", "2 min", "3 h", "5 d".
    [[nodiscard]] QString age(Timestamp time) const;
    // "1 s", "12 s", "2 min": how long ago something was kept.
    [[nodiscard]] QString ago(Timestamp time) const;
    // "04:12", "1:04:12".
    [[nodiscard]] QString running(qint64 ms) const;
    // "2 min 10 s", "11 min", "1 h 5 min", "7 d".
    [[nodiscard]] QString duration(qint64 ms) const;
    // The end of a working day (17:00), so many days from today.
    [[nodiscard]] Timestamp endOfWork(int days) const;
    // Whole years between then and now.
    [[nodiscard]] int yearsSince(Timestamp time) const;
    // The time of day where the customer is; empty when the zone is unknown or the agent's own.
    [[nodiscard]] QString timeThere(const std::string &ianaZone) const;

private:
    [[nodiscard]] QDateTime local(Timestamp time) const;

    const Clock *m_clock;
    QLocale m_locale;
    QTimeZone m_zone;
};

} // namespace sidelight::text
