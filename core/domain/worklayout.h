// What a team's configuration says about the work itself: how interactions may end, guides,
// and the order of the cards.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/domain/guide.h"
#include "core/domain/panelcards.h"

namespace sidelight
{

// How an interaction ended, as the contact centre counts it.
struct Disposition {
    std::string id;    // "solved", goes into wrapup.saved
    std::string label; // empty: the panel's own words for an id it knows
    bool operator==(const Disposition &) const = default;
};

struct WorkLayout {
    static constexpr std::size_t maxDispositions = 40;

    std::vector<Disposition> dispositions; // of queues that have none of their own
    std::map<std::string, std::vector<Disposition>, std::less<>> byQueue;
    std::vector<Guide> guides;
    CardLayout cards;

    // Never empty: solved, callback, passed-on, not-solved where nobody says otherwise.
    [[nodiscard]] std::vector<Disposition> dispositionsOf(std::string_view queue) const;
    // Null when there is none.
    [[nodiscard]] const Guide *guideFor(std::string_view action) const;
};

} // namespace sidelight
