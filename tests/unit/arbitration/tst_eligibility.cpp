#include <catch2/catch_test_macros.hpp>

#include "tests/unit/arbitration/contest.h"

using namespace sidelight;
using namespace sidelight::suggest;

namespace
{

struct Asked : Contest {
    Asked()
    {
        propose("offer", 0.9);
        auto environment = std::make_shared<cel::Environment>();
        for (const char *name : {"customer", "interaction", "agent"})
            environment->declare(name, cel::Type::dyn());
        levers.scope = environment;
        learned.configure(levers.learning);
    }
    ActionLevers &offer() { return levers.actions["offer"]; }
    void when(const std::string &text)
    {
        auto program = cel::compile(text, *levers.scope, {}, cel::Type::boolean());
        REQUIRE(program);
        offer().when = *program;
    }
    // "shown", or the cause and its detail.
    [[nodiscard]] std::optional<Cause> cause() const
    {
        const auto left = leftOut("offer");
        return left ? std::optional(left->cause) : std::nullopt;
    }
};

std::shared_ptr<const boost::json::object> made(boost::json::object object)
{
    return std::make_shared<const boost::json::object>(std::move(object));
}

} // namespace

TEST_CASE("without the customer's consent an action never appears")
{
    Asked asked;
    asked.offer().consents = {"marketing"};
    SECTION("nobody asked the customer")
    {
        CHECK(asked.cause() == Cause::NoConsent);
        CHECK(asked.leftOut("offer")->detail == "marketing");
    }
    SECTION("another purpose")
    {
        asked.circumstances.consents = {{"recording", true}};
        CHECK(asked.cause() == Cause::NoConsent);
    }
    SECTION("the customer said no, whatever else is written down")
    {
        asked.circumstances.consents = {{"marketing", true}, {"marketing", false}};
        CHECK(asked.cause() == Cause::NoConsent);
    }
    SECTION("the customer said yes")
    {
        asked.circumstances.consents = {{"marketing", true}};
        CHECK_FALSE(asked.cause());
    }
    SECTION("all that are needed")
    {
        asked.offer().consents = {"marketing", "profiling"};
        asked.circumstances.consents = {{"marketing", true}};
        CHECK(asked.leftOut("offer")->detail == "profiling");
    }
    SECTION("nor when it is critical")
    {
        asked.contenders[0].isCritical = true;
        CHECK(asked.cause() == Cause::NoConsent);
    }
}

TEST_CASE("only on the channels and for the roles it is for")
{
    Asked asked;
    SECTION("channel")
    {
        asked.offer().channels = {Channel::Chat, Channel::Mail};
        CHECK(asked.cause() == Cause::WrongChannel);
        asked.circumstances.channel = Channel::Voice;
        CHECK(asked.cause() == Cause::WrongChannel);
        asked.circumstances.channel = Channel::Mail;
        CHECK_FALSE(asked.cause());
    }
    SECTION("role")
    {
        asked.offer().roles = {"retention", "lead"};
        CHECK(asked.cause() == Cause::WrongRole);
        asked.circumstances.roles = {"cards", "lead"};
        CHECK_FALSE(asked.cause());
    }
}

TEST_CASE("a condition of the bundle has to hold")
{
    Asked asked;
    asked.when("customer.tier == 'Gold' && interaction.queue != 'fraud'");
    asked.circumstances.interaction = made({{"queue", "cards"}});
    asked.circumstances.customer = made({{"tier", "Gold"}});
    CHECK_FALSE(asked.cause());
    SECTION("it does not: the part that fails is told, without the customer's data")
    {
        asked.circumstances.customer = made({{"tier", "Silver"}});
        CHECK(asked.cause() == Cause::ConditionFails);
        CHECK(asked.leftOut("offer")->detail == "customer.tier == 'Gold'");
    }
    SECTION("what cannot be decided does not hold")
    {
        asked.circumstances.customer = made({{"name", "Nobody"}});
        CHECK(asked.cause() == Cause::ConditionUnknown);
        asked.circumstances.customer = nullptr;
        CHECK(asked.cause() == Cause::ConditionUnknown);
    }
}

TEST_CASE("what is not allowed gives no reason to leave something else out")
{
    Asked asked;
    asked.propose("a", 0.5);
    asked.propose("b", 0.4);
    asked.propose("c", 0.3);
    asked.offer().consents = {"marketing"};
    CHECK(asked.shown() == std::vector<std::string>{"a", "b", "c"});
}
