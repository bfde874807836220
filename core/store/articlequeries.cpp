#include "core/store/articlequeries.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/sqlite/check.h"
#include "core/store/fts.h"
#include "core/store/rowreading.h"

namespace sidelight::store
{

namespace
{

// A word that stands in so many of the articles tells none from another; of few articles, all do.
constexpr double mostCommon = 0.3;
constexpr std::int64_t fewArticles = 20;
// From so many characters on, endings differ and beginnings count.
constexpr std::size_t hasEnding = 5;
constexpr std::size_t leastPart = 4; // characters
constexpr std::size_t leastOfACompound = 5;
constexpr int eventColumns = 6;
constexpr std::size_t mostParts = 12; // words looked for by part
// Before a noun, "the".
constexpr std::string_view arabicArticle = "\u0627\u0644";

bool isInside(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !isInside(c); }));
}

// Without so many characters at its end.
std::string_view without(std::string_view word, std::size_t count)
{
    for (; count > 0 && !word.empty(); --count) {
        while (isInside(word.back()))
            word.remove_suffix(1);
        word.remove_suffix(1);
    }
    return word;
}

void add(std::string &match, std::string_view word, bool asBeginning)
{
    if (!match.empty())
        match += " OR ";
    appendQuoted(match, word);
    if (asBeginning)
        match += '*';
}

// The ends of a word that may be a word by themselves.
void addEnds(std::string &match, std::string_view word)
{
    std::size_t head = 0;
    for (std::size_t at = 0; at < word.size(); ++at) {
        if (isInside(word[at]))
            continue;
        if (head >= leastPart && characters(word.substr(at)) >= leastOfACompound)
            add(match, word.substr(at), true);
        ++head;
    }
}

std::string matchOf(const std::vector<std::string> &words, bool joinsWords)
{
    std::string match;
    for (const std::string &word : words) {
        add(match, word, false);
        const std::size_t length = characters(word);
        if (length >= hasEnding)
            add(match,
                without(word, length >= hasEnding + 3   ? 3
                              : length >= hasEnding + 2 ? 2
                                                        : 1),
                true);
        if (word.starts_with(arabicArticle) && length >= hasEnding)
            add(match, std::string_view(word).substr(arabicArticle.size()), true);
        if (joinsWords)
            addEnds(match, word);
    }
    return match;
}

std::string lowerAscii(std::string text)
{
    for (char &c : text)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return text;
}

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::size_t differentWords(std::string_view plain, std::string_view marked)
{
    std::set<std::string> words;
    for (const auto &[begin, end] : marksOf(plain, marked))
        words.insert(lowerAscii(std::string(plain.substr(begin, end - begin))));
    return words.size();
}

} // namespace

Result<std::vector<ArticleHit>> ArticleQueries::find(const ArticleQuery &query)
{
    auto words = tellingWords(query);
    if (!words)
        return failure(std::move(words.error()));
    if (words->empty())
        return std::vector<ArticleHit>();
    auto hits = byWords(matchOf(*words, query.joinsWords), query.limit);
    if (!hits || !hits->empty())
        return hits;
    return byParts(*words, query.limit);
}

Result<std::vector<std::string>> ArticleQueries::tellingWords(const ArticleQuery &query)
{
    auto count = m_connection.integer("SELECT count(*) FROM article_word_docsize");
    SIDELIGHT_STORE_CHECK(count);
    auto select = m_connection.prepare("SELECT doc FROM article_term WHERE term=?1");
    SIDELIGHT_STORE_CHECK(select);
    std::vector<std::string> words;
    if (*count == 0)
        return words;
    for (const std::string &word : query.words) {
        if (words.size() == ArticleQuery::maxWords)
            break;
        // As the index writes them; others are let through.
        if (*count > fewArticles && isAscii(word)) {
            const std::string term = lowerAscii(word);
            select->reset();
            auto row = select->bind(1, term).step();
            SIDELIGHT_STORE_CHECK(row);
            if (*row &&
                static_cast<double>(select->integer(0)) > mostCommon * static_cast<double>(*count))
                continue;
        }
        words.push_back(word);
    }
    return words;
}

