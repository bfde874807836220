#include "core/store/fts.h"

namespace sidelight::store
{

void appendQuoted(std::string &query, std::string_view word)
{
    query += '"';
    for (const char c : word) {
        if (c == '"')
            query += '"';
        query += c;
    }
    query += '"';
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> marksOf(std::string_view plain,
                                                             std::string_view marked)
{
    std::vector<std::pair<std::uint32_t, std::uint32_t>> marks;
    std::uint32_t at = 0;
    for (const char c : marked) {
        if (at < plain.size() && plain[at] == c) {
            ++at;
        } else if (c == markBegin) {
            marks.emplace_back(at, at);
        } else if (c == markEnd && !marks.empty()) {
            marks.back().second = at;
        }
    }
    return marks;
}

} // namespace sidelight::store
