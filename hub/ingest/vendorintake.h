// Vendors' bodies on their way into the log: through their mapping, what cannot be mapped kept as
// it came. Network thread.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/mapping/mapping.h"
#include "hub/ingest/intake.h"
#include "hub/ingest/rawevents.h"

namespace sidelight::hub
{

// Since start, of one mapping.
struct VendorCounters {
    std::uint64_t bodies = 0;
    std::uint64_t events = 0; // made out of them
    std::uint64_t raw = 0;    // bodies kept as they came
};

struct VendorReceipt {
    // Those of the mapping first, then what keeps the body.
    std::vector<std::pair<EventKey, Verdict>> events;
    std::string rawReason; // not_of_this_kind, no_event, incomplete, refused; empty: it is all said
    std::vector<mapping::Trouble> troubles;
};

class VendorIntake
{
public:
    using Mappings = std::vector<std::shared_ptr<const mapping::Mapping>>;
    using Done = std::function<void(const VendorReceipt &)>;

    // `region`: ISO 3166, of phone numbers without a country.
    VendorIntake(Intake &intake, const EventValidator &validator, std::string region);

    // From the next body on.
    void use(const Mappings &mappings);
    [[nodiscard]] bool knows(std::string_view mapping) const;
    // The mapping has to be known. A mapping may take an event's source out of the body; those that
    // the sender may not speak for are refused, and the body is kept. Answered after the fsync.
    using MaySend = std::function<bool(std::string_view source)>;
    void take(std::string_view mapping, VendorBody body, const MaySend &maySend, Done done);

    [[nodiscard]] const std::map<std::string, VendorCounters, std::less<>> &counters() const
    {
        return m_counters;
    }

private:
    Intake &m_intake;
    const EventValidator &m_validator;
    std::string m_region;
    std::map<std::string, std::shared_ptr<const mapping::Mapping>, std::less<>> m_mappings;
    std::map<std::string, VendorCounters, std::less<>> m_counters; // also of mappings that are gone
};

} // namespace sidelight::hub
