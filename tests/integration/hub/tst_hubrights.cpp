// Role by stream, through a real hub: what is not allowed is refused, before, during and after.
#include "tests/integration/hub/signedhub.h"

#include <functional>
#include <thread>

using namespace sidelight;
using namespace sidelight::test;

namespace
{

const std::vector<std::string> streams{"customer/anna",   "customer/bert",  "customer/nobody",
                                       "unmatched/i-who", "unmatched/i-no", "unmatched/unrouted",
                                       "agent/eva",       "agent/tom",      "agent/sue",
                                       "team/cards",      "team/loans",     "team/default"};

void waitForGrace()
{
    std::this_thread::sleep_for(std::chrono::milliseconds(SignedHub::graceMs + 200));
}

void meetPeople(SignedHub &rig)
{
    rig.tell("sidelight.customer.updated", R"(,"subject":"anna","data":{"name":"Anna"})");
    rig.tell("sidelight.customer.updated", R"(,"subject":"bert","data":{"name":"Bert"})");
    rig.offer("i-anna", "anna", "eva");
    rig.offer("i-bert", "bert", "tom");
    rig.offer("i-who", "", "eva");
}

struct Person {
    const char *who;
    std::string token;
    // A letter for each stream: y may follow, - may not.
    const char *may;
};

std::vector<Person> peopleOf(const SignedHub &rig)
{
    const auto token = [&rig](const char *subject, const char *role, const char *more) {
        return rig.token(subject, role, more);
    };
    return {
        {"an agent", rig.eva(), "y--y--y--y--"},
        {"another agent", rig.tom(), "-y-----y--y-"},
        {"an agent without teams", token("joe", "agent", ""), "------------"},
        {"a supervisor", token("sue", "supervisor", R"(,"teams":["cards"])"), "--------yy--"},
        {"a supervisor elsewhere", token("ivo", "supervisor", R"(,"teams":["loans"])"),
         "----------y-"},
        {"an admin", token("root", "admin", ""), "---------yyy"},
        {"an agent who may look up", token("zoe", "agent", R"(,"rights":["lookup"])"),
         "yyy---------"},
        {"a supervisor who may", token("sue", "supervisor", R"(,"rights":["lookup"])"),
         "yyy-----y---"},
        {"an admin who may", token("root", "admin", R"(,"rights":["lookup"])"), "yyy------yyy"},
    };
}

} // namespace

TEST_CASE("role by stream: following and reading back")
{
    SignedHub rig;
    meetPeople(rig);
    for (const Person &person : peopleOf(rig)) {
        INFO(person.who);
        PanelClient panel;
        REQUIRE(rig.open(panel, person.token));
        std::string may;
        std::string mayRead;
        for (const std::string &stream : streams) {
            panel.say(wire::HistoryRequest{*StreamId::parse(stream), {}, {}, 10});
            std::optional<wire::ServerFrame> frame = panel.receive();
            REQUIRE(frame);
            mayRead += std::holds_alternative<wire::Page>(frame->message) ? 'y' : '-';
        }
        for (const std::string &stream : streams)
            may += refusalOf(panel, stream).empty() ? 'y' : '-';
        CHECK(may == person.may);
        CHECK(mayRead == person.may);
    }
    HttpClient metrics(rig.hub);
    // Nine by right to look up, read back and followed each, nothing else.
    CHECK(metrics.request("GET", "/metrics", "").body.find("sidelight_lookups_total 18\n") !=
          std::string::npos);
}

TEST_CASE("role by stream: what is left after the work, its grace, and a revocation")
{
    SignedHub rig;
    meetPeople(rig);
    const auto takes = [&rig](const char *who, const char *customer) {
        HttpClient client(rig.hub);
        const std::string body =
            std::string(R"({"subject":")") + who + R"(","customer":")" + customer + "\"}";
        CHECK(client.request("POST", "/v1/revocations", rig.token("root", "admin"), {}, body)
                  .status == 200);
    };
    // The same people before the same streams; in the order of peopleOf().
    struct Moment {
        const char *what;
        std::function<void()> comes;
        std::vector<const char *> may;
    };
    const Moment moments[] = {
        {"one customer is taken from each of them",
         [&] {
             for (const char *who : {"eva", "joe", "sue", "ivo", "root", "zoe"})
                 takes(who, "anna");
         },
         {"---y--y--y--", "-y-----y--y-", "------------", "--------yy--", "----------y-",
          "---------yyy", "-yy---------", "-yy-----y---", "-yy------yyy"}},
        {"the other one is taken from who holds it",
         [&] { takes("tom", "bert"); },
         {"---y--y--y--", "-------y--y-", "------------", "--------yy--", "----------y-",
          "---------yyy", "-yy---------", "-yy-----y---", "-yy------yyy"}},
        {"the work ends, and the grace",
         [&] {
             for (const char *interaction : {"i-anna", "i-bert", "i-who"})
                 rig.end(interaction);
             waitForGrace();
         },
         {"------y--y--", "-------y--y-", "------------", "--------yy--", "----------y-",
          "---------yyy", "-yy---------", "-yy-----y---", "-yy------yyy"}},
        {"the hub starts again",
         [&] {
             rig.hub.kill();
             REQUIRE(rig.hub.start());
         },
         {"------y--y--", "-------y--y-", "------------", "--------yy--", "----------y-",
          "---------yyy", "-yy---------", "-yy-----y---", "-yy------yyy"}},
    };
    for (const Moment &moment : moments) {
        moment.comes();
        const std::vector<Person> people = peopleOf(rig);
        REQUIRE(people.size() == moment.may.size());
        for (std::size_t i = 0; i < people.size(); ++i) {
            INFO(moment.what << ": " << people[i].who);
            PanelClient panel;
            REQUIRE(rig.open(panel, people[i].token));
            std::string may;
            std::string mayRead;
            for (const std::string &stream : streams) {
                panel.say(wire::HistoryRequest{*StreamId::parse(stream), {}, {}, 10});
                const auto frame = panel.receive();
                REQUIRE(frame);
                mayRead += std::holds_alternative<wire::Page>(frame->message) ? 'y' : '-';
            }
            for (const std::string &stream : streams)
                may += refusalOf(panel, stream).empty() ? 'y' : '-';
            CHECK(may == moment.may[i]);
            CHECK(mayRead == moment.may[i]);
        }
    }
}

