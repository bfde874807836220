#include "core/store/searchqueries.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/sqlite/check.h"
#include "core/sqlite/transaction.h"
#include "core/store/fts.h"
#include "core/store/rowreading.h"

namespace sidelight::store
{

namespace
{

constexpr std::size_t maxTyped = 256; // bytes
constexpr std::size_t maxWords = 16;
// Rows whose hits are looked through between two looks at the clock: some 50 ms for a word in every
// row.
constexpr std::int64_t hitWindow = 50'000;
bool isSeparator(char c)
{
    return static_cast<unsigned char>(c) <= ' ' || c == '\x7f';
}

std::vector<std::string_view> wordsOf(std::string_view typed)
{
    typed = typed.substr(0, maxTyped);
    std::vector<std::string_view> words;
    std::size_t at = 0;
    while (at < typed.size() && words.size() < maxWords) {
        while (at < typed.size() && isSeparator(typed[at]))
            ++at;
        const std::size_t begin = at;
        while (at < typed.size() && !isSeparator(typed[at]))
            ++at;
        if (at > begin)
            words.push_back(typed.substr(begin, at - begin));
    }
    return words;
}

std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

} // namespace

std::string wordQuery(std::string_view typed)
{
    const auto words = wordsOf(typed);
    std::string query;
    for (const std::string_view word : words) {
        if (!query.empty())
            query += ' ';
        appendQuoted(query, word);
    }
    // Still being typed, unless something follows it.
    if (!words.empty() && !isSeparator(typed.substr(0, maxTyped).back()))
        query += '*';
    return query;
}

std::string partQuery(std::string_view typed)
{
    std::string query;
    for (const std::string_view word : wordsOf(typed)) {
        if (characters(word) < 3)
            return {}; // the index cannot know
        if (!query.empty())
            query += ' ';
        appendQuoted(query, word);
    }
    return query;
}

struct SearchQueries::Progress {
    std::size_t limit = 0;
    std::int64_t deadline = 0;
    std::optional<std::int64_t> owner;
    std::int64_t newest = 0; // row
    std::set<std::int64_t> seen;
    SearchPage page;
};

Result<SearchPage> SearchQueries::search(const SearchQuery &query)
{
    Progress progress;
    progress.limit = query.limit;
    progress.deadline = m_clock.monotonicMs() + query.atMostMs;
    auto transaction = sqlite::Transaction::beginRead(m_connection);
    SIDELIGHT_STORE_CHECK(transaction);
    auto newest = m_connection.integer("SELECT ifnull(max(row), 0) FROM event");
    SIDELIGHT_STORE_CHECK(newest);
    progress.newest = *newest;
    if (query.entries)
        SIDELIGHT_CHECK(searchEntries(progress, query));
    if (query.beside)
        SIDELIGHT_CHECK(searchBeside(progress, query.text));
    return std::move(progress.page);
}

// As the search of the history goes, over what there is of each kind as it stands.
Result<void> SearchQueries::searchBeside(Progress &progress, const std::string &text)
{
    constexpr std::size_t besideShown = 8;
    constexpr sqlite::Sql customers =
        "SELECT " SIDELIGHT_ENTRY_COLUMNS ", highlight(search_word, 0, char(1), char(2)), "
        "highlight(search_word, 1, char(1), char(2)) FROM search_word CROSS JOIN event e ON "
        "e.row=search_word.rowid" SIDELIGHT_ENTRY_JOINS
        "WHERE search_word MATCH ?1 AND search_word.rowid<=?3 AND search_word.rowid>?4 "
        "AND +search_word.rowid IN (SELECT profile FROM stream WHERE profile IS NOT NULL) "
        "ORDER BY search_word.rowid DESC";
    constexpr sqlite::Sql articles =
        "SELECT " SIDELIGHT_ENTRY_COLUMNS ", highlight(search_word, 0, char(1), char(2)), "
        "highlight(search_word, 1, char(1), char(2)) FROM search_word CROSS JOIN event e ON "
        "e.row=search_word.rowid" SIDELIGHT_ENTRY_JOINS
        "WHERE search_word MATCH ?1 AND search_word.rowid<=?3 AND search_word.rowid>?4 "
        "AND +search_word.rowid IN (SELECT event FROM standing WHERE kind=4 AND open=1) "
        "ORDER BY search_word.rowid DESC";
    const std::string match = wordQuery(text);
    if (match.empty())
        return {};
    Progress beside;
    beside.limit = besideShown;
    beside.deadline = progress.deadline;
    beside.newest = progress.newest;
    SIDELIGHT_CHECK(collect(beside, customers, match));
    progress.page.customers = std::exchange(beside.page.hits, {});
    beside.seen.clear();
    SIDELIGHT_CHECK(collect(beside, articles, match));
    progress.page.articles = std::move(beside.page.hits);
    return {};
}

Result<void> SearchQueries::searchEntries(Progress &progress, const SearchQuery &query)
{
    if (query.owner) {
        auto owner = m_connection.prepare("SELECT id FROM stream WHERE name=?1");
        SIDELIGHT_STORE_CHECK(owner);
        const std::string name = query.owner->toString();
        auto found = owner->bind(1, name).step();
        SIDELIGHT_STORE_CHECK(found);
        if (!*found)
            return {};
        progress.owner = owner->integer(0);
    }
    // Whose a hit is, the index of the history tells; only what is shown is read.
    constexpr sqlite::Sql words =
        "SELECT " SIDELIGHT_ENTRY_COLUMNS ", highlight(search_word, 0, char(1), char(2)), "
        "highlight(search_word, 1, char(1), char(2)) FROM search_word CROSS JOIN event e ON "
        "e.row=search_word.rowid" SIDELIGHT_ENTRY_JOINS
        "WHERE search_word MATCH ?1 AND search_word.rowid<=?3 AND search_word.rowid>?4 "
        "AND (?2 IS NULL OR +search_word.rowid IN (SELECT row FROM event WHERE owner=?2)) "
        "ORDER BY search_word.rowid DESC";
    constexpr sqlite::Sql parts =
        "SELECT " SIDELIGHT_ENTRY_COLUMNS ", highlight(search_part, 0, char(1), char(2)), "
        "highlight(search_part, 1, char(1), char(2)) FROM search_part CROSS JOIN event e ON "
        "e.row=search_part.rowid" SIDELIGHT_ENTRY_JOINS
        "WHERE search_part MATCH ?1 AND search_part.rowid<=?3 AND search_part.rowid>?4 "
        "AND (?2 IS NULL OR +search_part.rowid IN (SELECT row FROM event WHERE owner=?2)) "
        "ORDER BY search_part.rowid DESC";
    if (const std::string match = wordQuery(query.text); !match.empty())
        SIDELIGHT_CHECK(collect(progress, words, match));
    if (const std::string match = partQuery(query.text); !match.empty()) {
        SIDELIGHT_CHECK(collect(progress, parts, match));
    } else if (const auto typed = wordsOf(query.text);
               typed.size() == 1 && static_cast<unsigned char>(typed.front().front()) >= 0x80) {
        // One or two characters of a script without spaces are a word already.
        SIDELIGHT_CHECK(collectShort(progress, std::string(typed.front())));
    }
    std::sort(progress.page.hits.begin(), progress.page.hits.end(),
              [](const SearchHit &a, const SearchHit &b) {
                  return std::pair(a.entry.event.time, a.entry.event.row) >
                         std::pair(b.entry.event.time, b.entry.event.row);
              });
    if (progress.page.hits.size() > query.limit) {
        progress.page.hits.resize(query.limit);
        progress.page.more = true;
    }
    return {};
}

Result<void> SearchQueries::collect(Progress &progress, sqlite::Sql sql, const std::string &match)
{
    auto select = m_connection.prepare(sql);
    SIDELIGHT_STORE_CHECK(select);
    std::size_t found = 0;
    // A window at a time, newest first, so that the time is looked at even when nobody's hits are
    // ours.
    for (std::int64_t top = progress.newest; top > 0; top -= hitWindow) {
        select->reset();
        select->bind(1, match).bind(2, progress.owner).bind(3, top).bind(4, top - hitWindow);
        for (;;) {
            auto row = select->step();
            SIDELIGHT_STORE_CHECK(row);
            if (!*row)
                break;
            if (found == progress.limit) {
                progress.page.more = true;
                return {};
            }
            ++found;
            if (!progress.seen.insert(select->integer(0)).second)
                continue;
            SearchHit hit;
            hit.entry = readEntry(*select);
            hit.titleMarks = marksOf(hit.entry.title, select->text(13));
            hit.detailMarks = marksOf(hit.entry.detail, select->text(14));
            progress.page.hits.push_back(std::move(hit));
        }
        if (m_clock.monotonicMs() > progress.deadline) {
            progress.page.more = progress.page.more || top > hitWindow;
            return {};
        }
    }
    return {};
}

Result<void> SearchQueries::collectShort(Progress &progress, const std::string &text)
{
    constexpr std::int64_t window = 2000;
    auto select = m_connection.prepare(
        "SELECT " SIDELIGHT_ENTRY_COLUMNS " FROM event e" SIDELIGHT_ENTRY_JOINS
        "WHERE e.row<=?3 AND e.row>?4 AND (?2 IS NULL OR e.owner=?2) "
        "AND (instr(e.title, ?1)>0 OR instr(e.detail, ?1)>0) ORDER BY e.row DESC");
    SIDELIGHT_STORE_CHECK(select);
    const auto marks = [&text](const std::string &in) {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> found;
        for (std::size_t at = in.find(text); at != std::string::npos;
             at = in.find(text, at + text.size()))
            found.emplace_back(static_cast<std::uint32_t>(at),
                               static_cast<std::uint32_t>(at + text.size()));
        return found;
    };
    std::size_t found = 0;
    // A window at a time, newest first, so that the time is looked at even when nothing matches.
    for (std::int64_t top = progress.newest; top > 0; top -= window) {
        select->reset();
        select->bind(1, text).bind(2, progress.owner).bind(3, top).bind(4, top - window);
        for (;;) {
            auto row = select->step();
            SIDELIGHT_STORE_CHECK(row);
            if (!*row)
                break;
            if (++found > progress.limit) {
                progress.page.more = true;
                return {};
            }
            if (!progress.seen.insert(select->integer(0)).second)
                continue;
            SearchHit hit;
            hit.entry = readEntry(*select);
            hit.titleMarks = marks(hit.entry.title);
            hit.detailMarks = marks(hit.entry.detail);
            progress.page.hits.push_back(std::move(hit));
        }
        if (m_clock.monotonicMs() > progress.deadline) {
            progress.page.more = progress.page.more || top > window;
            return {};
        }
    }
    return {};
}

} // namespace sidelight::store
