#include <catch2/catch_test_macros.hpp>

#include "hub/route/router.h"

using namespace sidelight;
using namespace sidelight::hub;

namespace
{

Event decoded(const std::string &text)
{
    auto event = wire::decodeEvent(text);
    REQUIRE(event);
    return *std::move(event);
}

// `rest`: further members, each with a comma in front.
std::string eventText(const std::string &type, const std::string &rest)
{
    static int count = 0;
    return R"({"specversion":"1.0","id":"e)" + std::to_string(++count) +
           R"(","source":"/test","type":")" + type + "\"" + rest + "}";
}

struct RouterRig {
    ManualClock clock{Timestamp{1'700'000'000'000}};
    Router router{RouterSettings{}, clock};

    Route take(const std::string &type, const std::string &rest,
               const std::optional<AgentId> &author = std::nullopt)
    {
        const std::string text = eventText(type, rest);
        return router.route(decoded(text), text, author);
    }
    std::vector<std::string> streamsOf(const std::string &type, const std::string &rest,
                                       const std::optional<AgentId> &author = std::nullopt)
    {
        std::vector<std::string> names;
        for (const StreamId &stream : take(type, rest, author).streams)
            names.push_back(stream.toString());
        return names;
    }
    // A profile with one phone and one address.
    void knows(const std::string &key, const std::string &phone, const std::string &email)
    {
        take("sidelight.customer.updated",
             R"(,"subject":")" + key + R"(","data":{"name":"N )" + key +
                 R"(","tier":"Gold","identities":[{"kind":"phone","value":")" + phone +
                 R"("},{"kind":"email","value":")" + email + R"("}]})");
    }
};

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("the routing table, row by row")
{
    RouterRig rig;
    rig.knows("anna", "+12025550164", "anna@example.com");
    rig.take("sidelight.interaction.offered",
             R"(,"subject":"anna","correlationid":"i-anna","data":{"agent":"dev"})");
    struct Row {
        const char *what;
        const char *type;
        const char *rest;
        Names streams;
    };
    const Row rows[] = {
        {"a subject", "sidelight.note.saved", R"(,"subject":"bert","data":{})", {"customer/bert"}},
        {"an unknown type with a subject", "x", R"(,"subject":"bert")", {"customer/bert"}},
        {"a subject that cannot name a stream", "x", R"(,"subject":"a/b")", {"unmatched/unrouted"}},
        {"an interaction with a known customer",
         "x",
         R"(,"correlationid":"i-anna")",
         {"customer/anna"}},
        {"identities of one customer",
         "x",
         R"(,"data":{"identities":[{"kind":"phone","value":"(202) 555-0164"}]})",
         {"customer/anna"}},
        {"a vendor's identity without plus",
         "task:new",
         R"(,"identity":"12025550164","identitytype":"phone")",
         {"customer/anna"}},
        {"a vendor's address",
         "task:new",
         R"(,"identity":"Anna@Example.com","identitytype":"email")",
         {"customer/anna"}},
        {"an older vendor's person",
         "task:new",
         R"(,"person":"anna@example.com")",
         {"customer/anna"}},
        {"an unknown interaction", "x", R"(,"correlationid":"i-9")", {"unmatched/i-9"}},
        {"an offer to an agent",
         "sidelight.interaction.offered",
         R"(,"correlationid":"i-2","data":{"agent":"eva"})",
         {"unmatched/i-2", "agent/eva"}},
        {"an offer with a customer",
         "sidelight.interaction.offered",
         R"(,"subject":"anna","correlationid":"i-3","data":{"agent":"eva"})",
         {"customer/anna", "agent/eva"}},
        {"configuration",
         "sidelight.config.published",
         R"(,"data":{"team":"cards","version":1})",
         {"team/cards"}},
        {"knowledge for everybody",
         "sidelight.knowledge.updated",
         R"(,"data":{"article":"a"})",
         {"team/default"}},
        {"a place without a customer",
         "sidelight.touchpoint.recorded",
         R"(,"data":{"place":{"name":"Shop"}})",
         {"team/default"}},
        {"nothing at all", "x", "", {"unmatched/unrouted"}},
    };
    for (const Row &row : rows) {
        INFO(row.what);
        CHECK(rig.streamsOf(row.type, row.rest) == row.streams);
    }
    // Also of an interaction whose customer is known, and of a team that is named.
    for (const char *rest : {"", R"(,"correlationid":"i-3","data":{"team":"cards"})"}) {
        for (const char *type : {"sidelight.suggestion.shown", "sidelight.alert.shown"})
            CHECK(rig.streamsOf(type, rest, AgentId("dev")) == Names{"agent/dev"});
    }
    const auto waiting = rig.streamsOf("task:new", R"(,"identity":"+12025550199")");
    REQUIRE(waiting.size() == 1);
    CHECK(waiting[0].starts_with("unmatched/id-"));
    CHECK(rig.streamsOf("task:new", R"(,"identity":"12025550199")") == waiting);
}

