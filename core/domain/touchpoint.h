// A touchpoint: one thing that happened between customer and company, on any channel.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/domain/channel.h"
#include "core/domain/customer.h"

namespace sidelight
{

enum class Outcome { None, Good, Partial, Bad };

struct Amount {
    double value = 0;
    std::string currency; // ISO 4217, "EUR"
    bool operator==(const Amount &) const = default;
};

struct Touchpoint {
    Channel channel = Channel::Other;
    std::string kind;   // "card.payment", "page.view"
    std::string title;  // "Payment declined, Paris"
    std::string detail; // "Brasserie · card 4821"
    std::string icon;   // a Material Icons name, a hint only
    std::optional<Place> place;
    std::optional<Amount> amount;
    Outcome outcome = Outcome::None; // "good", "partial", "bad"
    std::optional<double> effort;    // 0 none to 1 all one has
    std::optional<double> sentiment; // -1 to 1
    CaseId caseId;
    std::vector<std::string> tags;
    std::string owner; // company, customer, peer
    bool operator==(const Touchpoint &) const = default;
};

// Of a touchpoint.recorded; nothing for any other event.
[[nodiscard]] std::optional<Touchpoint> readTouchpoint(const Event &event);
[[nodiscard]] Outcome outcomeOf(std::string_view name);

} // namespace sidelight
