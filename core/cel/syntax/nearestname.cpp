#include "core/cel/syntax/nearestname.h"

#include <algorithm>

namespace sidelight::cel
{

namespace
{

// Damerau-Levenshtein, by rows.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, row);
    }
    return last[b.size()];
}

} // namespace

std::string_view nearestName(std::string_view name, const std::vector<std::string_view> &candidates)
{
    constexpr std::size_t longest = 64;
    if (name.size() > longest)
        return {};
    std::string_view nearest;
    std::size_t least = name.size() / 3 + 1;
    for (const std::string_view candidate : candidates) {
        if (candidate.size() > longest || candidate == name)
            continue;
        const std::size_t changes = distance(name, candidate);
        if (changes < least || (changes == least && nearest.empty() && changes < name.size())) {
            least = changes;
            nearest = candidate;
        }
    }
    return nearest;
}

} // namespace sidelight::cel
