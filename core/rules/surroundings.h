// What rules see beside the events.
#pragma once

#include <memory>

#include <boost/json/object.hpp>

namespace sidelight::rules
{

// Each may be missing; a condition that reads it then does not hold.
struct Surroundings {
    std::shared_ptr<const boost::json::object> customer;    // data of the newest customer.updated
    std::shared_ptr<const boost::json::object> interaction; // data of the open one, `id`, `skills`
    std::shared_ptr<const boost::json::object> agent;       // {"id","team","skills":[…], …}
    bool operator==(const Surroundings &) const = default;  // the same objects
};

} // namespace sidelight::rules
