// What index and ledger say after the log could not be written.
#include <catch2/catch_test_macros.hpp>

#include "hub/ingest/intake.h"
#include "tests/unit/hub/ingest/failinglog.h"

using namespace sidelight;
using namespace sidelight::hub;

namespace
{

class AnyEvent final : public EventValidator
{
public:
    [[nodiscard]] std::optional<Refusal> judge(const Event &) const override
    {
        return std::nullopt;
    }
};

std::string profile(const std::string &customer, const std::string &email)
{
    return R"({"specversion":"1.0","id":"p-)" + customer +
           R"(","source":"/test","type":"sidelight.customer.updated","subject":")" + customer +
           R"(","data":{"name":"N","identities":[{"kind":"email","value":")" + email + R"("}]}})";
}

std::string visitOf(const std::string &id, const std::string &email)
{
    return R"({"specversion":"1.0","id":")" + id +
           R"(","source":"/test","type":"test.visited","data":{"identities":[{"kind":"email","value":")" +
           email + R"("}]}})";
}

struct IntakeRig {
    IntakeRig()
    {
        intake.start([](LogResult<void>) {});
        executor.run();
    }

    ManualClock clock{Timestamp{1'700'000'000'000}};
    SeededRandom random{7};
    NullLogger logger;
    ManualExecutor executor;
    FailingLog log{executor, clock, random};
    Router router{RouterSettings{}, clock};
    AnyEvent validator;
    Intake intake{log, router, validator, clock, logger, IntakeLimits{}};
    std::vector<std::string> told; // the stream, or the refusal's code, of each answered event

    void submit(const std::string &text)
    {
        auto event = wire::decodeEvent(text);
        REQUIRE(event);
        Submission submission;
        submission.event = *std::move(event);
        submission.body = text;
        std::vector<Submission> one;
        one.push_back(std::move(submission));
        intake.submit(std::move(one), [this](std::vector<Verdict> verdicts) {
            for (const Verdict &verdict : verdicts) {
                if (const auto *refusal = std::get_if<Refusal>(&verdict))
                    told.push_back(refusal->code);
                else
                    told.push_back(std::get<Appended>(verdict).places.at(0).stream.toString());
            }
        });
    }
    std::string publish(const std::string &text)
    {
        told.clear();
        submit(text);
        executor.run();
        REQUIRE(told.size() == 1);
        return told.front();
    }
    std::vector<std::string> idsIn(const std::string &stream)
    {
        std::vector<std::string> ids;
        ReadRequest request;
        request.stream = *StreamId::parse(stream);
        log.read(request, [&ids](LogResult<ReadAnswer> answer) {
            REQUIRE(answer);
            for (const RecordPtr &record : answer->records)
                ids.push_back(wire::decodeEvent(*record->body)->id);
        });
        executor.run();
        return ids;
    }
};

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("a profile that the log did not take is not known to the hub")
{
    IntakeRig rig;
    CHECK(rig.publish(profile("anna", "anna@example.com")) == "customer/anna");
    rig.log.appendsThatFail = 1;
    CHECK(rig.publish(profile("ross", "ross@example.com")) == "log_failed");
    CHECK(rig.publish(visitOf("v1", "ross@example.com")).starts_with("unmatched/"));
    CHECK(rig.router.index().size() == 1);
    // What the log has is known as before.
    CHECK(rig.publish(visitOf("v2", "anna@example.com")) == "customer/anna");
}

TEST_CASE("while the log is not to be had events are refused before anything is made of them")
{
    IntakeRig rig;
    rig.log.away = true;
    rig.submit(profile("ross", "ross@example.com"));
    CHECK(rig.told == Texts{"log_failed"}); // at once
    CHECK(rig.router.index().size() == 0);
    CHECK(rig.intake.counters().failed == 1);
    rig.log.away = false;
    CHECK(rig.publish(profile("ross", "ross@example.com")) == "customer/ross");
}

TEST_CASE("a profile that is sent again after a failure fetches what waited for it")
{
    IntakeRig rig;
    rig.publish(visitOf("v1", "ross@example.com"));
    rig.log.appendsThatFail = 1;
    CHECK(rig.publish(profile("ross", "ross@example.com")) == "log_failed");
    CHECK(rig.publish(profile("ross", "ross@example.com")) == "customer/ross");
    CHECK(rig.idsIn("customer/ross") == Texts{"v1", "p-ross"});
}

TEST_CASE("what was routed half when an append failed is routed again")
{
    IntakeRig rig;
    rig.publish(visitOf("v1", "ross@example.com"));
    rig.told.clear();
    rig.log.appendsThatFail = 1;
    rig.submit(profile("anna", "anna@example.com"));
    rig.submit(profile("ross", "ross@example.com")); // its move waits for the one before
    rig.submit(visitOf("v2", "ross@example.com"));
    rig.executor.run();
    CHECK(rig.told == Texts{"log_failed", "customer/ross", "customer/ross"});
    CHECK(rig.idsIn("customer/ross") == Texts{"v1", "p-ross", "v2"});
    CHECK(rig.router.index().size() == 1);
}

TEST_CASE("a log that can be neither written nor read refuses, and is tried again by the next one")
{
    IntakeRig rig;
    rig.publish(profile("anna", "anna@example.com"));
    rig.told.clear();
    rig.log.appendsThatFail = 1;
    rig.log.recallsThatFail = 1;
    rig.submit(profile("ross", "ross@example.com"));
    rig.executor.run();
    rig.log.recallsThatFail = 1;
    rig.submit(visitOf("v1", "anna@example.com"));
    rig.executor.run();
    CHECK(rig.told == Texts{"log_failed", "log_failed"});
    CHECK(rig.publish(visitOf("v2", "anna@example.com")) == "customer/anna");
    CHECK(rig.router.index().size() == 1);
    CHECK(rig.intake.waiting() == 0);
}

TEST_CASE("who is erased while the hub remembers is not remembered")
{
    IntakeRig rig;
    rig.publish(profile("anna", "anna@example.com"));
    rig.told.clear();
    rig.log.appendsThatFail = 1;
    rig.submit(profile("ross", "ross@example.com"));
    bool erased = false;
    rig.executor.post([&] {
        rig.executor.post([&] {
            rig.router.erase(CustomerKey("anna"));
            rig.log.erase(*StreamId::parse("customer/anna"), [&erased](auto) { erased = true; });
        });
    });
    rig.executor.run();
    REQUIRE(erased);
    CHECK(rig.router.index().size() == 0);
}