TEST_CASE("an offer by identities carries who it is, and a card")
{
    RouterRig rig;
    rig.knows("anna", "+12025550164", "anna@example.com");
    rig.take("sidelight.case.updated",
             R"(,"subject":"anna","data":{"case":"7","title":"T","status":"open"})");
    const Route route = rig.take(
        "sidelight.interaction.offered",
        R"(,"correlationid":"i-1","data":{"agent":"dev","reason":"card","identities":[{"kind":"phone","value":"+1 202 555 0164"}]})");
    REQUIRE(route.streams.size() == 2);
    CHECK(route.streams[0].toString() == "customer/anna");
    const auto interaction = readInteraction(decoded(route.body));
    REQUIRE(interaction);
    CHECK(interaction->customer == CustomerKey("anna"));
    REQUIRE(interaction->card);
    CHECK(interaction->card->name == "N anna");
    CHECK(interaction->card->tier == "Gold");
    CHECK(interaction->card->openCases == 1);
    CHECK(interaction->card->reason == "card");
    CHECK(interaction->candidates.empty());
    // What follows of this call needs no identities any more.
    CHECK(rig.streamsOf("sidelight.interaction.started",
                        R"(,"correlationid":"i-1","data":{"agent":"dev"})") ==
          Names{"customer/anna", "agent/dev"});
}

TEST_CASE("a number of several customers matches nobody: candidates with evidence, until confirmed")
{
    RouterRig rig;
    rig.knows("anna", "+12025550164", "anna@example.com");
    rig.knows("bert", "+12025550164", "bert@example.com");
    const std::string offer =
        R"(,"correlationid":"i-1","data":{"agent":"dev","identities":[{"kind":"phone","value":"+12025550164"}]})";
    const Route route = rig.take("sidelight.interaction.offered", offer);
    CHECK(route.streams[0].toString() == "unmatched/i-1");
    const auto interaction = readInteraction(decoded(route.body));
    REQUIRE(interaction);
    CHECK_FALSE(interaction->customer);
    REQUIRE(interaction->candidates.size() == 2);
    CHECK(interaction->candidates[0].sharedBy == 2);
    CHECK(interaction->candidates[0].matchedOn == IdentityKind::Phone);

    const Route confirmed =
        rig.take("sidelight.match.confirmed",
                 R"(,"correlationid":"i-1","data":{"customer":"bert"})", AgentId("dev"));
    REQUIRE(confirmed.streams.size() == 2);
    CHECK(confirmed.streams[0].toString() == "customer/bert");
    CHECK(confirmed.streams[1].toString() == "unmatched/i-1");
    REQUIRE(confirmed.moves.size() == 1);
    CHECK(confirmed.moves[0].from.toString() == "unmatched/i-1");
    CHECK(confirmed.moves[0].to.toString() == "customer/bert");
    CHECK(rig.streamsOf("sidelight.note.saved", R"(,"correlationid":"i-1","data":{})") ==
          Names{"customer/bert"});
    rig.take("sidelight.match.unlinked", R"(,"correlationid":"i-1","data":{})");
    CHECK(rig.streamsOf("sidelight.note.saved", R"(,"correlationid":"i-1","data":{})") ==
          Names{"unmatched/i-1"});
    // The second identity settles it.
    CHECK(rig.streamsOf("x", R"(,"data":{"identities":[{"kind":"phone","value":"+12025550164"},
                              {"kind":"email","value":"anna@example.com"}]})") ==
          Names{"customer/anna"});
}

