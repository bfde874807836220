// The words for the members of a bundle and for what they hold, as a supervisor reads them. Pure.
#pragma once

#include <string>
#include <string_view>

#include <boost/json/object.hpp>

namespace sidelight::config
{

// How the value of a member is said.
enum class MemberValue {
    Plain, // as it stands in the document; texts in quotes
    Word,  // one of a few words of ours
    Span,  // "20m": 20 minutes
    Share, // 0.5: 50 %
    Map,   // an object whose members have names of their own; the words are what one is
};

struct MemberWords {
    std::string_view path; // as in "rules/select/*/when": without places and own names
    std::string_view words;
    MemberValue value = MemberValue::Plain;
};

// Nullptr: nobody has given it words.
[[nodiscard]] const MemberWords *wordsOfMember(std::string_view path);
// Members below it have words.
[[nodiscard]] bool hasWordsBelow(std::string_view path);

// Cut where it is long. Texts keep their quotes: one that somebody handed in may look like a
// sentence. Nullptr: "not set".
[[nodiscard]] std::string valueWords(const boost::json::value *value, MemberValue how);

struct TwoValues {
    std::string before;
    std::string after;
};
// Of two values that are not equal, words that are not either: long ones begin shortly before what
// differs: "…as long as it takes".
[[nodiscard]] TwoValues valueWords(const boost::json::value &before,
                                   const boost::json::value &after, MemberValue how);

// A name that somebody has given, in quotes that it cannot close: “Late parcel”. Cut where it is
// long.
[[nodiscard]] std::string quotedName(std::string_view name);

// A key of a bundle: “Anna”, a publisher's (0123456789abcdef). The id is that of its signatures.
[[nodiscard]] std::string keyWords(const boost::json::object &key);

} // namespace sidelight::config
