// What agents may write through a real hub: as of when they held what it is about.
#include "tests/integration/hub/signedhub.h"

#include <thread>

#include "core/base/timestamp.h"

using namespace sidelight;
using namespace sidelight::test;

namespace
{

struct Writer {
    explicit Writer(SignedHub &hub)
        : rig(hub)
    {
    }
    SignedHub &rig;
    PanelClient panel;
    std::uint64_t sequence = 0;
    std::string source = "/panel/laptop";

    // "" when it is accepted, else the code.
    std::string write(const std::string &type, const std::string &subject,
                      const std::string &interaction = {},
                      std::optional<std::int64_t> secondsAgo = {},
                      boost::json::object data = {{"text", "t"}})
    {
        wire::OutboxEvent outbox;
        outbox.event.id = "own-" + std::to_string(++sequence);
        outbox.event.source = source;
        outbox.event.type = type;
        if (!subject.empty())
            outbox.event.subject = subject;
        if (!interaction.empty())
            outbox.event.extensions["correlationid"] = interaction;
        if (secondsAgo)
            outbox.event.time = Timestamp{(nowSeconds() - *secondsAgo) * 1000};
        outbox.event.data = std::move(data);
        outbox.body = wire::encodeEvent(outbox.event);
        outbox.device = "laptop";
        outbox.sequence = sequence;
        panel.say(outbox);
        for (;;) {
            const auto frame = panel.receive();
            REQUIRE(frame);
            if (std::holds_alternative<wire::Accepted>(frame->message))
                return {};
            if (const auto *rejected = std::get_if<wire::Rejected>(&frame->message))
                return rejected->code;
        }
    }
};

const std::string note = "sidelight.note.saved";

} // namespace

TEST_CASE("an agent writes to whom they hold, and to nobody else")
{
    SignedHub rig;
    rig.offer("i-anna", "anna", "eva");
    rig.offer("i-bert", "bert", "tom");
    rig.offer("i-who", "", "eva");
    Writer eva{rig};
    REQUIRE(rig.open(eva.panel, rig.eva()));
    CHECK(eva.write(note, "anna").empty());
    CHECK(eva.write(note, "", "i-anna").empty());
    CHECK(eva.write(note, "", "i-who").empty());
    CHECK(eva.write(note, "bert") == "not_held");
    CHECK(eva.write(note, "", "i-bert") == "not_held");
    CHECK(eva.write(note, "", "i-none") == "not_held");
    // Somebody else's customer under one's own interaction.
    CHECK(eva.write(note, "bert", "i-anna") == "not_held");
    CHECK(eva.write(note, "bert", "i-who") == "not_held");
    // Other teams, and nobody's stream.
    CHECK(eva.write("x", "", "", {}, {{"team", "loans"}}) == "not_your_team");
    CHECK(eva.write("x", "", "", {}, {{"team", "cards"}}).empty());
    CHECK(eva.write("x", "", "", {},
                    {{"identities", {{{"kind", "phone"}, {"value", "+12025550199"}}}}}) ==
          "not_held");
    // Their own stream is theirs.
    CHECK(eva.write("x", "").empty());
}

TEST_CASE("facts are not an agent's to tell, nor in another name")
{
    SignedHub rig;
    rig.offer("i-anna", "anna", "eva");
    Writer eva{rig};
    REQUIRE(rig.open(eva.panel, rig.eva()));
    for (const char *type :
         {"sidelight.interaction.offered", "sidelight.interaction.started",
          "sidelight.interaction.ended", "sidelight.customer.updated", "sidelight.customer.merged",
          "sidelight.customer.erased", "sidelight.event.erased", "sidelight.case.updated",
          "sidelight.config.published", "sidelight.knowledge.updated", "sidelight.alert.raised",
          "sidelight.suggestion.priors", "sidelight.what.ever"}) {
        INFO(type);
        CHECK(eva.write(type, "anna", "i-anna", {}, {{"agent", "eva"}}) == "not_yours_to_say");
    }
    for (const char *source : {"/test", "/panel/other", "/panel/laptop2", "/hub/hub"}) {
        eva.source = source;
        CHECK(eva.write(note, "anna") == "wrong_source");
    }
    eva.source = "/panel/laptop";
    CHECK(eva.write(note, "anna").empty());
}

