// What the hub says to bad input, over HTTP and over the WebSocket, and that it lives on.
#include <catch2/catch_test_macros.hpp>

#include "tests/integration/hub/hubclient.h"

using namespace sidelight;
using namespace sidelight::test;

namespace
{

std::string eventText(const std::string &id, const std::string &rest = {})
{
    return R"({"specversion":"1.0","id":")" + id + R"(","source":"/test","type":"test.happened")" +
           rest + "}";
}

constexpr const char *structured = "application/cloudevents+json";
constexpr const char *batched = "application/cloudevents-batch+json";

} // namespace

TEST_CASE("every kind of bad request has its status and its code")
{
    HubProcess hub;
    REQUIRE(hub.start());
    struct Row {
        const char *what;
        const char *method;
        const char *target;
        std::string token;
        const char *contentType;
        std::string body;
        int status;
        const char *code;
    };
    const std::string deep = std::string(100, '[') + std::string(100, ']');
    const Row rows[] = {
        {"no token", "POST", "/v1/events", "", structured, eventText("1"), 401, "no_token"},
        {"a wrong token", "POST", "/v1/events", "nope", structured, eventText("1"), 401,
         "invalid_token"},
        {"an agent's token", "POST", "/v1/events", hub.agent, structured, eventText("1"), 403,
         "wrong_role"},
        {"another method", "PUT", "/v1/events", hub.publisher, structured, eventText("1"), 405,
         "method_not_allowed"},
        {"another path", "POST", "/v2/events", hub.publisher, structured, eventText("1"), 404,
         "not_found"},
        {"another format", "POST", "/v1/events", hub.publisher, "text/xml", "<a/>", 415,
         "unsupported_media_type"},
        {"another charset", "POST", "/v1/events", hub.publisher, "application/json; charset=latin1",
         eventText("1"), 415, "unsupported_charset"},
        {"no JSON", "POST", "/v1/events", hub.publisher, structured, "{", 400, "not_json"},
        {"no UTF-8", "POST", "/v1/events", hub.publisher, structured, "{\"a\":\"\xff\"}", 400,
         "not_utf8"},
        {"too deep", "POST", "/v1/events", hub.publisher, structured,
         eventText("1", ",\"data\":" + deep), 400, "too_deep"},
        {"a member twice", "POST", "/v1/events", hub.publisher, structured,
         eventText("1", R"(,"id":"2")"), 400, "duplicate_key"},
        {"an endless number", "POST", "/v1/events", hub.publisher, structured,
         eventText("1", R"(,"data":1e999)"), 400, "not_finite"},
        {"no event", "POST", "/v1/events", hub.publisher, structured, "[]", 400, "not_an_event"},
        {"no id", "POST", "/v1/events", hub.publisher, structured,
         R"({"specversion":"1.0","source":"/t","type":"t"})", 400, "missing_attribute"},
        {"a wrong time", "POST", "/v1/events", hub.publisher, structured,
         eventText("1", R"(,"time":"yesterday")"), 400, "bad_time"},
        {"too large an event", "POST", "/v1/events", hub.publisher, structured,
         eventText("1", R"(,"data":")" + std::string(70'000, 'a') + "\""), 413, "too_large"},
        {"too large a request", "POST", "/v1/events", hub.publisher, structured,
         std::string(1'100'000, ' '), 413, "too_large"},
        {"data its type does not allow", "POST", "/v1/events", hub.publisher, structured,
         R"({"specversion":"1.0","id":"1","source":"/t","type":"sidelight.alert.raised","subject":"c","data":{"title":7}})",
         400, "bad_data"},
        {"erasing without the right", "DELETE", "/v1/customers/c", hub.publisher, "", "", 403,
         "wrong_role"},
        {"a key that is none", "DELETE", "/v1/customers/a%2Fb", hub.admin, "", "", 400, "bad_key"},
        {"insights for an agent", "GET", "/v1/insights/default", hub.agent, "", "", 403,
         "wrong_role"},
        {"insights of more days than there are", "GET", "/v1/insights/default?days=91",
         hub.supervisor, "", "", 400, "bad_query"},
        {"insights of something else", "GET", "/v1/insights/default?days=1&who=ana", hub.supervisor,
         "", "", 400, "bad_query"},
        {"insights of no team", "GET", "/v1/insights/a%2Fb", hub.supervisor, "", "", 400,
         "bad_team"},
        {"insights to be written", "PUT", "/v1/insights/default", hub.supervisor, "", "{}", 405,
         "method_not_allowed"},
        {"the WebSocket without upgrade", "GET", "/v1/ws", hub.agent, "", "", 426,
         "upgrade_required"},
    };
    for (const Row &row : rows) {
        INFO(row.what);
        HttpClient client(hub);
        const Answer answer = client.request(row.method, row.target, row.token,
                                             {{"Content-Type", row.contentType}}, row.body);
        CHECK(answer.status == row.status);
        CHECK(answer.body.find("\"code\":\"" + std::string(row.code) + "\"") != std::string::npos);
    }
    HttpClient client(hub);
    CHECK(client.post(eventText("good")).status == 202);
    CHECK(client.request("GET", "/healthz", "").status == 200);
    const Answer table = client.request("GET", "/v1/insights/default?days=1&csv", hub.supervisor);
    CHECK(table.status == 200);
    CHECK(table.body.starts_with("day,kind,name"));
    CHECK(client.request("GET", "/readyz", "").status == 200);
    CHECK(client.request("GET", "/metrics", "").body.find("sidelight_events_accepted_total 1") !=
          std::string::npos);
    CHECK(hub.stop() == 0);
}

