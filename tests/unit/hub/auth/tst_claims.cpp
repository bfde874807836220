// From claims to somebody.
#include <catch2/catch_test_macros.hpp>

#include "core/json/json.h"
#include "hub/auth/claims.h"

using namespace sidelight;
using namespace sidelight::hub;

namespace
{

Result<Principal, SignInError> read(const std::string &claims, const ClaimRules &rules = {})
{
    Jwt jwt;
    auto value = json::parse(claims, 65'536, 16);
    REQUIRE(value);
    jwt.claims = value->get_object();
    jwt.expires = Timestamp{7};
    return principalOf(jwt, rules);
}

std::string reason(const std::string &claims, const ClaimRules &rules = {})
{
    const auto who = read(claims, rules);
    return who ? std::string() : std::string(who.error().reason);
}

} // namespace

TEST_CASE("each role is read with what belongs to it")
{
    const auto agent = read(
        R"({"sub":"eva","roles":["x","agent"],"teams":["cards","loans"],"sources":["/a"],"rights":"lookup","jti":"j"})");
    REQUIRE(agent);
    CHECK(agent->role == Role::Agent);
    CHECK(agent->agent == AgentId("eva"));
    CHECK(agent->subject == "eva");
    CHECK(agent->teams == std::vector{TeamId("cards"), TeamId("loans")});
    CHECK(agent->sources.empty());
    CHECK(agent->mayLookUp);
    CHECK(agent->tokenId == "j");
    CHECK(agent->expires == Timestamp{7});
    const auto publisher = read(
        R"({"sub":"client/crm","roles":"publisher","sources":["/crm","/pbx/*"],"rights":["lookup"]})");
    REQUIRE(publisher);
    CHECK(publisher->role == Role::Publisher);
    CHECK(publisher->agent.empty());
    CHECK(publisher->sources == std::vector<std::string>{"/crm", "/pbx/*"});
    CHECK_FALSE(publisher->mayLookUp);
}

TEST_CASE("of several roles the strongest counts, and a role by another name does not")
{
    CHECK(read(R"({"sub":"a","roles":"publisher agent supervisor admin"})")->role == Role::Admin);
    CHECK(read(R"({"sub":"a","roles":["agent","supervisor"]})")->role == Role::Supervisor);
    CHECK(read(R"({"sub":"a","roles":["publisher","agent"]})")->role == Role::Agent);
    for (const char *none :
         {R"({"sub":"a"})", R"({"sub":"a","roles":[]})", R"({"sub":"a","roles":["Admin"]})",
          R"({"sub":"a","roles":"admins"})", R"({"sub":"a","role":"admin"})"})
        CHECK(reason(none) == "no_role");
    ClaimRules rules;
    rules.roles.agent = "cc-agent";
    CHECK(reason(R"({"sub":"a","roles":["agent"]})", rules) == "no_role");
    CHECK(read(R"({"sub":"a","roles":["cc-agent"]})", rules)->role == Role::Agent);
}

TEST_CASE("claims stand where the configuration says")
{
    ClaimRules rules;
    rules.names.subject = "preferred_username";
    rules.names.roles = "/realm_access/roles";
    rules.names.teams = "https://id.example/teams";
    rules.names.rights = "/a~1b/c~0d";
    const auto who = read(
        R"({"sub":"x","preferred_username":"eva","realm_access":{"roles":["agent"]},"https://id.example/teams":["cards"],"a/b":{"c~d":"lookup"}})",
        rules);
    REQUIRE(who);
    CHECK(who->agent == AgentId("eva"));
    CHECK(who->teams == std::vector{TeamId("cards")});
    CHECK(who->mayLookUp);
    CHECK(reason(R"({"preferred_username":"eva","realm_access":"agent"})", rules) == "no_role");
    CHECK(reason(R"({"preferred_username":"eva","realm_access":{"roles":{"agent":1}}})", rules) ==
          "bad_claims");
}

TEST_CASE("a token of another tenant is for nothing here")
{
    ClaimRules rules;
    rules.tenant = "acme";
    CHECK(read(R"({"sub":"a","roles":"agent","tenant":"acme"})", rules));
    for (const char *other :
         {R"({"sub":"a","roles":"admin"})", R"({"sub":"a","roles":"admin","tenant":"evil"})",
          R"({"sub":"a","roles":"admin","tenant":["acme"]})",
          R"({"sub":"a","roles":"admin","tenant":"Acme"})"})
        CHECK(reason(other, rules) == "wrong_tenant");
}

TEST_CASE("claims of the wrong shape are not guessed at")
{
    std::string many = R"({"sub":"a","roles":"agent","teams":["t")";
    for (int i = 0; i < 256; ++i)
        many += ",\"t\"";
    many += "]}";
    const std::string rows[] = {
        R"({"roles":"agent"})",
        R"({"sub":"","roles":"agent"})",
        R"({"sub":7,"roles":"agent"})",
        R"({"sub":"a/b","roles":"agent"})",
        R"({"sub":"a b","roles":"agent"})",
        R"({"sub":"a\u0000","roles":"agent"})",
        R"({"sub":"a","roles":7})",
        R"({"sub":"a","roles":["agent",7]})",
        R"({"sub":"a","roles":["agent",""]})",
        R"({"sub":"a","roles":"agent","teams":{"cards":1}})",
        R"({"sub":"a","roles":"agent","teams":["a/b"]})",
        R"({"sub":"a","roles":"supervisor","teams":["@hub"]})",
        R"({"sub":"a","roles":"publisher","sources":[7]})",
        R"({"sub":"a","roles":"agent","rights":true})",
        R"({"sub":"a","roles":"agent","teams":[")" + std::string(1025, 'x') + R"("]})",
        many,
    };
    for (const std::string &row : rows) {
        INFO(row);
        CHECK(reason(row) == "bad_claims");
    }
}
