// An edit of a JSON document as a value, and what takes it back. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include <boost/json/value.hpp>

#include "core/base/result.h"

namespace sidelight::config
{

struct Edit {
    enum class Kind : std::uint8_t {
        Set,    // `value` at `pointer`; a member that is not there yet comes last
        Insert, // into a list at the index that ends `pointer`; as a member, the `to`-th of its
                // object
        Remove, // what `pointer` names
        Move,   // the element of a list that `pointer` names, to the index `to`
    };
    Kind kind = Kind::Set;
    std::string pointer; // RFC 6901
    boost::json::value value;
    std::size_t to = 0;
    bool operator==(const Edit &) const = default;
};

[[nodiscard]] Edit setEdit(std::string pointer, boost::json::value value);
[[nodiscard]] Edit insertEdit(std::string pointer, boost::json::value value, std::size_t to = 0);
[[nodiscard]] Edit removeEdit(std::string pointer);
[[nodiscard]] Edit moveEdit(std::string pointer, std::size_t to);

enum class EditFault : std::uint8_t {
    NoSuchPlace, // the pointer names nothing, or no place for this kind of edit
    TooLarge,    // the document would be more than a bundle may be
    TooDeep,
};

struct Applied {
    Edit inverse;
    std::int64_t grown = 0; // by so many bytes of the canonical form, but for commas
};

// All or nothing. The root stays an object. `maxDepth` is of the document.
[[nodiscard]] Result<Applied, EditFault> apply(boost::json::value &document, const Edit &edit,
                                               std::size_t maxDepth);

} // namespace sidelight::config
