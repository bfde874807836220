// Finding a member of a JSON object quickly: small objects are searched by Boost.JSON from the
// start each time, events of one kind have their members in the same places.
#pragma once

#include <cstring>
#include <string_view>

#include <boost/json/object.hpp>

namespace sidelight::cel
{

inline bool isKey(const boost::json::key_value_pair &pair, std::string_view key)
{
    return pair.key().size() == key.size() &&
           std::memcmp(pair.key().data(), key.data(), key.size()) == 0;
}

// Beyond this many members Boost.JSON keeps a hash table.
inline constexpr std::size_t searchedByHash = 18;

inline const boost::json::value *lookUp(const boost::json::object &object, std::string_view key)
{
    if (object.size() > searchedByHash)
        return object.if_contains(key);
    for (const auto &pair : object) {
        if (isKey(pair, key))
            return &pair.value();
    }
    return nullptr;
}

} // namespace sidelight::cel
