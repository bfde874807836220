#include "core/json/members.h"

#include <utility>

namespace sidelight::json
{

void insertMember(boost::json::object &object, std::size_t at, std::string_view name,
                  boost::json::value value)
{
    boost::json::object rebuilt(object.storage());
    rebuilt.reserve(object.size() + 1);
    std::size_t place = 0;
    for (boost::json::key_value_pair &member : object) {
        if (place++ == at)
            rebuilt.emplace(name, std::move(value));
        rebuilt.emplace(member.key(), std::move(member.value()));
    }
    if (at >= place)
        rebuilt.emplace(name, std::move(value));
    object = std::move(rebuilt);
}

std::string textAt(const boost::json::object &object, std::string_view name)
{
    const auto *value = object.if_contains(name);
    return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

std::vector<std::string> textsAt(const boost::json::object &object, std::string_view name)
{
    std::vector<std::string> texts;
    const auto *value = object.if_contains(name);
    if (!value || !value->is_array())
        return texts;
    for (const boost::json::value &one : value->get_array()) {
        if (one.is_string())
            texts.emplace_back(one.get_string());
    }
    return texts;
}

} // namespace sidelight::json
