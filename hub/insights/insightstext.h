// Insights as the texts that leave the hub. Pure.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "hub/insights/teaminsights.h"

namespace sidelight::hub
{

// What the log does not hold.
struct HubFacts {
    std::optional<double> budget; // alerts an hour and agent, of the team's bundle
    struct Open {
        std::map<std::int64_t, std::uint64_t> byVersion; // 0: not known
        std::uint64_t closed = 0;                        // were open in the last day
        std::optional<Timestamp> lastSeen;               // of these, the latest
    };
    std::optional<Open> open;
};

// {"team","from","rows":[{"day","kind","name","version","shown",…,"reasons":{…}}],"contacts":[…],"contacttotal":…,
// "versions":[…],"acknowledge":…,"alertrate":…,"panels":…,"cut":bool}; numbers that are 0 are left
// out of a row.
[[nodiscard]] std::string writeJson(const TeamInsights &insights, Timestamp now,
                                    const HubFacts &facts = {});
// RFC 4180 with a line of names first: the rows, without reasons. What a spreadsheet would take for
// a formula has an apostrophe in front.
[[nodiscard]] std::string writeCsv(const TeamInsights &insights);

} // namespace sidelight::hub
