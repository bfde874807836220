// What the session tells of the knowledge base, and of what a search over everything found.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/domain/article.h"
#include "core/domain/ids.h"
#include "core/domain/suggestion.h"

namespace sidelight::session
{

using Marks = std::vector<std::pair<std::uint32_t, std::uint32_t>>; // byte ranges [first, second)

// An article that fits the interaction in front.
struct ArticleRow {
    std::string id;
    EventKey key;
    std::string title;
    Marks titleMarks; // the words it was found by
    std::string language;
    std::optional<Timestamp> updated;
    bool isByPart = false; // no whole word fits, parts of words do
    Track helped = {};     // so often of so many answers
    bool operator==(const ArticleRow &) const = default;
};

// One that was opened; no id when the cache does not have it any more.
struct ArticleText {
    EventKey key;
    Article article;
    bool operator==(const ArticleText &) const = default;
};

struct FoundCustomer {
    CustomerKey customer;
    std::string name;
    std::string tier;
    Marks nameMarks;
    bool operator==(const FoundCustomer &) const = default;
};

struct FoundArticle {
    std::string id;
    EventKey key;
    std::string title;
    Marks titleMarks;
    std::string text;
    Marks textMarks;
    bool operator==(const FoundArticle &) const = default;
};

} // namespace sidelight::session
