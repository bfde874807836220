// Which way the steps of a guide lead. Pure.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/domain/guide.h"

namespace sidelight
{

// The branch that was taken at a step. As many as there are branches: none of the conditions held,
// and the step leads on as if it had none.
using ChosenBranches = std::map<std::size_t, std::size_t>;

struct GuideRoute {
    std::vector<std::size_t> steps; // from the first on, as far as it is decided
    bool isDecided = true;          // they lead to the end
    // How many steps it may take from the first to the end.
    std::size_t atLeast = 0;
    std::size_t atMost = 0;
    [[nodiscard]] std::optional<std::size_t> placeOf(std::size_t step) const;
    bool operator==(const GuideRoute &) const = default;
};

[[nodiscard]] GuideRoute routeOf(const Guide &guide, const ChosenBranches &chosen);

struct GuideFault {
    std::string place;    // JSON pointer within the guide, "/steps/2/answers/0/then"
    std::string sentence; // for whoever writes guides
};

// What is wrong with its fields and ways, limits first: unknown steps, circles, steps nothing leads
// to, names that come twice, texts that are too long or hold characters that hide something. Not
// whether expressions compile. At most 20.
[[nodiscard]] std::vector<GuideFault> faultsOf(const Guide &guide);

} // namespace sidelight