TEST_CASE("a profile with a new identity fetches what waited for it, once")
{
    RouterRig rig;
    const auto waiting = rig.streamsOf("task:new", R"(,"identity":"ross@example.com")");
    const std::string profile =
        R"(,"subject":"ross","data":{"identities":[{"kind":"email","value":"ross@example.com"}]})";
    Route route = rig.take("sidelight.customer.updated", profile);
    REQUIRE(route.moves.size() == 1);
    CHECK(route.moves[0].from.toString() == waiting.at(0));
    CHECK(route.moves[0].to.toString() == "customer/ross");
    route = rig.take("sidelight.customer.updated", profile);
    CHECK(route.moves.empty());
}

TEST_CASE("a merged customer's key leads to the other one")
{
    RouterRig rig;
    rig.knows("anna", "+12025550164", "anna@example.com");
    CHECK(rig.streamsOf("sidelight.customer.merged", R"(,"data":{"from":"anna","into":"anne"})")
              .size() >= 2);
    CHECK(rig.streamsOf("x", R"(,"subject":"anna")") == Names{"customer/anne"});
    CHECK(rig.streamsOf("x", R"(,"identity":"anna@example.com")") == Names{"customer/anne"});
}

TEST_CASE("the history of a merged customer goes on under the key that stays, once")
{
    RouterRig rig;
    rig.knows("anna", "+12025550164", "anna@example.com");
    const std::string merge = R"(,"data":{"from":"anna","into":"anne"})";
    const Route route = rig.take("sidelight.customer.merged", merge);
    REQUIRE(route.moves.size() == 1);
    CHECK(route.moves[0].from.toString() == "customer/anna");
    CHECK(route.moves[0].to.toString() == "customer/anne");
    CHECK_FALSE(route.moves[0].profiles);
    CHECK(rig.take("sidelight.customer.merged", merge).moves.empty());
    const std::string back = R"(,"data":{"from":"anne","into":"anna"})";
    CHECK(rig.take("sidelight.customer.merged", back).moves.empty());
}

TEST_CASE("a number that only a match spoke for is nobody's after the match is undone")
{
    RouterRig rig;
    rig.knows("anna", "+12025550164", "anna@example.com");
    const std::string calls =
        R"(,"correlationid":"i-1","data":{"agent":"dev","identities":[{"kind":"phone","value":"+12025550199"}]})";
    rig.take("sidelight.interaction.offered", calls);
    const std::string match = R"(,"correlationid":"i-1","data":{"customer":"anna"})";
    rig.take("sidelight.match.confirmed", match);
    CHECK(rig.streamsOf("x", R"(,"identity":"+12025550199")") == Names{"customer/anna"});
    rig.take("sidelight.match.unlinked", match);
    CHECK(rig.streamsOf("x", R"(,"identity":"+12025550199")") != Names{"customer/anna"});
    CHECK(rig.streamsOf("x", R"(,"identity":"+12025550164")") == Names{"customer/anna"});
}

