// Who is calling, when the hub does not say.
#include <catch2/catch_test_macros.hpp>

#include "tests/unit/session/sessionbench.h"

using namespace sidelight;
using namespace sidelight::tests;

namespace
{

struct MatchBench : SessionBench {
    InteractionId i9{"i9"};

    // Customers whose interactions this agent had before.
    void meet(const std::string &customer, const std::string &number, const std::string &verified)
    {
        offer("met-" + customer, customer);
        happen({"profile-" + customer, std::string(types::customerUpdated), customer,
                R"({"name":"Name of )" + customer +
                    R"(","tier":"Gold","identities":[{"kind":"phone","value":")" + number + "\"" +
                    (verified.empty() ? "" : R"(,"verified":")" + verified + "\"") + "}]}",
                "", store.clock.now().ms},
               test::customerStream(customer));
        settle();
    }
    void offerUnknown(const std::string &number)
    {
        happen({"offer-i9", std::string(types::interactionOffered), "",
                R"({"channel":"voice","agent":"ana","identities":[{"kind":"phone","value":")" +
                    number + R"("}]})",
                "i9", store.clock.now().ms},
               agent);
        settle();
        command(session::FocusInteraction{i9});
    }
    // What went into a profile's stream with this interaction's name on it.
    [[nodiscard]] std::size_t writtenTo(const StreamId &stream) const
    {
        std::size_t count = 0;
        for (const auto &[name, entries] : log.streams()) {
            for (const FakeLog::Entry &entry : entries)
                count += name == stream && entry.event->correlationId() == "i9" ? 1U : 0U;
        }
        return count;
    }
};

} // namespace

TEST_CASE("a caller the hub does not match is looked up in the cache, with the evidence",
          "[session]")
{
    MatchBench bench;
    bench.start();
    bench.meet("c1", "+351 912 345 678", "2026-05-12T08:00:00Z");
    bench.meet("c2", "912345678", "");
    bench.offerUnknown("00351 912-345-678");
    REQUIRE(bench.screen.customer);
    CHECK(bench.screen.customer->match == session::MatchState::Choose);
    REQUIRE(bench.screen.customer->candidates.size() == 2);
    const Candidate &first = bench.screen.customer->candidates.front();
    CHECK(first.customer == CustomerKey{"c1"});
    CHECK(first.name == "Name of c1");
    CHECK(first.tier == "Gold");
    CHECK(first.matchedOn == IdentityKind::Phone);
    CHECK(first.sharedBy == 2);
    CHECK(first.lastVerified == parseRfc3339("2026-05-12T08:00:00Z"));
}

TEST_CASE("one customer in the cache is offered, not assumed, and nothing is written before",
          "[session]")
{
    MatchBench bench;
    bench.start();
    bench.meet("c1", "+351 912 345 678", "");
    bench.offerUnknown("912345678");
    REQUIRE(bench.screen.customer->candidates.size() == 1);
    CHECK_FALSE(bench.screen.customer->profile);
    bench.command(session::ChangeDraft{bench.i9, "note", "says she is Ana"});
    bench.command(session::SaveDraft{bench.i9, "note", ""});
    bench.alert("x", "", "info");
    bench.command(session::AcknowledgeAlert{bench.i9, AlertId{"x"}});
    bench.command(session::TakeAction{bench.i9, SuggestionId{"s"}, "accepted", ""});
    CHECK(bench.writtenTo(test::customerStream("c1")) == 0);
    CHECK(bench.writtenTo({StreamKind::Unmatched, "i9"}) == 3);
    bench.command(session::ConfirmMatch{bench.i9, CustomerKey{"c1"}});
    CHECK(bench.screen.customer->match == session::MatchState::Matched);
    bench.command(session::ChangeDraft{bench.i9, "note", "verified"});
    bench.command(session::SaveDraft{bench.i9, "note", ""});
    CHECK(bench.writtenTo(test::customerStream("c1")) == 2); // the confirmation and the note
}

TEST_CASE("an unlinked match is not offered again, and its number is forgotten", "[session]")
{
    MatchBench bench;
    bench.start();
    bench.meet("c1", "+351 912 345 678", "");
    bench.offerUnknown("933000111");
    CHECK(bench.screen.customer->match == session::MatchState::Nobody);
    bench.command(session::ConfirmMatch{bench.i9, CustomerKey{"c1"}});
    bench.settle();
    CHECK(bench.profile->cache().match({{IdentityKind::Phone, "933000111", {}, {}}})->only ==
          CustomerKey{"c1"});
    bench.command(session::UnlinkMatch{bench.i9});
    bench.settle();
    CHECK(bench.screen.customer->match == session::MatchState::Nobody);
    CHECK(bench.profile->cache().match({{IdentityKind::Phone, "933000111", {}, {}}})->hits.empty());
}

TEST_CASE("after a merge the panel shows both histories under the key that stays", "[session]")
{
    MatchBench bench;
    bench.start();
    bench.meet("c1", "+351 912 345 678", "");
    bench.touch("t1", "c1");
    bench.touch("t2", "c2");
    bench.offer("other", "c2");
    bench.settle();
    bench.command(session::FocusInteraction{InteractionId{"met-c1"}});
    REQUIRE(bench.screen.customer->profile);
    for (const char *stream : {"c1", "c2"})
        bench.happen({"merge", std::string(types::customerMerged), "",
                      R"({"from":"c1","into":"c2"})", "", bench.store.clock.now().ms},
                     test::customerStream(stream));
    bench.settle();
    const auto ids = bench.screen.historyIds();
    CHECK(std::count(ids.begin(), ids.end(), "t1") == 1);
    CHECK(std::count(ids.begin(), ids.end(), "t2") == 1);
    REQUIRE(bench.screen.customer->profile);
    CHECK(bench.screen.customer->profile->key == CustomerKey{"c2"});
    CHECK(bench.screen.customer->profile->name == "Name of c1");
}
