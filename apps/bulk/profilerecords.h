// From a CRM's records to events. Pure; any thread.
//
// A line of NDJSON is a CloudEvent as it is, or an object that a mapping makes a
// `customer.updated` of; a row of CSV always needs the mapping:
//   {"key": "Account", "data": {"name": "Full name", "tier": "Tier", "value": "Worth"},
//    "numbers": ["value"], "identities": {"email": "E-mail", "phone": "Phone"}}
// Each name on the right is a column's, or a member's. Cells that are empty are left out. The id of
// an event is made out of its content, so that the same record twice is one event.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "apps/bulk/recordfile.h"

namespace sidelight::bulk
{

struct ProfileMapping {
    std::string key;
    std::map<std::string, std::string> data;                     // member by column
    std::set<std::string> numbers;                               // of these members
    std::vector<std::pair<std::string, std::string>> identities; // kind, column
};

// The error is a sentence for the person at the terminal.
[[nodiscard]] Result<ProfileMapping, std::string> readProfileMapping(std::string_view json);

// The text of an event; or a sentence without anything of the record.
[[nodiscard]] Result<std::string, std::string> eventOfRow(const ProfileMapping &mapping,
                                                          const std::vector<std::string> &head,
                                                          const std::vector<std::string> &cells,
                                                          std::string_view source);
// `mapping`: null when lines are CloudEvents.
[[nodiscard]] Result<std::string, std::string>
eventOfLine(const ProfileMapping *mapping, std::string_view line, std::string_view source);

} // namespace sidelight::bulk
