// Insights as the texts that leave the hub. Pure.
#pragma once

#include <string>

#include "hub/insights/teaminsights.h"

namespace sidelight::hub
{

// {"team","from","rows":[{"day","kind","name","version","shown",…,"reasons":{…}}],"contacts":[…],"panels":…,
// "cut":bool}; numbers that are 0 are left out of a row.
[[nodiscard]] std::string writeJson(const TeamInsights &insights, Timestamp now);
// RFC 4180 with a line of names first: the rows, without reasons. What a spreadsheet would take for
// a formula has an apostrophe in front.
[[nodiscard]] std::string writeCsv(const TeamInsights &insights);

} // namespace sidelight::hub
