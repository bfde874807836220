// What is asked of the audit, and what it answers. Values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/audit/auditrecord.h"

namespace sidelight::hub
{

struct AuditQuery {
    static constexpr std::size_t mostLimit = 500;

    // Newest first, below this number; none: from the newest.
    std::optional<std::uint64_t> before;
    std::size_t limit = 100;
    std::string what;    // the kind, or its beginning: "config."; empty: any
    std::string who;     // exactly; empty: anybody
    std::string text;    // somewhere in what, who, team or detail, whatever the case of its letters
    std::string subject; // the keyed hash
    std::optional<Timestamp> since;
    std::optional<Timestamp> until;
    // Only of these teams; nothing: of all, and what is of none.
    std::optional<std::vector<std::string>> teams;
};

struct AuditState {
    std::uint64_t first = 0; // the oldest that is kept; 0: there is none
    std::uint64_t last = 0;
    std::string head; // hash of the last
    // The first record that is not as it was written; found so far.
    std::optional<std::uint64_t> broken;
    std::uint64_t checked = 0; // up to this one the chain has been gone through
};

struct AuditPage {
    std::vector<audit::Record> records; // newest first
    std::optional<std::uint64_t> next;  // `before` of the next page; nothing: that was all
    AuditState state;
};

} // namespace sidelight::hub