TEST_CASE("a batch names each event that failed, and takes the others")
{
    HubProcess hub;
    REQUIRE(hub.start());
    HttpClient client(hub);
    Answer answer = client.post("[" + eventText("1") + "," + eventText("2", R"(,"time":"x")") +
                                    "," + eventText("3") + "]",
                                batched);
    CHECK(answer.status == 207);
    CHECK(answer.body.find(R"("index":1,"error":{"code":"bad_time")") != std::string::npos);
    CHECK(client.post("[" + eventText("1") + "]", batched).body.find("\"duplicate\":true") !=
          std::string::npos);
    answer = client.post("[" + eventText("2", R"(,"time":"x")") + "]", batched);
    CHECK(answer.status == 400);
    CHECK(client.post("[]", batched).status == 202);
    std::string many = "[";
    for (int i = 0; i < 1001; ++i)
        many += (i ? "," : "") + eventText("m" + std::to_string(i));
    CHECK(client.post(many + "]", batched).status == 413);
    // Binary mode.
    answer = client.request("POST", "/v1/events", hub.publisher,
                            {{"ce-specversion", "1.0"},
                             {"ce-id", "b1"},
                             {"ce-source", "/test"},
                             {"ce-type", "test.happened"},
                             {"ce-subject", "J%C3%B6rg"},
                             {"Content-Type", "application/json"}},
                            R"({"title":"x"})");
    CHECK(answer.status == 202);
    CHECK(answer.body.find("customer/J\xC3\xB6rg") != std::string::npos);
}

TEST_CASE("bad frames close with their code, or are answered and the connection lives")
{
    HubProcess hub;
    REQUIRE(hub.start());
    PanelClient panel;
    SECTION("no subprotocol")
    {
        REQUIRE(panel.connect(hub, ""));
        CHECK(panel.waitForClose() == 4006);
    }
    SECTION("a page of another origin")
    {
        CHECK_FALSE(panel.connect(hub, "cloudevents.json", "https://evil.example"));
    }
    SECTION("no hello")
    {
        REQUIRE(panel.connect(hub));
        CHECK(panel.waitForClose(4000) == 4102);
    }
    SECTION("too large")
    {
        REQUIRE(panel.open(hub));
        panel.sendText(std::string(82'000, ' '));
        CHECK(panel.waitForClose() == 4013);
    }
    SECTION("binary")
    {
        REQUIRE(panel.open(hub));
        panel.sendBinary("x");
        CHECK(panel.waitForClose() == 4000);
    }
    SECTION("no UTF-8")
    {
        REQUIRE(panel.open(hub));
        panel.sendText("{\"a\":\"\xC3\x28\"}");
        CHECK(panel.waitForClose() == 1007);
    }
    SECTION("no JSON")
    {
        REQUIRE(panel.open(hub));
        panel.sendText("<html>");
        const auto error = panel.receive<wire::HubError>();
        REQUIRE(error);
        CHECK(error->code == "not_json");
        panel.say(wire::Ack{});
        panel.say(wire::HistoryRequest{*StreamId::parse("customer/c"), {}, {}, 1});
        CHECK(panel.receive<wire::Page>());
    }
    // Whatever happened to one, the next is served.
    PanelClient next;
    CHECK(next.open(hub));
    CHECK(hub.stop() == 0);
}
