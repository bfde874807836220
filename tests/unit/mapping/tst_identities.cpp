#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include "core/mapping/identities.h"

using namespace sidelight::mapping;

namespace
{
struct GivenIdentity {
    const char *what;
    const char *given;
    const char *expected;
};
} // namespace

TEST_CASE("identities are spelled in one way, and the vendor's spelling is kept")
{
    const auto row = GENERATE(values<GivenIdentity>({
        {"a phone without plus", R"({"identities":[{"kind":"phone","value":"12025550118"}]})",
         R"({"identities":[{"kind":"phone","value":"+12025550118","raw":"12025550118"}]})"},
        {"a phone as it is compared", R"({"identities":[{"kind":"phone","value":"+12025550118"}]})",
         R"({"identities":[{"kind":"phone","value":"+12025550118"}]})"},
        {"a German number without plus",
         R"({"identities":[{"kind":"phone","value":"493023125741"}]})",
         R"({"identities":[{"kind":"phone","value":"+493023125741","raw":"493023125741"}]})"},
        {"an address in capitals",
         R"({"identities":[{"kind":"email","value":" Ida@Example.com "}]})",
         R"({"identities":[{"kind":"email","value":"ida@example.com","raw":" Ida@Example.com "}]})"},
        {"the same number twice",
         R"({"identities":[{"kind":"phone","value":"+12025550118"},{"kind":"phone","value":"(202) 555-0118"}]})",
         R"({"identities":[{"kind":"phone","value":"+12025550118"}]})"},
        {"a label stays",
         R"({"identities":[{"kind":"phone","value":"2025550118","label":"mobile"}]})",
         R"({"identities":[{"kind":"phone","value":"+12025550118","label":"mobile","raw":"2025550118"}]})"},
        {"nobody", R"({"identities":[{"kind":"phone","value":"anonymous"}]})",
         R"({"original":{"identities":[{"kind":"phone","value":"anonymous"}]}})"},
        {"a word instead of a number", R"({"identities":[{"kind":"phone","value":"ani"}],"a":1})",
         R"({"a":1,"original":{"identities":[{"kind":"phone","value":"ani"}]}})"},
        {"a gap", R"({"identities":[{"kind":"phone"}]})", R"({})"},
        {"a number as value", R"({"identities":[{"kind":"account","value":7}]})",
         R"({"original":{"identities":[{"kind":"account","value":7}]}})"},
        {"an unknown kind", R"({"identities":[{"kind":"badge","value":"7"}]})",
         R"({"identities":[{"kind":"other","value":"7"}]})"},
        {"no list", R"({"identities":"x"})", R"({"identities":"x"})"},
        {"original is taken", R"({"original":"x","identities":[{"kind":"email","value":"x"}]})",
         R"({"original":{"identities":[{"kind":"email","value":"x"}]}})"},
    }));
    CAPTURE(row.what);
    auto data = boost::json::parse(row.given).as_object();
    normaliseIdentities(data, "US");
    CAPTURE(boost::json::serialize(data));
    CHECK(boost::json::value(data) == boost::json::parse(row.expected));
}

TEST_CASE("what is beyond the limit of an event is kept apart")
{
    boost::json::array list;
    for (int i = 0; i < 20; ++i)
        list.push_back({{"kind", "account"}, {"value", std::to_string(i)}});
    boost::json::object data{{"identities", std::move(list)}};
    normaliseIdentities(data, "US");
    CHECK(data.at("identities").as_array().size() == 16);
    CHECK(data.at("original").at("identities").as_array().size() == 4);
}
