// A mapping turns what a vendor sends into canonical events (docs/mappings.md).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/json/object.hpp>

#include "core/base/result.h"
#include "core/domain/event.h"
#include "core/domain/problem.h"
#include "core/mapping/mappinglimits.h"

namespace sidelight::mapping
{

// One delivery of a vendor. The body was parsed strictly; names of headers are lower-case.
struct Delivery {
    const boost::json::value &body;
    std::vector<std::pair<std::string, std::string>> headers = {};
    std::string region = "US"; // ISO 3166, of phone numbers without a country
};

// Something of a body that came to nothing. The pointer leads into the mapping, the sentence holds
// no values of the body.
struct Trouble {
    std::string pointer;
    std::string sentence;
};

struct Mapped {
    bool fits = false; // the condition holds
    // In the order of the body. An event is complete but for what only the wire format knows
    // (sizes, characters): whoever takes it in encodes and judges it.
    std::vector<Event> events;
    // Not empty: the body holds something the events do not, and has to be kept as it came.
    std::vector<Trouble> troubles;
    [[nodiscard]] bool isWhole() const { return fits && !events.empty() && troubles.empty(); }
};

struct Plan;

// Immutable, shareable between threads.
class Mapping
{
public:
    explicit Mapping(std::unique_ptr<const Plan> plan);
    ~Mapping();

    [[nodiscard]] const std::string &id() const;
    [[nodiscard]] const std::string &name() const;
    [[nodiscard]] std::int64_t version() const;
    // Never throws; ends at the limits the mapping was read with, and says so. The same delivery
    // always gives the same events.
    [[nodiscard]] Mapped apply(const Delivery &delivery) const;

private:
    std::unique_ptr<const Plan> m_plan;
};

// All or nothing: what does not type-check is refused with its place. Pointers lead into `object`.
[[nodiscard]] Result<std::shared_ptr<const Mapping>, std::vector<Problem>>
readMapping(const boost::json::object &object, const MappingLimits &limits = {});

} // namespace sidelight::mapping
