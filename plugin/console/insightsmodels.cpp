#include "plugin/console/insightsmodels.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "plugin/console/figurewords.h"

namespace sidelight::console
{

namespace
{

using publication::FigureLine;
using publication::Part;
using publication::TeamFigures;

constexpr std::int64_t leastMinutes = 60; // of work, for what is said by the hour

QHash<int, QByteArray> rolesOf(std::initializer_list<const char *> names)
{
    QHash<int, QByteArray> roles;
    for (const char *name : names)
        roles.insert(Qt::UserRole + static_cast<int>(roles.size()), name);
    return roles;
}

double ratio(std::uint64_t part, std::uint64_t most)
{
    return most == 0 ? 0 : static_cast<double>(part) / static_cast<double>(most);
}

struct Figure {
    QString title;
    QString value = QStringLiteral("—");
    QString note = {};
    int tone = 0;
    int way = 0;
};

// Better or worse only where chance alone would hardly have done it.
void compare(Figure &figure, const Part &now, const Part &before, bool isMoreBetter)
{
    const bool isMore = now.share() > before.share();
    figure.way = isMore ? 1 : -1;
    figure.tone = isMore == isMoreBetter ? 1 : 2;
}

QString versionWords(std::int64_t version)
{
    return numberWords(static_cast<std::uint64_t>(version));
}

Figure takenFigure(const TeamFigures &figures)
{
    Figure one{FiguresModel::tr("Suggestions taken")};
    const Part all = figures.taken();
    one.value = shareWords(all);
    if (all.whole == 0) {
        one.note = FiguresModel::tr("none was shown");
        return one;
    }
    one.note = FiguresModel::tr("of %n shown", nullptr, static_cast<int>(all.whole));
    if (figures.versions.size() < 2)
        return one;
    const auto &newest = figures.versions[0];
    const auto &before = figures.versions[1];
    const QString versions =
        //: Of two versions of a bundle
        FiguresModel::tr("version %1 against %2")
            .arg(versionWords(newest.version), versionWords(before.version));
    if (std::min(newest.taken.whole, before.taken.whole) < publication::leastForDifference) {
        one.note = FiguresModel::tr("too few yet for %1").arg(versions);
    } else if (!publication::isClearlyOther(newest.taken, before.taken)) {
        one.note = FiguresModel::tr("no clear change, %1").arg(versions);
    } else {
        compare(one, newest.taken, before.taken, true);
        one.note = FiguresModel::tr("%1, %2").arg(
            pointsWords(newest.taken.share() - before.taken.share()), versions);
    }
    return one;
}

Figure repeatedFigure(const TeamFigures &figures)
{
    Figure one{FiguresModel::tr("Back within 7 days, with / without")};
    if (!figures.repeatedWith || !figures.repeatedWithout) {
        one.note = FiguresModel::tr("this hub does not count it");
        return one;
    }
    const Part with = *figures.repeatedWith;
    const Part without = *figures.repeatedWithout;
    if (with.whole + without.whole == 0) {
        one.note = FiguresModel::tr("no contact with a suggestion is 7 days old yet");
        return one;
    }
    //: Two shares: of contacts in which a suggestion was taken, and of those in which none was
    one.value = FiguresModel::tr("%1 / %2").arg(shareWords(with), shareWords(without));
    if (std::min(with.whole, without.whole) < publication::leastForDifference) {
        one.note = FiguresModel::tr("%1 contacts with, %2 without: too few to compare")
                       .arg(numberWords(with.whole), numberWords(without.whole));
    } else if (!publication::isClearlyOther(with, without)) {
        one.note = FiguresModel::tr("no clear difference");
    } else {
        compare(one, with, without, false);
        const QString points = pointsWords(with.share() - without.share());
        one.note = one.way > 0 ? FiguresModel::tr("%1 more with one taken").arg(points)
                               : FiguresModel::tr("%1 fewer with one taken").arg(points);
    }
    return one;
}

Figure rateFigure(const TeamFigures &figures)
{
    Figure one{FiguresModel::tr("Alerts an hour and agent")};
    if (!figures.rate) {
        one.note = FiguresModel::tr("this hub does not count it");
        return one;
    }
    const publication::AlertRate &rate = *figures.rate;
    if (rate.agentMinutes < leastMinutes) {
        one.note = rate.shown == 0 ? FiguresModel::tr("none was shown")
                                   : FiguresModel::tr("%n shown, in less than an hour of work",
                                                      nullptr, static_cast<int>(rate.shown));
        return one;
    }
    one.value = QLocale().toString(rate.perHour(), 'f', 1);
    Part snoozed;
    for (const FigureLine &line : figures.rules) {
        snoozed.of += std::min(line.snoozed, line.shown);
        snoozed.whole += line.shown;
    }
    const QString calm =
        snoozed.whole == 0 ? QString() : FiguresModel::tr("%1 snoozed").arg(shareWords(snoozed));
    QString budget = FiguresModel::tr("no budget set");
    if (rate.budget) {
        const QString most = QLocale().toString(*rate.budget, 'g', 3);
        const bool isOver = rate.perHour() > *rate.budget;
        budget = isOver ? FiguresModel::tr("over the budget of %1").arg(most)
                        : FiguresModel::tr("budget %1").arg(most);
        one.tone = isOver ? 2 : 0;
        one.way = isOver ? 1 : 0;
    }
    //: The budget, and how many alerts were snoozed
    one.note = calm.isEmpty() ? budget : FiguresModel::tr("%1 · %2").arg(budget, calm);
    return one;
}

Figure waitFigure(const TeamFigures &figures, const text::TimeWords &words)
{
    Figure one{FiguresModel::tr("Time to acknowledge")};
    if (!figures.waits) {
        one.note = FiguresModel::tr("not measured yet");
        return one;
    }
    one.value = words.duration(figures.waits->medianMs);
    one.note = figures.waits->count < TeamFigures::leastForShare
                   ? FiguresModel::tr("half of only %n alert(s) sooner", nullptr,
                                      static_cast<int>(figures.waits->count))
                   : FiguresModel::tr("half of %n alert(s) sooner", nullptr,
                                      static_cast<int>(figures.waits->count));
    return one;
}

} // namespace

QHash<int, QByteArray> FiguresModel::roleNames() const
{
    return rolesOf({"title", "value", "note", "tone", "way"});
}

void FiguresModel::rebuild(const TeamFigures *figures, const text::TimeWords &words)
{
    std::vector<models::Line> lines;
    if (figures) {
        for (const Figure &one : {takenFigure(*figures), repeatedFigure(*figures),
                                  rateFigure(*figures), waitFigure(*figures, words)})
            lines.push_back({std::to_string(lines.size()),
                             {one.title, one.value, one.note, one.tone, one.way}});
    }
    setLines(std::move(lines));
}

void InsightDaysModel::rebuild(const TeamFigures *figures)
{
    std::vector<models::Line> lines;
    std::uint64_t most = 0;
    for (std::size_t i = 0; figures && i < figures->days.size(); ++i)
        most = std::max({most, figures->days[i].shown, figures->days[i].taken});
    for (std::size_t i = 0; figures && i < figures->days.size(); ++i) {
        const publication::FigureDay &day = figures->days[i];
        lines.push_back(
            {std::to_string(day.startMs),
             {ratio(day.shown, most), ratio(day.taken, most),
              //: A day, how many suggestions were shown, how many taken
              tr("%1: %2 shown, %3 taken")
                  .arg(dayWords(day.startMs), numberWords(day.shown), numberWords(day.taken))}});
    }
    setLines(std::move(lines));
}

QHash<int, QByteArray> PanelPartsModel::roleNames() const
{
    return rolesOf({"partKind", "share", "number", "words"});
}

void PanelPartsModel::rebuild(const TeamFigures *figures, const text::TimeWords &words)
{
    if (!figures)
        return setLines({});
    std::vector<models::Line> lines;
    const publication::PanelFigures &panels = figures->panels;
    const auto &versions = panels.open ? panels.open->byVersion : panels.byVersion;
    const std::uint64_t away = panels.open ? panels.open->closed : 0;
    std::uint64_t all = away;
    for (const auto &[version, count] : versions)
        all += count;
    const auto add = [&](Kind kind, std::uint64_t count, const QString &said) {
        lines.push_back({std::to_string(lines.size()),
                         {static_cast<int>(kind), ratio(count, all), numberWords(count), said}});
    };
    bool isNewest = true;
    for (auto one = versions.rbegin(); one != versions.rend(); ++one) {
        if (one->first == 0) {
            add(Kind::Unknown, one->second, tr("have not said their version"));
            continue;
        }
        //: Behind a number of panels
        add(isNewest ? Kind::Newest : Kind::Other, one->second,
            tr("on version %1").arg(versionWords(one->first)));
        isNewest = false;
    }
    if (away > 0) {
        const QString seen =
            panels.open->lastSeen
                ? tr("offline, last seen %1").arg(words.clockTimeWithDay(*panels.open->lastSeen))
                : tr("offline");
        add(Kind::Away, away, seen);
    }
    setLines(std::move(lines));
}

FigureLinesModel::FigureLinesModel(Of of, QObject *parent)
    : LinesModel(parent)
    , m_of(of)
{
}

QHash<int, QByteArray> FigureLinesModel::roleNames() const
{
    return rolesOf({"key", "name", "version", "shown", "lead", "share", "few", "bar", "tail",
                    "narrow", "spoken", "reasons", "unfolded", "follows"});
}

// What bears one name together.
std::vector<FigureLine> FigureLinesModel::grouped(std::vector<FigureLine> lines)
{
    std::map<std::string, std::uint64_t> shown;
    for (const FigureLine &line : lines)
        shown[line.name] += line.shown;
    std::stable_sort(lines.begin(), lines.end(),
                     [&shown](const FigureLine &left, const FigureLine &right) {
                         const auto of = [&shown](const FigureLine &line) {
                             return std::tuple(shown.at(line.name), line.name, line.version);
                         };
                         return of(left) > of(right);
                     });
    return lines;
}

void FigureLinesModel::rebuild(const std::vector<FigureLine> &given, const Names &names,
                               const text::TimeWords &words)
{
    const std::vector<FigureLine> all = m_of == Of::Bundles ? given : grouped(given);
    const auto reasonsOf = [](const FigureLine &line) {
        std::vector<std::pair<std::uint64_t, std::string>> sorted;
        for (const auto &[reason, count] : line.reasons)
            sorted.emplace_back(count, reason);
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const auto &left, const auto &right) { return left > right; });
        QStringList parts;
        for (const auto &[count, reason] : sorted)
            //: Why something was dismissed, and how often
            parts += tr("%1: %2").arg(reasonWords(reason), numberWords(count));
        return parts.join(QStringLiteral(" · "));
    };
    std::vector<models::Line> lines;
    for (const FigureLine &line : all) {
        if (lines.size() == most)
            break;
        const bool isRule = m_of == Of::Rules;
        const std::uint64_t done = isRule ? line.acknowledged : line.accepted;
        const Part part{std::min(done, line.shown), line.shown};
        const bool isBundle = m_of == Of::Bundles;
        const QString version =
            line.version > 0 && !isBundle ? tr("v%1").arg(versionWords(line.version)) : QString();
        const QString name =
            isBundle ? tr("Version %1").arg(versionWords(line.version)) : names(line.name);
        const QString shown = numberWords(line.shown);
        const QString first = !isRule      ? numberWords(line.opened)
                              : line.waits ? words.duration(line.waits->medianMs)
                                           : QStringLiteral("—");
        const QString second = numberWords(isRule ? line.snoozed + line.muted : line.dismissed);
        // Where nobody told that it was shown, there is a number and no share of anything.
        const QString bar = line.shown == 0 ? numberWords(done) : shareWords(part);
        const QString narrow =
            isRule ? tr("%1 shown · %2 put off · time to acknowledge %3").arg(shown, second, first)
                   : tr("%1 shown · %2 opened · %3 dismissed").arg(shown, first, second);
        const QString spoken = isRule ? tr("%1, %2 acknowledged").arg(narrow, bar)
                                      : tr("%1, %2 taken").arg(narrow, bar);
        const std::string key = line.name + '\n' + std::to_string(line.version);
        const bool follows =
            m_of != Of::Bundles && !lines.empty() && all[lines.size() - 1].name == line.name;
        lines.push_back({key,
                         {QString::fromStdString(key), name, version, shown, first, part.share(),
                          part.whole < TeamFigures::leastForShare, bar, second, narrow, spoken,
                          reasonsOf(line), m_unfolded.contains(key), follows}});
    }
    const auto left = static_cast<int>(all.size() - lines.size());
    setLines(std::move(lines));
    m_rest = left == 0 ? QString() : tr("%n more in the table that CSV gives", nullptr, left);
    Q_EMIT restChanged();
}

void FigureLinesModel::unfold(const QString &key)
{
    const std::string wanted = key.toStdString();
    const int row = rowOf(wanted);
    if (row < 0)
        return;
    const bool isNow = m_unfolded.insert(wanted).second;
    if (!isNow)
        m_unfolded.erase(wanted);
    updateValue(row, Qt::UserRole + static_cast<int>(Role::Unfolded), isNow);
}

} // namespace sidelight::console
