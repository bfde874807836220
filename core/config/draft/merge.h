// Two editors' work in one bundle: what each changed since the version both began from. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/json/object.hpp>

namespace sidelight::config
{

// What both changed, and not to the same. Mine stands in the document; taking theirs is setting or
// removing what the pointer names.
struct Conflict {
    std::string pointer; // into the merged document; where mine is gone, into where it would stand
    // By what a person knows it: the name or id of the rule, guide or mapping; else empty.
    std::string name;
    std::string member; // of it: "severity", "select/card/when"; empty: it as a whole
    std::optional<boost::json::value> mine;   // nothing: removed
    std::optional<boost::json::value> theirs; // nothing: removed
};

struct Merge {
    boost::json::object document;
    std::vector<Conflict> conflicts;
};

// Objects member by member, lists of rules, guides, mappings, dispositions and keys by what names
// their elements; everything else is one value. Elements stand in my order, with theirs that are
// new behind what they stood behind. Of "version" the higher one is taken.
[[nodiscard]] Merge merge(const boost::json::object &base, const boost::json::object &mine,
                          const boost::json::object &theirs);

} // namespace sidelight::config