TEST_CASE("the ledger knows who holds what, with a grace after the end")
{
    RouterRig rig;
    const AgentId dev("dev");
    const CustomerKey anna("anna");
    constexpr std::int64_t grace = 900'000;
    const auto holds = [&] {
        return rig.router.ledger().holdsWith(dev, anna, rig.clock.now(), grace);
    };
    CHECK_FALSE(holds());
    rig.take("sidelight.interaction.offered",
             R"(,"subject":"anna","correlationid":"i-1","data":{"agent":"dev"})");
    CHECK(holds());
    rig.take("sidelight.interaction.ended", R"(,"correlationid":"i-1","data":{})");
    CHECK(holds());
    rig.clock.advanceMs(grace + 1);
    CHECK_FALSE(holds());
    CHECK(rig.router.ledger().held(dev, InteractionId("i-1")));
}

TEST_CASE("who passed an interaction on keeps the grace, and no more")
{
    RouterRig rig;
    constexpr std::int64_t grace = 900'000;
    const CustomerKey anna("anna");
    const InteractionId call("i-1");
    const auto holds = [&](const char *agent) {
        const Ledger &ledger = rig.router.ledger();
        const bool both = ledger.holds(AgentId(agent), call, rig.clock.now(), grace);
        CHECK(ledger.holdsWith(AgentId(agent), anna, rig.clock.now(), grace) == both);
        return both;
    };
    const auto tell = [&rig](const char *type, const std::string &agent) {
        rig.take(type,
                 R"(,"subject":"anna","correlationid":"i-1","data":{"agent":")" + agent + "\"}");
    };
    tell("sidelight.interaction.offered", "eva");
    rig.clock.advanceMs(1'000);
    tell("sidelight.interaction.offered", "tom"); // eva did not take it
    CHECK(holds("eva"));
    CHECK(holds("tom"));
    rig.clock.advanceMs(grace);
    CHECK(holds("eva"));
    rig.clock.advanceMs(1);
    CHECK_FALSE(holds("eva"));
    CHECK(holds("tom"));
    // It comes back.
    tell("sidelight.interaction.updated", "eva");
    CHECK(holds("eva"));
    rig.clock.advanceMs(grace + 1);
    CHECK(holds("eva"));
    CHECK_FALSE(holds("tom"));
    tell("sidelight.interaction.ended", "eva");
    rig.clock.advanceMs(grace + 1);
    CHECK_FALSE(holds("eva"));
    // A late word about it opens nothing again.
    tell("sidelight.interaction.updated", "eva");
    CHECK_FALSE(holds("eva"));
    CHECK(rig.router.ledger().held(AgentId("eva"), call));
}

