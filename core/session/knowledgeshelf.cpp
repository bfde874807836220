#include "core/session/knowledgeshelf.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

#include "core/cel/library/words.h"

namespace sidelight::session
{

namespace
{

constexpr double inTitle = 3;
constexpr double inTags = 3;
constexpr double inText = 1;
constexpr double otherLanguage = 0.6;
// One rare word of a text is no match; one of a title is.
constexpr double least = 1.5;
constexpr std::size_t shortest = 3; // bytes: "the" counts little by itself, "a" not at all
constexpr std::size_t maxContext = 4096;

std::size_t hashOf(std::string_view word)
{
    return std::hash<std::string_view>()(word);
}

template<class Each>
void eachWord(std::string_view text, std::size_t limit, const Each &each)
{
    const std::string folded = cel::folded(text);
    std::size_t count = 0;
    for (const std::string_view word : cel::wordsOf(folded)) {
        if (word.size() < shortest)
            continue;
        if (++count > limit)
            return;
        each(word);
    }
}

bool sameLanguage(const std::string &a, const std::string &b)
{
    return a.empty() || b.empty() || a.substr(0, a.find('-')) == b.substr(0, b.find('-'));
}

// Where words that were wanted stand, in the text as it came.
Marks marksIn(const std::string &text, const std::set<std::size_t> &wanted)
{
    Marks marks;
    for (const std::string_view word : cel::wordsOf(text)) {
        if (word.size() < shortest || !wanted.contains(hashOf(cel::folded(word))))
            continue;
        const auto begin = static_cast<std::uint32_t>(word.data() - text.data());
        marks.emplace_back(begin, begin + static_cast<std::uint32_t>(word.size()));
    }
    return marks;
}

} // namespace

void KnowledgeShelf::put(const EventKey &key, const Article &article)
{
    const auto known = m_articles.find(article.id);
    if (known != m_articles.end()) {
        if (article.updated < known->second.row.updated)
            return; // came late
        take(known);
    } else if (m_articles.size() >= maxArticles) {
        const auto oldest = std::min_element(m_articles.begin(), m_articles.end(),
                                             [](const auto &a, const auto &b) {
                                                 return a.second.row.updated < b.second.row.updated;
                                             });
        if (article.updated < oldest->second.row.updated)
            return;
        take(oldest);
    }
    Shelved shelved;
    shelved.row = {article.id, key, article.title, {}, article.language, article.updated};
    const auto add = [&shelved](double weight) {
        return [&shelved, weight](std::string_view word) {
            double &counts = shelved.words[hashOf(word)];
            counts = std::max(counts, weight);
        };
    };
    eachWord(article.title, maxWords, add(inTitle));
    for (const std::string &tag : article.tags)
        eachWord(tag, maxWords, add(inTags));
    eachWord(std::string_view(article.text).substr(0, 16 * maxWords), maxWords, add(inText));
    for (const auto &[word, weight] : shelved.words)
        ++m_articlesWith[word];
    m_articles.emplace(article.id, std::move(shelved));
}

void KnowledgeShelf::take(Articles::iterator article)
{
    for (const auto &[word, weight] : article->second.words) {
        const auto with = m_articlesWith.find(word);
        if (--with->second == 0)
            m_articlesWith.erase(with);
    }
    m_articles.erase(article);
}

void KnowledgeShelf::clear()
{
    m_articles.clear();
    m_articlesWith.clear();
}

std::vector<ArticleRow> KnowledgeShelf::match(std::span<const std::string> context,
                                              const std::string &language, std::size_t limit) const
{
    std::set<std::size_t> wanted;
    for (const std::string &text : context) {
        eachWord(std::string_view(text).substr(0, maxContext), maxWords,
                 [&wanted](std::string_view word) { wanted.insert(hashOf(word)); });
    }
    struct Candidate {
        double score;
        const Shelved *article;
    };
    std::vector<Candidate> candidates;
    const auto all = static_cast<double>(m_articles.size());
    for (const auto &[id, article] : m_articles) {
        double score = 0;
        for (const std::size_t word : wanted) {
            const auto found = article.words.find(word);
            if (found == article.words.end())
                continue;
            const auto with = static_cast<double>(m_articlesWith.at(word));
            score += found->second * std::log2(1 + all / with);
        }
        if (!sameLanguage(article.row.language, language))
            score *= otherLanguage;
        if (score >= least)
            candidates.push_back({score, &article});
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate &a, const Candidate &b) { return a.score > b.score; });
    std::vector<ArticleRow> best;
    for (const Candidate &one : candidates) {
        if (best.size() == limit)
            break;
        best.push_back(one.article->row);
        best.back().titleMarks = marksIn(best.back().title, wanted);
    }
    return best;
}

} // namespace sidelight::session
