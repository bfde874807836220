// What was revoked stays so, whatever becomes of what the hubs share.
#include <catch2/catch_test_macros.hpp>

#include "hub/revocation/revocationbook.h"
#include "tests/unit/hub/log/bendingstate.h"

using namespace sidelight;
using namespace sidelight::hub;

namespace
{

struct BookRig {
    ManualExecutor executor;
    BendingState shared{executor};
    Revocations inForce;
    RevocationBook book{shared, [](const std::string &customer) { return "~" + customer; },
                        [this](const Revocations &now) { inForce = now; }};

    BookRig() { REQUIRE(book.load()); }

    [[nodiscard]] std::optional<Result<void, RevokeErrc>> revoke(const std::string &token,
                                                                 bool lifted = false)
    {
        std::optional<Result<void, RevokeErrc>> answer;
        book.change({{{}, token, {}, {}, lifted}}, [&answer](auto result) { answer = result; });
        executor.run();
        return answer;
    }
    [[nodiscard]] bool isOut(const std::string &token) const
    {
        return inForce.holds("", std::nullopt, token);
    }
    [[nodiscard]] bool isKept(const std::string &token) const
    {
        const auto read = Revocations::read(shared.textOf(RevocationBook::key));
        return read && read->holds("", std::nullopt, token);
    }
    void revokeElsewhere(const std::string &token)
    {
        const auto there = Revocations::read(shared.textOf(RevocationBook::key));
        Revocations next = there ? *there : Revocations();
        next.add({{}, token, {}, {}});
        shared.putElsewhere(RevocationBook::key, next.text());
    }
    void tick()
    {
        book.tick();
        executor.run();
    }
};

} // namespace

TEST_CASE("an engine that was put back lifts no revocation, not even for a moment")
{
    BookRig r;
    REQUIRE(r.revoke("t1"));
    const BendingState::Kept earlier = r.shared.kept;
    REQUIRE(r.revoke("t2"));
    bool wasLifted = false;
    SECTION("at once") {}
    SECTION("though it cannot be read at first")
    {
        r.shared.readsFail = true;
    }
    SECTION("though nothing can be put at first")
    {
        r.shared.putsFail = true;
    }
    SECTION("though another hub changes the list first")
    {
        r.shared.duringRead = [&r] { r.revokeElsewhere("t3"); };
    }
    r.shared.putBackTo(earlier);
    for (int i = 0; i < 3; ++i) {
        wasLifted = wasLifted || !r.isOut("t1") || !r.isOut("t2");
        r.tick();
    }
    r.shared.readsFail = false;
    r.shared.putsFail = false;
    r.tick();
    r.tick();
    CHECK_FALSE(wasLifted);
    CHECK(r.isOut("t2"));
    CHECK(r.isKept("t1"));
    CHECK(r.isKept("t2"));
    // And may be given back.
    REQUIRE(r.revoke("t2", true));
    CHECK_FALSE(r.isOut("t2"));
    CHECK_FALSE(r.isKept("t2"));
}

TEST_CASE("an engine that lost the whole list gets it again, with what is changed meanwhile")
{
    BookRig r;
    REQUIRE(r.revoke("t1"));
    std::optional<Result<void, RevokeErrc>> answer;
    r.book.change({{{}, "t2", {}, {}}}, [&answer](auto result) { answer = result; });
    r.shared.putBackTo({}); // while it is being put
    r.executor.run();
    REQUIRE(answer);
    CHECK(*answer);
    CHECK(r.isKept("t1"));
    CHECK(r.isKept("t2"));
}

TEST_CASE("what another hub revokes while this one cannot put its own is not missed")
{
    BookRig r;
    REQUIRE(r.revoke("t1"));
    r.shared.putsFail = true;
    std::optional<Result<void, RevokeErrc>> answer;
    r.book.change({{{}, "t2", {}, {}}}, [&answer](auto result) { answer = result; });
    r.revokeElsewhere("t3");
    r.executor.run();
    REQUIRE(answer);
    REQUIRE_FALSE(*answer);
    CHECK(answer->error() == RevokeErrc::Disk);
    r.tick();
    for (const char *token : {"t1", "t2", "t3"})
        CHECK(r.isOut(token));
    CHECK_FALSE(r.isKept("t2"));
    r.shared.putsFail = false;
    r.tick();
    for (const char *token : {"t1", "t2", "t3"})
        CHECK(r.isKept(token));
    const int puts = r.shared.puts;
    r.tick();
    CHECK(r.shared.puts == puts);
}

TEST_CASE("news of another hub's revocations are read again until they are here")
{
    BookRig r;
    r.shared.readsFail = true;
    r.revokeElsewhere("t1");
    r.executor.run();
    CHECK_FALSE(r.isOut("t1"));
    // Who revokes meanwhile does not wait for it.
    const auto answer = r.revoke("t2");
    REQUIRE(answer);
    CHECK_FALSE(*answer);
    CHECK(r.isOut("t2"));
    r.shared.readsFail = false;
    r.tick();
    CHECK(r.isOut("t1"));
    CHECK(r.isKept("t1"));
    CHECK(r.isKept("t2"));
}

TEST_CASE("of two hubs that revoke at once the second adds to what the first wrote")
{
    BookRig r;
    std::optional<Result<void, RevokeErrc>> answer;
    r.book.change({{{}, "t1", {}, {}}}, [&answer](auto result) { answer = result; });
    r.revokeElsewhere("t2");
    r.executor.run();
    REQUIRE(answer);
    CHECK(*answer);
    for (const char *token : {"t1", "t2"}) {
        CHECK(r.isOut(token));
        CHECK(r.isKept(token));
    }
}

TEST_CASE("what a hub had revoked while it was alone is joined, without a name, and then answered")
{
    BookRig r;
    r.revokeElsewhere("t1");
    r.executor.run();
    Revocations own;
    own.add({{}, "t2", {}, {}});
    own.add({"eva", {}, "anna", {}});
    r.shared.putsFail = true;
    std::optional<Result<void, RevokeErrc>> answer;
    r.book.join(own, [&answer](auto result) { answer = result; });
    r.executor.run();
    CHECK(r.isOut("t2"));
    CHECK_FALSE(answer);
    r.shared.putsFail = false;
    r.tick();
    REQUIRE(answer);
    CHECK(*answer);
    CHECK(r.isKept("t1"));
    CHECK(r.isKept("t2"));
    const std::string text = r.shared.textOf(RevocationBook::key);
    CHECK(text.find("\"anna\"") == std::string::npos);
    CHECK(text.find("\"~anna\"") != std::string::npos);
}
