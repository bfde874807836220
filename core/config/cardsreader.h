// Reads "cards" of a bundle's layout: the order of the panel's cards, and where each is shown.
#pragma once

#include <string>
#include <vector>

#include <boost/json/value.hpp>

#include "core/domain/panelcards.h"
#include "core/domain/problem.h"

namespace sidelight::config
{

// What is wrong goes to `problems`, pointers below `at`. A card of a newer version is no problem:
// it is in `unknown`. Never throws.
[[nodiscard]] CardLayout readCards(const boost::json::value &given, const std::string &at,
                                   std::vector<Problem> &problems);

// Why a card of that name is never moved or hidden; empty when it may be.
[[nodiscard]] std::string_view whyFixed(std::string_view card);

} // namespace sidelight::config
