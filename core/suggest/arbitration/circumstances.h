// What is the case where something is to be suggested, beside the proposals.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <boost/json/object.hpp>

#include "core/domain/channel.h"
#include "core/domain/customer.h"
#include "core/domain/ids.h"

namespace sidelight::suggest
{

// What was decided about a suggestion before, for this customer.
struct Decision {
    enum class Kind { Accepted, Dismissed, Declined, Completed, Failed };
    SuggestionId id;
    std::string action;
    Kind kind = Kind::Dismissed;
    Timestamp at;
    std::optional<double> priority; // that it had then, when somebody noted it
    bool isHere = false;            // in this interaction
};

struct Circumstances {
    Timestamp now;
    std::optional<Channel> channel;
    std::vector<std::string> roles; // of the agent, and the skills the interaction asks for
    std::vector<Consent> consents;
    // What the conditions of the bundle read, as rules do; null where nothing is known.
    std::shared_ptr<const boost::json::object> customer;
    std::shared_ptr<const boost::json::object> interaction;
    std::shared_ptr<const boost::json::object> agent;
    std::string place; // of Counts: where outcomes are looked up
    // 0 to 1, below 1, the same for all of an interaction: whether it is one that explores.
    double chance = 0.999;
    std::vector<std::string> before; // keyOf() what is shown, in that order
    std::vector<Decision> decided;   // in the order it was decided
};

} // namespace sidelight::suggest