TEST_CASE("who may not open a panel at all")
{
    SignedHub rig;
    meetPeople(rig);
    const TokenSigner stranger = TokenSigner::edDsa("k1");
    struct Row {
        const char *what;
        std::string token;
        int code;
    };
    const std::string claims =
        R"({"iss":"https://id.example","aud":"hub","exp":9999999999,"tenant":"acme","sub":"eva","roles":["agent"]})";
    const Row rows[] = {
        {"a publisher", rig.publisher(), 4003},
        {"another tenant's agent", rig.token("eva", "agent", "", 600, "evil"), 4003},
        {"another tenant's admin", rig.token("root", "admin", "", 600, "evil"), 4003},
        {"nobody's role", rig.token("eva", "janitor"), 4003},
        {"nobody", "", 4001},
        {"rubbish", "rubbish", 4001},
        {"a key that is not ours", stranger.sign(claims), 4001},
        {"an expired token", rig.eva(-1), 4104},
    };
    for (const Row &row : rows) {
        INFO(row.what);
        PanelClient panel;
        CHECK_FALSE(rig.open(panel, row.token));
        CHECK(panel.closeCode() == row.code);
    }
}

TEST_CASE("after an interaction has ended, and the grace, nothing more comes")
{
    SignedHub rig;
    meetPeople(rig);
    PanelClient eva;
    REQUIRE(rig.open(eva, rig.eva()));
    REQUIRE(refusalOf(eva, "customer/anna").empty());
    REQUIRE(refusalOf(eva, "unmatched/i-who").empty());
    rig.end("i-anna");
    rig.end("i-who");
    // Within the grace it is as before.
    rig.tell("test.happened", R"(,"subject":"anna","data":{"text":"within"})");
    bool within = false;
    while (const auto delivery = eva.receive<Delivery>()) {
        within = within || delivery->event->type == "test.happened";
        if (within)
            break;
    }
    CHECK(within);
    std::vector<std::string> reset;
    while (reset.size() < 2) {
        const auto gone = eva.receive<wire::Reset>();
        REQUIRE(gone);
        CHECK(gone->reason == "forbidden");
        reset.push_back(gone->stream.toString());
    }
    CHECK(reset == std::vector<std::string>{"customer/anna", "unmatched/i-who"});
    // Whoever may still follow has it, so it would have come to her as well.
    PanelClient zoe;
    REQUIRE(rig.open(zoe, rig.token("zoe", "agent", R"(,"rights":["lookup"])")));
    rig.tell("test.happened", R"(,"subject":"anna","data":{"text":"later"})");
    REQUIRE(refusalOf(zoe, "customer/anna").empty());
    for (int happened = 0; happened < 2;) {
        const auto delivery = zoe.receive<Delivery>();
        REQUIRE(delivery);
        happened += delivery->event->type == "test.happened" ? 1 : 0;
    }
    eva.say(wire::HistoryRequest{*StreamId::parse("customer/anna"), {}, {}, 10});
    const auto next = eva.receive();
    REQUIRE(next);
    const auto *error = std::get_if<wire::HubError>(&next->message);
    REQUIRE(error); // and no delivery before it
    CHECK(error->code == "not_held");
    CHECK(refusalOf(eva, "customer/anna") == "not_held");
    CHECK(refusalOf(eva, "unmatched/i-who") == "not_held");
    CHECK(refusalOf(eva, "agent/eva").empty());
}

