// Articles of the knowledge base by their words, best first, as far as the cache has them: whole
// words and their beginnings by FTS5's bm25; parts of words where those find nothing.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/sqlite/connection.h"
#include "core/store/error.h"
#include "core/store/records.h"

namespace sidelight::store
{

struct ArticleQuery {
    static constexpr std::size_t maxWords = 32;

    // As they were said, each once, what matters most first; beyond maxWords they are not looked
    // at.
    std::vector<std::string> words = {};
    bool joinsWords = false; // the language writes compounds as one word: their ends count too
    std::size_t limit = 24;
};

struct ArticleHit {
    StoredEvent event;
    double rank = 0; // bm25, above 0: more is better; 0 by part
    bool isByPart = false;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> titleMarks; // byte ranges
    // Different words that fit.
    std::size_t inTitle = 0;
    std::size_t inTags = 0;
    std::size_t inText = 0;
};

class ArticleQueries
{
public:
    explicit ArticleQueries(sqlite::Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] Result<std::vector<ArticleHit>> find(const ArticleQuery &query);

private:
    [[nodiscard]] Result<std::vector<std::string>> tellingWords(const ArticleQuery &query);
    [[nodiscard]] Result<std::vector<ArticleHit>> byWords(const std::string &match,
                                                          std::size_t limit);
    [[nodiscard]] Result<std::vector<ArticleHit>> byParts(const std::vector<std::string> &words,
                                                          std::size_t limit);

    sqlite::Connection &m_connection;
};

} // namespace sidelight::store
