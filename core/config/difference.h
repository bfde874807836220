// What one bundle changes about another, in words a supervisor reads before publishing.
#pragma once

#include <string>
#include <vector>

#include <boost/json/object.hpp>

namespace sidelight::config
{

struct Difference {
    enum class Kind { Added, Removed, Changed };
    Kind kind = Kind::Changed;
    std::string pointer;  // RFC 6901, into the newer document; into the older one when Removed
    std::string sentence; // one line: what, by its name, and the old and the new value
    bool operator==(const Difference &) const = default;
};

inline constexpr std::size_t maxDifferences = 1000;

// In the order of the newer document, what is gone after it. Rules, mappings, guides, dispositions
// and keys are matched by what identifies them, so that moving one changes nothing but its place;
// "version" is left out. Elements of other lists are told apart by their places. Names that are not
// ours stand in quotes, cut where they are long; the two values of a sentence never look the same.
// At most maxDifferences; the last one says that there are more.
[[nodiscard]] std::vector<Difference> differences(const boost::json::object &before,
                                                  const boost::json::object &after);

// Whether the two do the same where they are in force: version, team, pilot and expiry apart.
[[nodiscard]] bool sameContent(const boost::json::object &left, const boost::json::object &right);

} // namespace sidelight::config
