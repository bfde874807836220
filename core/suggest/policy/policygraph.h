// The flow chart an agent of one task follows, as a policy file holds it (docs/suggestions.md):
// what the customer says or a look-up answers, and which action it calls for. Immutable.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/object.hpp>

#include "core/base/result.h"

namespace sidelight::suggest
{

struct PolicyLimits {
    static constexpr std::size_t fileBytes = std::size_t{256} * 1024;
    static constexpr std::size_t depth = 8;
    static constexpr std::size_t nodes = 500; // actions and cues together
    static constexpr std::size_t nameBytes = 96;
    static constexpr std::size_t textBytes = 4000;
    static constexpr std::size_t files = 500;
};

enum class CueKind { Customer, LookUp };

struct PolicyAction {
    std::string name; // "hotel_ask_date_from"
    std::string text; // what is said, as an example: "When are you arriving?"; may be empty
};

// What calls for an action.
struct PolicyCue {
    std::string name; // "user_hotel_inform_name"
    std::string text; // as the customer might say it, or as a look-up answers
    CueKind kind = CueKind::Customer;
    std::optional<std::size_t> action; // what it calls for, an index among actions
    std::optional<std::size_t> after;  // what it usually follows
};

struct PolicyGraph {
    std::string task;
    // In the order of the file, which is the order in which things usually happen.
    std::vector<PolicyAction> actions;
    std::vector<PolicyCue> cues;
    [[nodiscard]] std::optional<std::size_t> find(std::string_view action) const;
};

// The error is a sentence that names no text of the file, only names of members.
[[nodiscard]] Result<PolicyGraph, std::string> readPolicy(std::string_view text);
[[nodiscard]] Result<PolicyGraph, std::string> readPolicy(const boost::json::object &policy);
// The policy file of a graph; read again it is the same graph.
[[nodiscard]] std::string writePolicy(const PolicyGraph &graph);

} // namespace sidelight::suggest