TEST_CASE("an interaction that is passed on takes its customer along")
{
    SignedHub rig;
    meetPeople(rig);
    PanelClient eva;
    PanelClient tom;
    REQUIRE(rig.open(eva, rig.eva()));
    REQUIRE(rig.open(tom, rig.tom()));
    CHECK(refusalOf(eva, "customer/anna").empty());
    CHECK(refusalOf(tom, "customer/anna") == "not_held");
    rig.offer("i-anna", "anna", "tom");
    CHECK(refusalOf(tom, "customer/anna").empty());
    const auto gone = eva.receive<wire::Reset>();
    REQUIRE(gone);
    CHECK(gone->stream.toString() == "customer/anna");
    CHECK(refusalOf(eva, "customer/anna") == "not_held");
    waitForGrace();
    CHECK(refusalOf(tom, "customer/anna").empty());
}

TEST_CASE("a match that is taken back closes the customer, without any grace")
{
    SignedHub rig;
    meetPeople(rig);
    PanelClient eva;
    REQUIRE(rig.open(eva, rig.eva()));
    CHECK(refusalOf(eva, "customer/anna").empty());
    rig.tell("sidelight.match.unlinked", R"(,"correlationid":"i-anna","data":{"customer":"anna"})");
    const auto gone = eva.receive<wire::Reset>();
    REQUIRE(gone);
    CHECK(gone->stream.toString() == "customer/anna");
    CHECK(gone->reason == "forbidden");
    CHECK(refusalOf(eva, "customer/anna") == "not_held");
}

TEST_CASE("publishing, erasing, configuring: each role what is its own")
{
    SignedHub rig;
    struct Row {
        const char *what;
        std::string token;
        const char *method;
        const char *target;
        std::string body;
        int status;
        const char *code;
    };
    const std::string sue = rig.token("sue", "supervisor", R"(,"teams":["cards"])");
    const std::string admin = rig.token("root", "admin");
    const std::string other = rig.event("x", R"(,"subject":"a")", "/other");
    const Row rows[] = {
        {"its own source", rig.publisher(), "POST", "/v1/events",
         rig.event("x", R"(,"subject":"a")"), 202, ""},
        {"one of many", rig.publisher(), "POST", "/v1/events",
         rig.event("x", R"(,"subject":"a")", "/pbx/7"), 202, ""},
        {"another source", rig.publisher(), "POST", "/v1/events", other, 403, "not_your_source"},
        {"the hub's name", rig.token("f", "publisher", R"(,"sources":["*"])"), "POST", "/v1/events",
         rig.event("x", R"(,"subject":"a")", "/hub/hub"), 403, "not_your_source"},
        {"no sources at all", rig.token("f", "publisher"), "POST", "/v1/events", other, 403,
         "not_your_source"},
        {"an agent", rig.eva(), "POST", "/v1/events", other, 403, "wrong_role"},
        {"a supervisor", sue, "POST", "/v1/events", other, 403, "wrong_role"},
        {"an admin", admin, "POST", "/v1/events", other, 403, "wrong_role"},
        {"another tenant", rig.token("f", "publisher", R"(,"sources":["*"])", 600, "evil"), "POST",
         "/v1/events", other, 403, "wrong_tenant"},
        {"an expired token", rig.token("f", "publisher", R"(,"sources":["*"])", -1), "POST",
         "/v1/events", other, 401, "token_expired"},
        {"a mapping that is not its own", rig.publisher(), "POST", "/v1/ingest/zammad-cti", "{}",
         403, "not_your_source"},
        {"erasing as agent", rig.eva(), "DELETE", "/v1/customers/anna", "", 403, "wrong_role"},
        {"erasing as supervisor", sue, "DELETE", "/v1/customers/anna", "", 403, "wrong_role"},
        {"erasing as publisher", rig.publisher(), "DELETE", "/v1/customers/anna", "", 403,
         "wrong_role"},
        {"another team's bundle", sue, "PUT", "/v1/config/loans", "{}", 403, "not_your_team"},
        {"another team's bundle to read", rig.eva(), "GET", "/v1/config/loans", "", 403,
         "not_your_team"},
        {"the hub's bundle", sue, "PUT", "/v1/config/@hub", "{}", 403, "not_your_team"},
        {"another team's numbers", sue, "GET", "/v1/insights/loans?days=1", "", 403,
         "not_your_team"},
        {"the audit as agent", rig.eva(), "GET", "/v1/audit", "", 403, "wrong_role"},
        {"the audit as admin", admin, "GET", "/v1/audit", "", 200, ""},
    };
    for (const Row &row : rows) {
        INFO(row.what);
        HttpClient client(rig.hub);
        const Answer answer =
            client.request(row.method, row.target, row.token,
                           {{"Content-Type", "application/cloudevents+json"}}, row.body);
        INFO(answer.body);
        CHECK(answer.status == row.status);
        if (*row.code != '\0')
            CHECK(answer.body.find("\"code\":\"" + std::string(row.code) + "\"") !=
                  std::string::npos);
    }
    // Of a batch only what is its own.
    HttpClient client(rig.hub);
    const Answer batch =
        client.request("POST", "/v1/events", rig.publisher(),
                       {{"Content-Type", "application/cloudevents-batch+json"}},
                       "[" + rig.event("x", R"(,"subject":"a")") + "," + other + "]");
    CHECK(batch.status == 207);
    CHECK(batch.body.find("not_your_source") != std::string::npos);
}
