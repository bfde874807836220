// A bundle that is for a part of the team's panels: the section "pilot". Each panel decides for
// itself, the same way whenever it is asked, so that a pilot that grows keeps those it has.
#pragma once

#include <span>
#include <string>
#include <vector>

#include <boost/json/object.hpp>

#include "core/domain/ids.h"
#include "core/domain/problem.h"

namespace sidelight::config
{

struct Pilot {
    std::string name;          // the same while it grows
    double share = 1;          // of the panels that `teams` leaves, 0 to 1
    std::vector<TeamId> teams; // agents of one of these; empty: of all
    bool operator==(const Pilot &) const = default;

    // `seat` tells panels of one agent apart where several share a name; usually empty.
    [[nodiscard]] bool includes(const AgentId &agent, std::string_view seat,
                                std::span<const TeamId> teamsOfAgent) const;
};

// All problems at once, pointers lead into the section. Never throws.
[[nodiscard]] Pilot readPilot(const boost::json::object &section, std::vector<Problem> &problems);

} // namespace sidelight::config
