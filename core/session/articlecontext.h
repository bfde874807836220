// What an article has to fit: the words of the interaction in front and the customer's language.
// Pure.
#pragma once

#include <string>
#include <vector>

#include "core/session/panelstate.h"

namespace sidelight::session
{

struct ArticleContext {
    std::vector<std::string> texts;
    std::string language; // BCP 47; empty: nobody said
    bool operator==(const ArticleContext &) const = default;
};

// Of what the screen shows of the customer and the interaction; `said`: what the conversation is
// about, and the customer's last words.
[[nodiscard]] ArticleContext contextOf(const CustomerState &customer,
                                       const std::vector<std::string> &said);

} // namespace sidelight::session