Result<std::vector<ArticleHit>> ArticleQueries::byWords(const std::string &match, std::size_t limit)
{
    // Titles and tags are written to be found by.
    auto select = m_connection.prepare(
        "SELECT " SIDELIGHT_EVENT_COLUMNS ", article_word.rank, "
        "article_word.title, highlight(article_word, 0, char(1), char(2)), "
        "article_word.tags, highlight(article_word, 1, char(1), char(2)), "
        "article_word.text, highlight(article_word, 2, char(1), char(2)) "
        "FROM article_word CROSS JOIN event e ON e.row=article_word.rowid" SIDELIGHT_EVENT_JOINS
        "WHERE article_word MATCH ?1 AND article_word.rank MATCH 'bm25(6.0, 6.0, 1.0)' "
        "ORDER BY article_word.rank LIMIT ?2");
    SIDELIGHT_STORE_CHECK(select);
    select->bind(1, match).bind(2, static_cast<std::int64_t>(limit));
    std::vector<ArticleHit> hits;
    for (;;) {
        auto row = select->step();
        SIDELIGHT_STORE_CHECK(row);
        if (!*row)
            return hits;
        ArticleHit hit;
        hit.event = readEvent(*select, 0);
        hit.rank = -select->real(eventColumns);
        const auto text = [&select](int column) { return std::string(select->text(column)); };
        const std::string title = text(eventColumns + 1);
        hit.titleMarks = marksOf(title, text(eventColumns + 2));
        hit.inTitle = differentWords(title, text(eventColumns + 2));
        hit.inTags = differentWords(text(eventColumns + 3), text(eventColumns + 4));
        hit.inText = differentWords(text(eventColumns + 5), text(eventColumns + 6));
        hits.push_back(std::move(hit));
    }
}

// A word at a time, so that those with more of them come first.
Result<std::vector<ArticleHit>> ArticleQueries::byParts(const std::vector<std::string> &words,
                                                        std::size_t limit)
{
    auto select = m_connection.prepare(
        "SELECT " SIDELIGHT_EVENT_COLUMNS
        ", article_part.title, highlight(article_part, 0, char(1), char(2)) "
        "FROM article_part CROSS JOIN event e ON e.row=article_part.rowid" SIDELIGHT_EVENT_JOINS
        "WHERE article_part MATCH ?1 ORDER BY article_part.rowid DESC LIMIT ?2");
    SIDELIGHT_STORE_CHECK(select);
    std::map<std::int64_t, ArticleHit> found;
    std::size_t looked = 0;
    for (const std::string &word : words) {
        const std::size_t length = characters(word);
        const bool isShort = isAscii(word) ? length < leastPart : length < 3;
        if (isShort || ++looked > mostParts)
            continue;
        std::string part;
        appendQuoted(part, without(word, length >= hasEnding + 2 ? 2 : 0));
        select->reset();
        select->bind(1, part).bind(2, static_cast<std::int64_t>(limit));
        for (;;) {
            auto row = select->step();
            SIDELIGHT_STORE_CHECK(row);
            if (!*row)
                break;
            StoredEvent event = readEvent(*select, 0);
            ArticleHit &hit = found[event.row];
            hit.isByPart = true;
            ++hit.inTitle;
            const std::string title(select->text(eventColumns));
            for (const auto &mark : marksOf(title, select->text(eventColumns + 1)))
                hit.titleMarks.push_back(mark);
            hit.event = std::move(event);
        }
    }
    std::vector<ArticleHit> hits;
    for (auto &[row, hit] : found) {
        std::sort(hit.titleMarks.begin(), hit.titleMarks.end());
        hits.push_back(std::move(hit));
    }
    std::stable_sort(hits.begin(), hits.end(), [](const ArticleHit &a, const ArticleHit &b) {
        return a.inTitle > b.inTitle;
    });
    hits.resize(std::min(hits.size(), limit));
    return hits;
}

} // namespace sidelight::store
