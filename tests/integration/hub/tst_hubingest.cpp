// Bad bodies at /v1/ingest, and the bundle the hub works with: given, broken, read again.
#include <chrono>
#include <fstream>
#include <functional>

#include <catch2/catch_test_macros.hpp>

#include "tests/integration/hub/hubclient.h"
#include "tests/support/scratchfolder.h"

using namespace sidelight;
using namespace sidelight::test;

namespace
{

std::string bundle(int version, const std::string &type)
{
    return R"({"version":)" + std::to_string(version) +
           R"j(,"mappings":[{"id":"door","name":"Door","condition":"has(body.bell)",)j"
           R"("events":[{"type":")" +
           type + R"(","id":"body.bell","subject":"'house'"}]}]})";
}

void write(const std::string &path, const std::string &text)
{
    std::ofstream(path, std::ios::binary | std::ios::trunc) << text;
}

Answer ingest(const HubProcess &hub, const std::string &mapping, const std::string &body,
              const std::string &contentType = "application/json")
{
    HttpClient client(hub);
    return client.request("POST", "/v1/ingest/" + mapping, hub.publisher,
                          {{"Content-Type", contentType}}, body);
}

std::string metrics(const HubProcess &hub)
{
    HttpClient client(hub);
    return client.request("GET", "/metrics", "").body;
}

// Nothing but time separates a signal from its effect.
bool comesTrue(const std::function<bool()> &holds)
{
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    while (!holds()) {
        if (std::chrono::steady_clock::now() > deadline)
            return false;
    }
    return true;
}

} // namespace

TEST_CASE("every kind of bad body has its status and its code")
{
    HubProcess hub;
    REQUIRE(hub.start());
    struct Row {
        const char *what;
        const char *method;
        const char *mapping;
        std::string token;
        const char *contentType;
        std::string body;
        int status;
        const char *code;
    };
    const std::string form = "application/x-www-form-urlencoded";
    const Row rows[] = {
        {"no token", "POST", "zammad-cti", "", "application/json", "{}", 401, "no_token"},
        {"an agent's token", "POST", "zammad-cti", hub.agent, "application/json", "{}", 403,
         "wrong_role"},
        {"another method", "GET", "zammad-cti", hub.publisher, "", "", 405, "method_not_allowed"},
        {"no such mapping", "POST", "nosuch", hub.publisher, "application/json", "{}", 404,
         "no_mapping"},
        {"no mapping", "POST", "", hub.publisher, "application/json", "{}", 404, "no_mapping"},
        {"XML", "POST", "zammad-cti", hub.publisher, "text/xml", "<a/>", 415,
         "unsupported_media_type"},
        {"broken JSON", "POST", "zammad-cti", hub.publisher, "application/json", "{\"a\":", 400,
         "not_json"},
        {"a member twice", "POST", "zammad-cti", hub.publisher, "application/json",
         R"({"a":1,"a":2})", 400, "duplicate_key"},
        {"no UTF-8", "POST", "zammad-cti", hub.publisher, "application/json", "\"\xff\"", 400,
         "not_utf8"},
        {"too deep", "POST", "zammad-cti", hub.publisher, "application/json",
         std::string(60, '[') + std::string(60, ']'), 400, "too_deep"},
        {"too large", "POST", "zammad-cti", hub.publisher, "application/json",
         std::string(1'100'000, ' '), 413, "too_large"},
        {"a broken form", "POST", "zammad-cti", hub.publisher, form.c_str(), "a=%zz", 400,
         "bad_form"},
    };
    for (const Row &row : rows) {
        INFO(row.what);
        HttpClient client(hub);
        const Answer answer =
            client.request(row.method, std::string("/v1/ingest/") + row.mapping, row.token,
                           {{"Content-Type", row.contentType}}, row.body);
        CHECK(answer.status == row.status);
        CHECK(answer.body.find("\"code\":\"" + std::string(row.code) + "\"") != std::string::npos);
    }
    CHECK(hub.stop() == 0);
}