TEST_CASE("as of an earlier moment the ledger says what was then")
{
    RouterRig rig;
    constexpr std::int64_t grace = 900'000;
    const AgentId eva("eva");
    const CustomerKey anna("anna");
    const Timestamp begin = rig.clock.now();
    rig.take("sidelight.interaction.offered",
             R"(,"subject":"anna","correlationid":"i-1","data":{"agent":"eva"})");
    rig.clock.advanceMs(600'000);
    rig.take("sidelight.interaction.ended", R"(,"correlationid":"i-1","data":{})");
    rig.clock.advanceMs(std::int64_t{7} * 24 * 3600 * 1000);
    const Ledger &ledger = rig.router.ledger();
    CHECK_FALSE(ledger.holdsWith(eva, anna, rig.clock.now(), grace));
    CHECK(ledger.holdsWith(eva, anna, Timestamp{begin.ms + 1}, grace));
    CHECK(ledger.holdsWith(eva, anna, Timestamp{begin.ms + 600'000 + grace}, grace));
    CHECK_FALSE(ledger.holdsWith(eva, anna, Timestamp{begin.ms + 600'001 + grace}, grace));
    CHECK(ledger.holdsWith(eva, anna, Timestamp{begin.ms - 60'000}, grace)); // clocks differ
    CHECK_FALSE(ledger.holdsWith(eva, anna, Timestamp{begin.ms - 60'001}, grace));
}

TEST_CASE("a customer that is unlinked, erased or merged takes what was held along")
{
    RouterRig rig;
    const AgentId eva("eva");
    const Ledger &ledger = rig.router.ledger();
    const auto holds = [&](const char *customer) {
        return ledger.holdsWith(eva, CustomerKey(customer), rig.clock.now(), 900'000);
    };
    for (const char *name : {"anna", "bert", "carl"})
        rig.take("sidelight.interaction.offered", R"(,"subject":")" + std::string(name) +
                                                      R"(","correlationid":"i-)" + name +
                                                      R"(","data":{"agent":"eva"})");
    const std::uint64_t before = ledger.losses();
    rig.take("sidelight.match.unlinked", R"(,"correlationid":"i-anna","data":{"customer":"anna"})");
    CHECK_FALSE(holds("anna"));
    CHECK(ledger.losses() > before);
    const std::uint64_t unlinked = ledger.losses();
    rig.router.erase(CustomerKey("bert"));
    CHECK_FALSE(holds("bert"));
    CHECK(ledger.losses() > unlinked);
    rig.take("sidelight.customer.merged", R"(,"data":{"from":"carl","into":"dora"})");
    CHECK(holds("dora"));
    CHECK_FALSE(holds("carl")); // who asks for it asks for the one that stays
    CHECK(rig.router.index().resolve(CustomerKey("carl")) == CustomerKey("dora"));
}

TEST_CASE("what is said about an interaction belongs to whom it is with, or may be with")
{
    RouterRig rig;
    rig.knows("anna", "+12025550164", "anna@example.com");
    rig.knows("bert", "+12025550164", "bert@example.com");
    rig.take(
        "sidelight.interaction.offered",
        R"(,"correlationid":"i-1","data":{"agent":"eva","identities":[{"kind":"phone","value":"+12025550164"}]})");
    const InteractionId call("i-1");
    const auto stream = [](const char *name) { return *StreamId::parse(name); };
    CHECK(rig.router.isOf(stream("unmatched/i-1"), call));
    CHECK_FALSE(rig.router.isOf(stream("unmatched/i-2"), call));
    CHECK_FALSE(rig.router.isOf(stream("customer/anna"), call));
    CHECK(rig.router.isCandidate(stream("customer/anna"), call));
    CHECK(rig.router.isCandidate(stream("customer/bert"), call));
    CHECK_FALSE(rig.router.isCandidate(stream("customer/carl"), call));
    CHECK_FALSE(rig.router.isCandidate(stream("agent/anna"), call));
    rig.take("sidelight.match.confirmed", R"(,"correlationid":"i-1","data":{"customer":"anna"})");
    CHECK(rig.router.isOf(stream("customer/anna"), call));
    CHECK_FALSE(rig.router.isOf(stream("customer/bert"), call));
    CHECK_FALSE(rig.router.isCandidate(stream("customer/bert"), call));
}

TEST_CASE("what was routed can be recalled")
{
    RouterRig first;
    RouterRig second;
    const std::string texts[] = {
        eventText(
            "sidelight.customer.updated",
            R"(,"subject":"anna","data":{"name":"A","identities":[{"kind":"phone","value":"+12025550164"}]})"),
        eventText(
            "sidelight.interaction.offered",
            R"(,"correlationid":"i-1","data":{"agent":"dev","identities":[{"kind":"phone","value":"+12025550164"}]})"),
        eventText("sidelight.match.confirmed",
                  R"(,"correlationid":"i-2","data":{"customer":"bert"})"),
    };
    for (const std::string &text : texts) {
        const Route route = first.router.route(decoded(text), text, std::nullopt);
        second.router.recall(decoded(route.body), route.streams.front());
    }
    for (const char *rest :
         {R"(,"identity":"12025550164")", R"(,"correlationid":"i-1")", R"(,"correlationid":"i-2")"})
        CHECK(second.streamsOf("x", rest) == first.streamsOf("x", rest));
    CHECK(second.router.ledger().held(AgentId("dev"), InteractionId("i-1")));
}
