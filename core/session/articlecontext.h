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
    // The task, products and places: an article may be tagged with them.
    std::vector<std::string> matters;
    std::string language; // the customer's, BCP 47; empty: nobody said
    std::string ofAgent;  // the agent's
    bool operator==(const ArticleContext &) const = default;
};

// What the conversation is about.
struct SpokenMatter {
    std::string task;               // as people say it; empty where it is not sure
    std::vector<std::string> words; // the customer's last turns
    bool operator==(const SpokenMatter &) const = default;
};

// Of what the screen shows of the customer and the interaction, what matters most first.
[[nodiscard]] ArticleContext contextOf(const CustomerState &customer, const SpokenMatter &said,
                                       const std::string &ofAgent);

} // namespace sidelight::session
