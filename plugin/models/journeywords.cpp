#include "plugin/models/journeywords.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "plugin/text/bidi.h"
#include "plugin/text/fieldwords.h"

namespace sidelight::models
{

namespace
{

QString journeyWord(const char *words, int count = -1)
{
    return QCoreApplication::translate("sidelight::models::Journey", words, nullptr, count);
}

QString outcomeWords(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Good:
        return journeyWord(QT_TRANSLATE_NOOP("sidelight::models::Journey", "went well"));
    case Outcome::Partial:
        return journeyWord(QT_TRANSLATE_NOOP("sidelight::models::Journey", "helped only in part"));
    case Outcome::Bad:
        return journeyWord(QT_TRANSLATE_NOOP("sidelight::models::Journey", "went badly"));
    case Outcome::None:
        break;
    }
    return {};
}

QString titleOf(const session::JourneyMark &mark, const text::TimeWords &words)
{
    session::HistoryRow row;
    row.kind = mark.contact ? session::HistoryKind::Interaction : session::HistoryKind::Touchpoint;
    row.type = mark.type;
    row.channel = mark.channel;
    row.title = mark.title;
    const QString title = phrase(row, words).title;
    return mark.title.empty() ? title : text::isolated(title);
}

const char *iconOf(experience::Part part)
{
    switch (part) {
    case experience::Part::Sentiment:
        return "sentiment_satisfied";
    case experience::Part::Effort:
        return "fitness_center";
    case experience::Part::Outcomes:
        return "flag";
    case experience::Part::Waits:
        return "hourglass_empty";
    case experience::Part::Transfers:
        return "swap_horiz";
    case experience::Part::Promises:
        break;
    }
    return "handshake";
}

QString partWords(experience::Part part)
{
    switch (part) {
    case experience::Part::Sentiment:
        return journeyWord(
            QT_TRANSLATE_NOOP("sidelight::models::Journey", "How the customer sounded"));
    case experience::Part::Effort:
        return journeyWord(QT_TRANSLATE_NOOP("sidelight::models::Journey", "Effort it took"));
    case experience::Part::Outcomes:
        return journeyWord(QT_TRANSLATE_NOOP("sidelight::models::Journey", "How things ended"));
    case experience::Part::Waits:
        return journeyWord(QT_TRANSLATE_NOOP("sidelight::models::Journey", "Long waits"));
    case experience::Part::Transfers:
        return journeyWord(QT_TRANSLATE_NOOP("sidelight::models::Journey", "Transfers"));
    case experience::Part::Promises:
        break;
    }
    return journeyWord(QT_TRANSLATE_NOOP("sidelight::models::Journey", "Promises kept or broken"));
}

// "+3.2", "−9.3", with the minus of the locale's typography.
QString signedNumber(double value, int decimals, const QLocale &locale)
{
    const double scale = std::pow(10.0, decimals);
    const double rounded = std::round(value * scale) / scale;
    const QString digits = locale.toString(std::abs(rounded), 'f', decimals);
    return rounded < 0 ? QChar(0x2212) + digits : rounded > 0 ? u'+' + digits : digits;
}

WhyLine eventLine(const session::WhyEvent &event, const text::TimeWords &words)
{
    WhyLine line;
    line.icon = QStringLiteral("event");
    const QString title =
        event.title.empty() ? text::FieldWords::type(event.type) : text::isolated(event.title);
    line.title =
        text::dotted({event.time ? words.clockTimeWithDay(*event.time) : QString(), title});
    if (event.time)
        line.event = event.key;
    else
        line.detail = journeyWord(
            QT_TRANSLATE_NOOP("sidelight::models::Journey", "Not among what is kept here"));
    return line;
}

} // namespace

QString readOut(const session::JourneyMark &mark, const text::TimeWords &words)
{
    const QString more =
        mark.count > 1
            ? journeyWord(QT_TRANSLATE_N_NOOP("sidelight::models::Journey", "and %n more"),
                          mark.count - 1)
            : QString();
    return text::dotted(
        {words.clockTimeWithDay(mark.time), text::FieldWords::channel(mark.channel),
         titleOf(mark, words),
         mark.inFront ? journeyWord(QT_TRANSLATE_NOOP("sidelight::models::Journey", "under way"))
                      : outcomeWords(mark.outcome),
         more});
}

