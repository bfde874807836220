// The articles the cache has, by their words, to find those that fit an interaction. Engine thread;
// bounded: of more than `maxArticles` the oldest are left out, of a long text its first words
// count. The texts themselves stay in the cache.
#pragma once

#include <map>
#include <span>
#include <unordered_map>

#include "core/session/knowledgestate.h"

namespace sidelight::session
{

class KnowledgeShelf
{
public:
    static constexpr std::size_t maxArticles = 1000;
    static constexpr std::size_t maxWords = 400;

    // Of what is said under one id the latest counts, in whatever order it comes.
    void put(const EventKey &key, const Article &article);
    void clear();
    [[nodiscard]] std::size_t size() const { return m_articles.size(); }

    // Those that have words of the context, best first: words of titles and tags count more than
    // those of texts, rare ones more than common ones, the customer's language more than another.
    // The same shelf and context give the same answer.
    [[nodiscard]] std::vector<ArticleRow> match(std::span<const std::string> context,
                                                const std::string &language,
                                                std::size_t limit) const;

private:
    struct Shelved {
        ArticleRow row;
        std::map<std::size_t, double> words; // by hash: how much it counts
    };
    using Articles = std::map<std::string, Shelved>; // by id
    void take(Articles::iterator article);

    Articles m_articles;
    std::unordered_map<std::size_t, std::size_t> m_articlesWith;
};

} // namespace sidelight::session
