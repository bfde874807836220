// An article of the knowledge base.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/domain/event.h"

namespace sidelight
{

struct Article {
    static constexpr std::size_t maxTextBytes = 20'000; // of one in a bundle
    static constexpr std::size_t maxLanguageBytes = 35;

    std::string id;
    std::string title;
    std::string text;     // plain; whatever it holds is never interpreted
    std::string language; // BCP 47; empty: nobody said
    std::vector<std::string> tags;
    std::vector<std::string> queues; // where it is for; empty: everywhere
    std::optional<Timestamp> updated;
    bool operator==(const Article &) const = default;
};

// As suggestions, decisions and counts know it: "article/" and its id, or a hash of a long one; at
// most 128 bytes.
[[nodiscard]] std::string actionOfArticle(const std::string &id);

// Of a knowledge.updated with data.article and data.title; nothing for any other event.
[[nodiscard]] std::optional<Article> readArticle(const Event &event);

} // namespace sidelight
