// JSON as strict as RFC 8259 allows: Boost.JSON's parser with what it lets through refused
// (duplicate keys, numbers beyond a double).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/value.hpp>

#include "core/base/result.h"

namespace sidelight::json
{

enum class Errc {
    TooLarge,     // over the byte limit, or more elements than allowed
    NotUtf8,      // RFC 3629
    NotJson,      // RFC 8259
    TooDeep,      // nested deeper than the limit
    DuplicateKey, // the same member twice in one object
    NotFinite,    // a number that no double holds, as 1e999
};

// The detail names a place, never a value.
struct Error {
    Errc code = Errc::NotJson;
    std::string detail;
    std::size_t byte = 0; // where reading stopped; 0 when it did not begin
};

template<class T>
using Result = sidelight::Result<T, Error>;

// What is wrong, in words without a full stop.
[[nodiscard]] std::string_view plainSentenceOf(Errc code);
// One plain sentence: the same, with the detail when there is one.
[[nodiscard]] std::string sentenceOf(const Error &error);

// One value and nothing after it. Refuses in this order: size, UTF-8, depth, syntax, duplicate
// keys, numbers.
[[nodiscard]] Result<boost::json::value> parse(std::string_view text, std::size_t maxBytes,
                                               std::size_t maxDepth);

// The texts of the elements of a JSON array, cut without reading inside them, so that each can be
// judged alone. Refuses what is not an array of balanced elements.
[[nodiscard]] Result<std::vector<std::string_view>>
splitArray(std::string_view text, std::size_t maxBytes, std::size_t maxElements);

// Appends `text` as a JSON string with its quotes.
void appendString(std::string &out, std::string_view text);

} // namespace sidelight::json
