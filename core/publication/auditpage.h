// What is asked of a hub's audit (GET /v1/audit), and its answers as values. Pure; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/audit/auditrecord.h"

namespace sidelight::publication
{

struct AuditFilter {
    std::string what;     // a kind or its beginning, "config."; empty: any
    std::string who;      // exactly; empty: anybody
    std::string text;     // somewhere in it; empty: anything
    std::string customer; // a key: what concerns that customer
    std::optional<Timestamp> since;
    bool operator==(const AuditFilter &) const = default;
};

// Of a URL, without its "?". Newest first below `before`, or from the newest.
[[nodiscard]] std::string queryOf(const AuditFilter &filter, std::optional<std::uint64_t> before,
                                  std::size_t limit);

struct AuditPage {
    std::vector<audit::Record> records; // newest first
    std::optional<std::uint64_t> next;  // `before` of the next page
    std::uint64_t first = 0;            // that the hub has, of whatever team
    std::uint64_t last = 0;
    std::optional<std::uint64_t> broken; // the first that is not as it was written
    std::uint64_t checked = 0;           // up to this one the chain was gone through
    std::int64_t keepsDays = 0;
};

// Of a page, or of ?verify (then without records). Nothing for a text that is none.
[[nodiscard]] std::optional<AuditPage> readAuditPage(std::string_view body);

} // namespace sidelight::publication