TEST_CASE("what was written while it was held comes in later, what was written after does not")
{
    SignedHub rig;
    rig.offer("i-anna", "anna", "eva");
    Writer eva{rig};
    REQUIRE(rig.open(eva.panel, rig.eva()));
    CHECK(eva.write(note, "anna").empty());
    rig.end("i-anna");
    std::this_thread::sleep_for(std::chrono::milliseconds(2'600));
    CHECK(eva.write(note, "anna") == "not_held");
    CHECK(eva.write(note, "anna", "", 0) == "not_held");
    CHECK(eva.write(note, "anna", "", 3).empty());
    // Named, it is judged as of when the ledger says it was held.
    CHECK(eva.write(note, "anna", "i-anna").empty());
    CHECK(eva.write(note, "", "i-anna").empty());
    // Long before they held anything.
    CHECK(eva.write(note, "anna", "", 3'600) == "not_held");
    // A time that lies ahead is now.
    CHECK(eva.write(note, "anna", "", -3'600) == "not_held");
}

TEST_CASE("who somebody is may be said of those it can be, or by a right to look up")
{
    SignedHub rig;
    const std::string phone = R"("identities":[{"kind":"phone","value":"+12025550164"}])";
    for (const char *customer : {"anna", "bert"})
        rig.tell("sidelight.customer.updated", R"(,"subject":")" + std::string(customer) +
                                                   R"(","data":{"name":"N",)" + phone + "}");
    rig.tell("sidelight.customer.updated", R"(,"subject":"carl","data":{"name":"Carl"})");
    for (const char *agent : {"eva", "zoe"})
        rig.tell("sidelight.interaction.offered", R"(,"correlationid":"i-)" + std::string(agent) +
                                                      R"(","data":{"agent":")" + agent + R"(",)" +
                                                      phone + "}");
    const auto confirm = [](Writer &writer, const std::string &interaction,
                            const std::string &customer) {
        return writer.write("sidelight.match.confirmed", "", interaction, {},
                            {{"customer", customer}});
    };
    Writer eva{rig};
    REQUIRE(rig.open(eva.panel, rig.eva()));
    CHECK(confirm(eva, "i-eva", "carl") == "not_held");
    CHECK(confirm(eva, "i-zoe", "anna") == "not_held");
    CHECK(refusalOf(eva.panel, "customer/anna") == "not_held");
    CHECK(confirm(eva, "i-eva", "anna").empty());
    CHECK(refusalOf(eva.panel, "customer/anna").empty());
    // It is with somebody now: no second one.
    CHECK(confirm(eva, "i-eva", "bert") == "not_held");
    Writer zoe{rig};
    zoe.sequence = eva.sequence; // the same device
    REQUIRE(rig.open(zoe.panel, rig.token("zoe", "agent", R"(,"rights":"lookup")")));
    CHECK(confirm(zoe, "i-zoe", "carl") == "");
    HttpClient audit(rig.hub);
    const Answer looked = audit.request("GET", "/v1/audit", rig.token("root", "admin"));
    CHECK(looked.body.find("\"zoe\"") != std::string::npos);
}

TEST_CASE("an admin and a publisher write nothing through a panel")
{
    SignedHub rig;
    rig.offer("i-anna", "anna", "root");
    Writer root{rig};
    REQUIRE(rig.open(root.panel, rig.token("root", "admin", R"(,"rights":"lookup")")));
    CHECK(root.write(note, "anna") == "wrong_role");
    CHECK(root.write(note, "", "i-anna") == "wrong_role");
    CHECK(root.write("x", "") == "wrong_role");
}
