// The journey of the customer in front, as the screen is told: bounded, whatever happened. Values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/domain/casework.h"
#include "core/domain/channel.h"
#include "core/domain/ids.h"
#include "core/domain/touchpoint.h"
#include "core/experience/score.h"
#include "core/session/whyrecord.h"

namespace sidelight::session
{

// What happened on one channel within a few hours (the longer the window, the more): one thing, or
// several with their count.
struct JourneyMark {
    static constexpr std::size_t mostKeys = 8;

    std::string id; // stays while time goes on, the zoom stays and nothing is merged otherwise
    Channel channel = Channel::Other;
    int count = 1;
    // Of the worst of them, of equals the newest:
    Timestamp time;
    Outcome outcome = Outcome::None;
    std::string type; // of its event
    std::string title;
    bool contact = false;       // an interaction, not a touchpoint
    bool inFront = false;       // the interaction in front, under way
    std::vector<EventKey> keys; // that one's first, then of others; at most mostKeys
    bool operator==(const JourneyMark &) const = default;
};

struct JourneyPoint {
    Timestamp time;
    std::optional<double> score; // nothing: too little to say
    bool operator==(const JourneyPoint &) const = default;
};

struct OpenCase {
    Case matter;
    EventKey said; // the event that says so
    bool operator==(const OpenCase &) const = default;
};

struct OpenPromise {
    Commitment matter;
    EventKey said;
    bool operator==(const OpenPromise &) const = default;
};

struct JourneyState {
    static constexpr std::size_t mostMarks = 400;
    static constexpr std::size_t mostOpen = 20; // of each kind

    InteractionId interaction; // in front
    bool shown = true;         // folded away: nothing but `days` is told
    int days = 30;             // 7, 30 or 365
    bool loading = false;      // the cache is being read
    Timestamp from;
    Timestamp to; // now, rounded up by less than can be seen
    // Of what was before, not everything is here (the hub may have more, or it is too much).
    std::optional<Timestamp> knownFrom;
    std::vector<JourneyMark> marks; // oldest first
    std::vector<JourneyPoint> line; // from `from` to now
    std::vector<OpenCase> cases;
    std::vector<OpenPromise> promises;      // what is due first first
    std::optional<experience::Score> score; // nothing: too little to say
    std::vector<WhyEvent> evidence;         // what its parts name
    std::int64_t trendDays = 7;
    double halfLifeDays = 30;
    bool operator==(const JourneyState &) const = default;
};

} // namespace sidelight::session
