// A piece of what was said or written in an interaction, or of what was looked up meanwhile.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/domain/event.h"
#include "core/domain/ids.h"

namespace sidelight
{

enum class Voice { Customer, Agent, Bot, System };

// Of data.lookup: what was asked for (the agent's segment), or what was found (the system's).
struct LookUp {
    std::vector<std::string> arguments; // names
    bool answered = false;              // it is an answer
    boost::json::object found;          // empty: nothing was found
    bool operator==(const LookUp &) const = default;
};

struct Segment {
    InteractionId interaction;
    Voice voice = Voice::System;
    std::string text;   // may be empty beside a look-up
    std::string action; // the agent's, as configured; empty: own words
    // Segments of one number are one; the last that came says how it is heard now.
    std::optional<std::int64_t> sequence;
    bool isFinal = true; // not going to be corrected
    std::optional<LookUp> lookUp;
    std::optional<Timestamp> at;
    bool operator==(const Segment &) const = default;
};

// Of a transcript.segment that names its interaction; nothing for any other event.
[[nodiscard]] std::optional<Segment> readSegment(const Event &event);

} // namespace sidelight
