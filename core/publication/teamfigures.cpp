#include "core/publication/teamfigures.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <tuple>

#include "core/domain/event.h"
#include "core/json/json.h"

namespace sidelight::publication
{

namespace
{

namespace bj = boost::json;

constexpr std::size_t maxFiguresBytes = std::size_t{8} * 1024 * 1024;
constexpr std::size_t maxFiguresDepth = 8;
constexpr std::size_t maxReasons = 64; // of a line

std::uint64_t countIn(const bj::object &object, std::string_view name)
{
    const auto number = integerMember(object, name);
    return number && *number > 0 ? static_cast<std::uint64_t>(*number) : 0;
}

std::optional<Part> partIn(const bj::object &object, std::string_view name)
{
    const bj::object *share = objectMember(object, name);
    if (!share)
        return std::nullopt;
    const std::uint64_t whole = countIn(*share, "interactions");
    return Part{std::min(countIn(*share, "repeated"), whole), whole};
}

std::optional<Waits> waitsIn(const bj::object &object)
{
    const std::uint64_t count = countIn(object, "count");
    if (count == 0)
        return std::nullopt;
    return Waits{count, std::max<std::int64_t>(0, integerMember(object, "medianms").value_or(0))};
}

std::map<std::int64_t, std::uint64_t> versionsIn(const bj::object *object)
{
    std::map<std::int64_t, std::uint64_t> versions;
    for (const auto &[key, value] : object ? *object : bj::object()) {
        std::int64_t version = 0;
        const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), version);
        const std::uint64_t count = countIn(*object, {key.data(), key.size()});
        if (error == std::errc{} && end == key.data() + key.size() && count > 0)
            versions[version] = count;
    }
    return versions;
}

void add(FigureLine &line, const bj::object &row)
{
    line.shown += countIn(row, "shown");
    line.opened += countIn(row, "opened");
    line.accepted += countIn(row, "accepted");
    line.dismissed += countIn(row, "dismissed");
    line.completed += countIn(row, "completed");
    line.failed += countIn(row, "failed");
    line.acknowledged += countIn(row, "acknowledged");
    line.snoozed += countIn(row, "snoozed");
    line.muted += countIn(row, "muted");
    const bj::object *reasons = objectMember(row, "reasons");
    for (const auto &[key, value] : reasons ? *reasons : bj::object()) {
        const std::string reason(key.data(), key.size());
        if (line.reasons.contains(reason) || line.reasons.size() < maxReasons)
            line.reasons[reason] += countIn(*reasons, reason);
    }
}

using Lines = std::map<std::pair<std::string, std::int64_t>, FigureLine>;

std::vector<FigureLine> sorted(Lines lines)
{
    std::vector<FigureLine> all;
    for (auto &[key, line] : lines)
        all.push_back(std::move(line));
    const auto weight = [](const FigureLine &line) {
        return std::tuple(line.shown, line.accepted + line.acknowledged,
                          line.dismissed + line.snoozed + line.muted);
    };
    std::stable_sort(all.begin(), all.end(), [&](const FigureLine &left, const FigureLine &right) {
        return weight(left) > weight(right);
    });
    return all;
}

void readRows(const bj::object &answer, Timestamp from, TeamFigures &figures)
{
    Lines actions;
    Lines rules;
    std::map<std::int64_t, FigureLine, std::greater<>> bundles;
    const bj::array *rows = arrayMember(answer, "rows");
    for (const bj::value &one : rows ? *rows : bj::array()) {
        const bj::object *row = one.if_object();
        const std::string name = row ? textOrEmpty(*row, "name") : std::string();
        if (name.empty())
            continue;
        const bool isRule = textOrEmpty(*row, "kind") == "rule";
        const std::int64_t version = integerMember(*row, "version").value_or(0);
        FigureLine &line = (isRule ? rules : actions)[{name, version}];
        line.name = name;
        line.version = version;
        add(line, *row);
        if (!isRule && version > 0)
            add(bundles[version], *row);
        const auto day = parseRfc3339(textOrEmpty(*row, "day") + "T00:00:00Z");
        if (isRule || !day || *day < from)
            continue;
        const auto place = static_cast<std::size_t>((day->ms - from.ms) / dayMs);
        if (place < figures.days.size()) {
            figures.days[place].shown += countIn(*row, "shown");
            figures.days[place].taken += countIn(*row, "accepted");
        }
    }
    if (const bj::object *waits = objectMember(answer, "acknowledge")) {
        figures.waits = waitsIn(*waits);
        const bj::array *byRule = arrayMember(*waits, "rules");
        for (const bj::value &one : byRule ? *byRule : bj::array()) {
            const bj::object *of = one.if_object();
            if (!of)
                continue;
            const auto found =
                rules.find({textOrEmpty(*of, "name"), integerMember(*of, "version").value_or(0)});
            if (found != rules.end())
                found->second.waits = waitsIn(*of);
        }
    }
    for (auto &[version, line] : bundles) {
        line.version = version;
        figures.bundles.push_back(std::move(line));
    }
    figures.actions = sorted(std::move(actions));
    figures.rules = sorted(std::move(rules));
}