QString readOut(const session::OpenCase &open, const text::TimeWords &words)
{
    const Case &matter = open.matter;
    return text::dotted(
        {journeyWord(QT_TRANSLATE_NOOP("sidelight::models::Journey", "Open case %1"))
             .arg(text::isolated(matter.id.value)),
         text::isolated(matter.title),
         matter.updated
             ? journeyWord(QT_TRANSLATE_NOOP("sidelight::models::Journey", "last changed %1"))
                   .arg(words.clockTimeWithDay(*matter.updated))
             : QString()});
}

bool isOverdue(const session::OpenPromise &open, const text::TimeWords &words)
{
    return open.matter.due && *open.matter.due < words.now();
}

QString readOut(const session::OpenPromise &open, const text::TimeWords &words)
{
    const Commitment &promise = open.matter;
    QString due = journeyWord(QT_TRANSLATE_NOOP("sidelight::models::Journey", "no date"));
    if (promise.due)
        due = (isOverdue(open, words)
                   ? journeyWord(QT_TRANSLATE_NOOP("sidelight::models::Journey", "was due %1"))
                   : journeyWord(QT_TRANSLATE_NOOP("sidelight::models::Journey", "due %1")))
                  .arg(words.dueDay(*promise.due));
    return text::dotted(
        {journeyWord(QT_TRANSLATE_NOOP("sidelight::models::Journey", "Open promise")),
         text::isolated(promise.title), due});
}

QString scoreWords(const session::JourneyState &state, const text::TimeWords &words)
{
    if (!state.score)
        return journeyWord(
            QT_TRANSLATE_NOOP("sidelight::models::Journey", "Too little has happened for a score"));
    const QLocale &locale = words.locale();
    const QString score =
        journeyWord(QT_TRANSLATE_NOOP("sidelight::models::Journey", "Experience %1 of 100"))
            .arg(locale.toString(std::lround(state.score->value)));
    const auto trend = std::lround(state.score->trend.value_or(0));
    if (trend == 0)
        return score;
    const QString days =
        journeyWord(QT_TRANSLATE_N_NOOP("sidelight::models::Journey", "%n day(s) ago"),
                    static_cast<int>(state.trendDays));
    return (trend < 0 ? journeyWord(
                            QT_TRANSLATE_NOOP("sidelight::models::Journey", "%1, %2 lower than %3"))
                      : journeyWord(QT_TRANSLATE_NOOP("sidelight::models::Journey",
                                                      "%1, %2 higher than %3")))
        .arg(score, locale.toString(std::abs(trend)), days);
}

std::vector<WhyLine> whyLinesOf(const session::JourneyState &state, const text::TimeWords &words)
{
    std::vector<WhyLine> lines;
    if (!state.score)
        return lines;
    WhyLine begin;
    begin.icon = QStringLiteral("info_outline");
    begin.title = journeyWord(QT_TRANSLATE_NOOP(
        "sidelight::models::Journey", "Starts at 50, neither good nor bad. Then, in points:"));
    lines.push_back(begin);
    for (const experience::PartOfScore &part : state.score->parts) {
        WhyLine line;
        line.icon = QString::fromLatin1(iconOf(part.part));
        line.title = journeyWord(QT_TRANSLATE_NOOP("sidelight::models::Journey", "%1: %2"))
                         .arg(partWords(part.part), signedNumber(part.points, 1, words.locale()));
        line.detail = journeyWord(
            QT_TRANSLATE_N_NOOP("sidelight::models::Journey", "counted %n time(s)"), part.count);
        line.fails = part.points < 0;
        lines.push_back(std::move(line));
        for (const EventKey &key : part.strongest) {
            const auto event =
                std::find_if(state.evidence.begin(), state.evidence.end(),
                             [&key](const session::WhyEvent &known) { return known.key == key; });
            if (event != state.evidence.end())
                lines.push_back(eventLine(*event, words));
        }
    }
    WhyLine decay;
    decay.icon = QStringLiteral("history");
    decay.title = journeyWord(QT_TRANSLATE_NOOP("sidelight::models::Journey",
                                                "What is older counts less: half after "
                                                "%1 days."))
                      .arg(words.locale().toString(state.halfLifeDays, 'g', 4));
    lines.push_back(std::move(decay));
    return lines;
}

} // namespace sidelight::models
