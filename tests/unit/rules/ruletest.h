// Small words for tests of rules.
#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

#include <boost/json/parse.hpp>
#include <catch2/catch_test_macros.hpp>

#include "core/domain/eventtypes.h"
#include "core/rules/engine.h"

namespace sidelight::test
{

inline constexpr std::int64_t minuteMs = 60'000;
inline constexpr std::int64_t noon = 1'760'000'000'000;

inline std::shared_ptr<const rules::RuleSet> readSet(const std::string &array)
{
    auto rules = rules::readRules(boost::json::parse(array).as_array());
    if (!rules) {
        for (const Problem &problem : rules.error())
            UNSCOPED_INFO(problem.pointer << ": " << problem.sentence);
    }
    REQUIRE(rules);
    return *rules;
}

// A touchpoint of a customer, `minutes` after noon.
inline EventPtr touchpoint(const std::string &id, double minutes, const std::string &data,
                           const std::string &subject = "customer-1")
{
    auto event = std::make_shared<Event>();
    event->id = id;
    event->source = "/test";
    event->type = types::touchpointRecorded;
    if (!subject.empty())
        event->subject = subject;
    event->time = Timestamp{noon + static_cast<std::int64_t>(minutes * minuteMs)};
    event->data = boost::json::parse(data);
    return event;
}

inline EventPtr kind(const std::string &id, double minutes, const std::string &kind_,
                     const std::string &subject = "customer-1")
{
    return touchpoint(id, minutes, R"({"kind":")" + kind_ + R"("})", subject);
}

inline Timestamp at(double minutes)
{
    return Timestamp{noon + static_cast<std::int64_t>(minutes * minuteMs)};
}

inline std::vector<std::string> kindsOf(const std::vector<rules::Change> &changes)
{
    static constexpr const char *names[] = {"raised", "updated", "resolved"};
    std::vector<std::string> out;
    for (const rules::Change &change : changes)
        out.emplace_back(names[static_cast<int>(change.kind)]);
    return out;
}

using Words = std::vector<std::string>;

} // namespace sidelight::test