TEST_CASE("what cannot be mapped is kept whole, whatever it is")
{
    HubProcess hub;
    REQUIRE(hub.start());
    const std::string bodies[] = {
        "null",
        "[]",
        "\"<img src=x onerror=alert(1)>\"",
        R"({"event":"newCall","callId":7,"direction":"in","from":[],"to":{}})",
        R"({"event":"newCall","callId":"\u0000","direction":"in","from":"1","to":"2"})",
        "\"" + std::string(900'000, 'x') + "\"",
        std::string(29, '[') + std::string(29, ']'),
    };
    for (const std::string &body : bodies) {
        INFO(body.substr(0, 60));
        const Answer answer = ingest(hub, "zammad-cti", body);
        CHECK(answer.status == 202);
        CHECK(answer.body.find("\"raw\":{\"reason\":") != std::string::npos);
    }
    CHECK(ingest(hub, "zammad-cti", "a=1&b[]=%C3%BC", "application/x-www-form-urlencoded").status ==
          202);
    CHECK(metrics(hub).find("sidelight_ingest_raw_total{mapping=\"zammad-cti\"} 8") !=
          std::string::npos);
    // Two ids that are one, with different content: the second would be lost without the body.
    const Answer twice = ingest(
        hub, "webex-jds",
        R"([{"id":"1","type":"a","source":"s","identity":"a@example.com","identitytype":"email"},)"
        R"({"id":"1","type":"b","source":"s","identity":"a@example.com","identitytype":"email"}])");
    CHECK(twice.status == 202);
    // A comment by nobody must not be read by a whole team.
    const Answer nobody = ingest(
        hub, "zendesk",
        R"({"account_id":1,"id":"z","time":"2026-11-17T09:00:00Z","zendesk_event_version":"1",)"
        R"("type":"zen:event-type:ticket.comment_added","detail":{"id":"7","subject":"s","status":"OPEN"},)"
        R"("event":{"comment":{"body":"private","is_public":true,"author":{"is_staff":false}}}})");
    CHECK(nobody.status == 202);
    CHECK(nobody.body.find("\"reason\":\"refused\"") != std::string::npos);
    CHECK(nobody.body.find("team/") == std::string::npos);
    CHECK(twice.body.find("\"reason\":\"incomplete\"") != std::string::npos);
    CHECK(hub.stop() == 0);
}

TEST_CASE("a bundle of one's own replaces the mappings, and a broken one changes nothing")
{
    ScratchFolder folder;
    const std::string path = folder.file("bundle.json");
    write(path, bundle(1, "'door.rang'"));
    HubProcess hub({}, {"--bundle", path});
    REQUIRE(hub.start());
    CHECK(ingest(hub, "zammad-cti", "{}").status == 404);
    CHECK(ingest(hub, "door", R"({"bell":"1"})").body.find("customer/house") != std::string::npos);
    CHECK(metrics(hub).find("sidelight_bundle_version 1\n") != std::string::npos);

    write(path, bundle(2, "'door.rang' +"));
    hub.hangUp();
    CHECK(comesTrue([&] {
        return metrics(hub).find("sidelight_bundle_refused_total 1\n") != std::string::npos;
    }));
    CHECK(metrics(hub).find("sidelight_bundle_version 1\n") != std::string::npos);
    CHECK(ingest(hub, "door", R"({"bell":"2"})").status == 202);

    write(path, bundle(3, "'door.opened'"));
    hub.hangUp();
    CHECK(comesTrue(
        [&] { return metrics(hub).find("sidelight_bundle_version 3\n") != std::string::npos; }));
    CHECK(hub.stop() == 0);
}

TEST_CASE("a broken bundle is refused at start, with the place and the reason")
{
    ScratchFolder folder;
    const std::string path = folder.file("bundle.json");
    write(path, bundle(1, "'door.rang' +"));
    HubProcess hub({}, {"--bundle", path});
    CHECK_FALSE(hub.start());
    CHECK(hub.errors().find("line 1, column") != std::string::npos);
    CHECK(hub.errors().find("/mappings/0/events/0/type") != std::string::npos);
    HubProcess other({}, {"--bundle", folder.file("none.json")});
    CHECK_FALSE(other.start());
    CHECK(other.errors().find("cannot be read") != std::string::npos);
}