void readVersions(const bj::object &answer, TeamFigures &figures)
{
    const bj::array *versions = arrayMember(answer, "versions");
    for (const bj::value &one : versions ? *versions : bj::array()) {
        const bj::object *of = one.if_object();
        const auto version = of ? integerMember(*of, "version") : std::nullopt;
        if (!version || *version < 1)
            continue;
        const std::uint64_t shown = countIn(*of, "shown");
        figures.versions.push_back({*version, {std::min(countIn(*of, "accepted"), shown), shown}});
    }
    std::sort(figures.versions.begin(), figures.versions.end(),
              [](const auto &left, const auto &right) { return left.version > right.version; });
}

std::optional<AlertRate> rateIn(const bj::object &answer)
{
    const bj::object *rate = objectMember(answer, "alertrate");
    if (!rate)
        return std::nullopt;
    AlertRate read;
    read.shown = countIn(*rate, "shown");
    read.agentMinutes = std::max<std::int64_t>(0, integerMember(*rate, "agentminutes").value_or(0));
    read.agents = countIn(*rate, "agents");
    read.budget = numberMember(*rate, "budget");
    return read;
}

PanelFigures panelsIn(const bj::object &answer)
{
    PanelFigures panels;
    const bj::object *given = objectMember(answer, "panels");
    if (!given)
        return panels;
    panels.byVersion = versionsIn(objectMember(*given, "byversion"));
    panels.refused = countIn(*given, "refused");
    if (const bj::object *open = objectMember(*given, "open"))
        panels.open = PanelFigures::Open{versionsIn(objectMember(*open, "byversion")),
                                         countIn(*open, "count"), countIn(*open, "closed"),
                                         timeMember(*open, "lastseen")};
    return panels;
}

} // namespace

bool isClearlyOther(const Part &left, const Part &right)
{
    if (left.whole < leastForDifference || right.whole < leastForDifference)
        return false;
    constexpr double oneInTwenty = 1.96; // of a normal distribution, two-sided
    const auto n = static_cast<double>(left.whole);
    const auto m = static_cast<double>(right.whole);
    const double both = static_cast<double>(left.of + right.of) / (n + m);
    const double spread = std::sqrt(both * (1 - both) * (1 / n + 1 / m));
    return spread > 0 && std::abs(left.share() - right.share()) > oneInTwenty * spread;
}

Part TeamFigures::taken() const
{
    Part all;
    for (const FigureLine &line : actions) {
        all.of += std::min(line.accepted, line.shown);
        all.whole += line.shown;
    }
    return all;
}

std::optional<TeamFigures> readFigures(std::string_view body, Timestamp now)
{
    const auto value = json::parse(body, maxFiguresBytes, maxFiguresDepth);
    const bj::object *answer = value ? value->if_object() : nullptr;
    const auto from = answer ? timeMember(*answer, "from") : std::nullopt;
    if (!from || !arrayMember(*answer, "rows"))
        return std::nullopt;
    TeamFigures figures;
    figures.team = textOrEmpty(*answer, "team");
    for (std::int64_t at = from->ms / dayMs * dayMs;
         at <= now.ms && figures.days.size() < TeamFigures::mostDays; at += dayMs)
        figures.days.push_back({at, 0, 0});
    readRows(*answer, Timestamp{from->ms / dayMs * dayMs}, figures);
    if (const bj::object *all = objectMember(*answer, "contacttotal")) {
        figures.repeatedWith = partIn(*all, "with");
        figures.repeatedWithout = partIn(*all, "without");
    }
    readVersions(*answer, figures);
    figures.rate = rateIn(*answer);
    figures.panels = panelsIn(*answer);
    figures.isCut = boolMember(*answer, "cut").value_or(false);
    return figures;
}

} // namespace sidelight::publication
