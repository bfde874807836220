// An article of the knowledge base.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/domain/event.h"

namespace sidelight
{

struct Article {
    std::string id;
    std::string title;
    std::string text;     // plain; whatever it holds is never interpreted
    std::string language; // BCP 47; empty: nobody said
    std::vector<std::string> tags;
    std::optional<Timestamp> updated;
    bool operator==(const Article &) const = default;
};

// As suggestions, decisions and counts know it: "article/" and its id, or a hash of a long one; at
// most 128 bytes.
[[nodiscard]] std::string actionOfArticle(const std::string &id);

// Of a knowledge.updated with data.article and data.title; nothing for any other event.
[[nodiscard]] std::optional<Article> readArticle(const Event &event);

} // namespace sidelight
