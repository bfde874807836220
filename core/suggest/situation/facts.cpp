#include "core/suggest/situation/facts.h"

#include <algorithm>

#include <boost/json/serialize.hpp>

namespace sidelight::suggest
{

std::string factText(const boost::json::value &value)
{
    return value.is_string() ? std::string(value.get_string()) : boost::json::serialize(value);
}

namespace
{

Fact readFact(const boost::json::key_value_pair &member)
{
    Fact fact;
    fact.name = std::string(member.key());
    if (const auto *list = member.value().if_array()) {
        fact.isList = true;
        for (std::size_t i = 0; i < std::min(list->size(), TurnLimits::items); ++i)
            fact.items.push_back(factText((*list)[i]));
    } else {
        fact.text = factText(member.value());
    }
    return fact;
}

} // namespace

std::vector<Fact> factsOf(const boost::json::object &answer)
{
    std::vector<Fact> facts;
    for (const auto &member : answer) {
        if (facts.size() == TurnLimits::facts)
            break;
        facts.push_back(readFact(member));
    }
    return facts;
}

} // namespace sidelight::suggest
