// What a running hub keeps of who did what, whom it tells, and that it is there after a kill.
#include <catch2/catch_test_macros.hpp>

#include "tests/integration/hub/hubclient.h"

using namespace sidelight;
using namespace sidelight::test;

namespace
{

std::string audit(const HubProcess &hub, const std::string &token, const std::string &query = {})
{
    HttpClient client(hub);
    const Answer answer = client.request("GET", "/v1/audit" + query, token);
    CHECK(answer.status == 200);
    return answer.body;
}

bool holds(const std::string &text, const std::string &words)
{
    return text.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("refusals, erasures and look-ups are on disk before they are answered, without a name")
{
    const ScratchFolder folder;
    HubProcess hub(folder.path());
    REQUIRE(hub.start());
    {
        HttpClient client(hub);
        CHECK(client.request("DELETE", "/v1/customers/anna-example", hub.supervisor).status == 403);
        CHECK(client.request("PUT", "/v1/config/default", hub.supervisor, {}, "{}").status >= 400);
        CHECK(client.request("GET", "/v1/insights/loans", hub.supervisor).status == 403);
        CHECK(client.request("DELETE", "/v1/customers/anna-example", hub.admin).status == 202);
    }
    hub.kill();
    HubProcess again(folder.path());
    REQUIRE(again.start());
    const std::string all = audit(again, again.admin);
    CHECK(holds(all, R"("what":"hub.started")"));
    CHECK(holds(all, R"("what":"access.denied","who":"supervisor")"));
    CHECK(holds(all, R"("what":"customer.erased","who":"admin")"));
    CHECK(holds(all, R"("what":"config.refused","who":"supervisor")"));
    CHECK_FALSE(holds(all, "anna"));
    CHECK_FALSE(holds(all, "\"broken\""));
    // Found by who knows the key, and by no other key.
    CHECK(holds(audit(again, again.admin, "?customer=anna-example"), "customer.erased"));
    CHECK_FALSE(holds(audit(again, again.admin, "?customer=ben-example"), "customer.erased"));
    // A supervisor is told of the own team.
    const std::string own = audit(again, again.supervisor);
    CHECK(holds(own, "config.refused"));
    CHECK_FALSE(holds(own, "customer.erased"));
    CHECK_FALSE(holds(own, "loans"));
    const std::string state = audit(again, again.supervisor, "?verify");
    CHECK(holds(state, "\"checked\":"));
    CHECK_FALSE(holds(state, "\"broken\""));
}

TEST_CASE("who may not read the audit, and questions without sense, are refused")
{
    HubProcess hub;
    REQUIRE(hub.start());
    struct Row {
        const char *what;
        const char *method;
        const char *target;
        std::string token;
        int status;
        const char *code;
    };
    const Row rows[] = {
        {"an agent", "GET", "/v1/audit", hub.agent, 403, "wrong_role"},
        {"a publisher", "GET", "/v1/audit", hub.publisher, 403, "wrong_role"},
        {"nobody", "GET", "/v1/audit", "", 401, "no_token"},
        {"to be written", "POST", "/v1/audit", hub.admin, 405, "method_not_allowed"},
        {"something else", "GET", "/v1/audit?whose=ana", hub.admin, 400, "bad_query"},
        {"too many", "GET", "/v1/audit?limit=501", hub.admin, 400, "bad_query"},
        {"none", "GET", "/v1/audit?limit=0", hub.admin, 400, "bad_query"},
        {"no number", "GET", "/v1/audit?before=-1", hub.admin, 400, "bad_query"},
        {"no time", "GET", "/v1/audit?since=yesterday", hub.admin, 400, "bad_query"},
        {"half an escape", "GET", "/v1/audit?text=%4", hub.admin, 400, "bad_query"},
    };
    for (const Row &row : rows) {
        INFO(row.what);
        HttpClient client(hub);
        const Answer answer = client.request(row.method, row.target, row.token);
        CHECK(answer.status == row.status);
        CHECK(holds(answer.body, "\"code\":\"" + std::string(row.code) + "\""));
    }
    // What agents tried is known.
    CHECK(holds(audit(hub, hub.admin, "?what=access."), R"("who":"dev","role":"agent")"));
    CHECK(hub.stop() == 0);
}
