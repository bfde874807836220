#include "core/session/journeyprojection.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace sidelight::session
{

namespace
{

constexpr std::int64_t stepsInWindow = 504; // 20 minutes of a week
constexpr std::int64_t samples = 60;
// What is nearer than a dot is wide, one on another, says nothing.
constexpr std::int64_t mostColumns = 96;

using Touch = JourneyLedger::Touch;

int badnessOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Bad:
        return 3;
    case Outcome::Partial:
        return 2;
    case Outcome::Good:
        return 1;
    case Outcome::None:
        break;
    }
    return 0;
}

bool tellsMore(const Touch &a, const Touch &b)
{
    if (const int worse = badnessOf(a.outcome) - badnessOf(b.outcome); worse != 0)
        return worse > 0;
    return a.time != b.time ? a.time > b.time : a.keys > b.keys;
}

struct Place {
    Channel channel = Channel::Other;
    std::int64_t column = 0; // since 1970, so that marks stay together while time goes on
    auto operator<=>(const Place &) const = default;
};

JourneyMark markOf(std::vector<const Touch *> touches)
{
    std::sort(touches.begin(), touches.end(),
              [](const Touch *a, const Touch *b) { return tellsMore(*a, *b); });
    const Touch &first = *touches.front();
    JourneyMark mark;
    mark.channel = first.channel;
    mark.count = static_cast<int>(touches.size());
    mark.time = first.time;
    mark.outcome = first.outcome;
    mark.type = first.type;
    mark.title = first.title;
    mark.contact = !first.interaction.empty();
    for (const Touch *touch : touches) {
        for (const EventKey &key : touch->keys) {
            if (mark.keys.size() < JourneyMark::mostKeys)
                mark.keys.push_back(key);
        }
    }
    return mark;
}

std::string idOf(const Place &place)
{
    return std::string(nameOf(place.channel)) + ' ' + std::to_string(place.column);
}

std::int64_t floorTo(std::int64_t value, std::int64_t step)
{
    const std::int64_t rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

// As many as the bound on marks allows for that many lanes.
std::int64_t columnMs(std::int64_t windowMs, std::size_t lanes)
{
    const auto most =
        static_cast<std::int64_t>((JourneyState::mostMarks - 1) / std::max<std::size_t>(lanes, 1)) -
        2;
    return std::max<std::int64_t>(1, windowMs / std::min(mostColumns, most));
}

} // namespace

std::int64_t JourneyProjection::stepMs(int days)
{
    return days * dayMs / stepsInWindow;
}

std::int64_t JourneyProjection::spanMs(const experience::Settings &settings)
{
    return 366 * dayMs + settings.reachMs();
}

JourneyState JourneyProjection::read(const JourneyLedger &ledger,
                                     const experience::Settings &settings, const Window &window)
{
    const std::int64_t windowMs = window.days * dayMs;
    const std::int64_t step = stepMs(window.days);
    JourneyState state;
    state.interaction = window.front;
    state.days = window.days;
    state.to = Timestamp{floorTo(window.now.ms, step) + step};
    state.from = Timestamp{state.to.ms - windowMs};
    state.trendDays = settings.trendDays;
    state.halfLifeDays = settings.halfLifeDays;

    std::vector<const Touch *> touches;
    std::set<Channel> lanes;
    for (const auto &[id, touch] : ledger.touches()) {
        if (touch.time < state.from || touch.time > state.to)
            continue;
        touches.push_back(&touch);
        lanes.insert(touch.channel);
    }
    const std::int64_t column = columnMs(windowMs, lanes.size());
    std::map<Place, std::vector<const Touch *>> places;
    for (const Touch *touch : touches) {
        if (window.underWay && touch->interaction == window.front) {
            state.marks.push_back(markOf({touch}));
            state.marks.back().id = "front";
            state.marks.back().inFront = true;
            continue;
        }
        places[{touch->channel, floorTo(touch->time.ms, column) / column}].push_back(touch);
    }
    for (auto &[place, those] : places) {
        state.marks.push_back(markOf(std::move(those)));
        state.marks.back().id = idOf(place);
    }
    std::sort(state.marks.begin(), state.marks.end(), [](const auto &a, const auto &b) {
        return std::tie(a.time, a.channel, a.id) < std::tie(b.time, b.channel, b.id);
    });

    const experience::Experience experience(ledger.evidence(), settings);
    const Timestamp last = std::min(window.now, state.to);
    std::vector<Timestamp> times;
    for (std::int64_t i = 0; i <= samples; ++i)
        times.push_back(Timestamp{state.from.ms + (last.ms - state.from.ms) * i / samples});
    const auto values = experience.along(times);
    for (std::size_t i = 0; i < times.size(); ++i)
        state.line.push_back({times[i], values[i]});
    state.score = experience.at(window.now);
    return state;
}

} // namespace sidelight::session
