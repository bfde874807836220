// Staying signed in, over restarts too, and signing out.
#include "tests/unit/signin/signinbench.h"

using namespace sidelight;
using namespace sidelight::signin;
using test::SignInBench;

namespace
{

KeptSignIn keptSignIn(std::string_view refresh = "r1")
{
    return {"https://id.example",
            "panel",
            "eva",
            {"cards"},
            "Eva E",
            test::signInStart,
            keys::SecretBytes::copyOf(
                {reinterpret_cast<const std::uint8_t *>(refresh.data()), refresh.size()})};
}

// As time passes, until something is asked.
void passUntilAsked(SignInBench &bench, std::int64_t mostMs = 600'000)
{
    const std::int64_t end = bench.clock.monotonicMs() + mostMs;
    while (bench.asked().empty() && bench.clock.monotonicMs() < end)
        bench.pass(std::max<std::int64_t>(1, bench.machine->nextDeadlineMs().value_or(end) -
                                                 bench.clock.monotonicMs()));
    REQUIRE_FALSE(bench.asked().empty());
}

} // namespace

TEST_CASE("a token is renewed before it ends, at a time of each panel's own")
{
    SignInBench bench;
    bench.signIn();
    std::vector<std::int64_t> times;
    for (int i = 0; i < 20; ++i) {
        const std::int64_t since = bench.clock.monotonicMs();
        passUntilAsked(bench);
        times.push_back(bench.clock.monotonicMs() - since);
        CHECK(bench.asked() == "https://id.example/token");
        CHECK(fieldOf(bench.form(), "refresh_token") == "r" + std::to_string(i + 1));
        bench.answer(
            SignInBench::tokens("a" + std::to_string(i + 2), "", "r" + std::to_string(i + 2)));
        CHECK(bench.delivered.back().token == "a" + std::to_string(i + 2));
        CHECK(bench.delivered.back().agent == "eva");
        CHECK(bench.kept.back() == "r" + std::to_string(i + 2));
    }
    const auto [least, most] = std::minmax_element(times.begin(), times.end());
    CHECK(*least >= 420'000);
    CHECK(*most <= 510'000);
    CHECK(*most - *least > 20'000);
}

TEST_CASE("a service that keeps its refresh token is asked with the same one")
{
    SignInBench bench;
    bench.signIn();
    passUntilAsked(bench);
    bench.answer(SignInBench::tokens("a2", "", ""));
    passUntilAsked(bench);
    CHECK(fieldOf(bench.form(), "refresh_token") == "r1");
}

TEST_CASE("a refused renewal ends the sign-in, and nothing that was kept renews it")
{
    SignInBench bench;
    bench.signIn();
    passUntilAsked(bench);
    bench.answer(R"({"error":"invalid_grant"})", 400);
    CHECK(bench.machine->state().stage == Stage::Expired);
    CHECK(bench.machine->state().name == "Eva E");
    CHECK(bench.kept.back().empty());
    bench.pass(bench.settings.leaseMs - 1'000'000);
    CHECK(bench.asked().empty());
    CHECK(bench.ended == 0); // the link lives as long as its token
    bench.machine->tokenWanted();
    CHECK(bench.asked().empty());
    bench.signIn("r9");
    CHECK(bench.machine->state().stage == Stage::SignedIn);
    CHECK(bench.delivered.size() == 2);
}

TEST_CASE("a service that is away is asked again, less and less often, and the person stays")
{
    SignInBench bench;
    bench.signIn();
    passUntilAsked(bench);
    std::int64_t last = 0;
    for (int i = 0; i < 12; ++i) {
        const std::int64_t since = bench.clock.monotonicMs();
        bench.answer("", i % 2 == 0 ? 0 : 503);
        CHECK(bench.machine->state().stage == Stage::SignedIn);
        CHECK(bench.machine->state().problem == Problem::Unreachable);
        passUntilAsked(bench);
        last = bench.clock.monotonicMs() - since;
        CHECK(last <= 300'000);
        CHECK(bench.asked() == "https://id.example/.well-known/openid-configuration");
    }
    CHECK(last >= 150'000);
    bench.answer(test::provider);
    bench.answer(SignInBench::tokens("a2", "", ""));
    CHECK(bench.machine->state().problem == Problem::None);
    CHECK(bench.delivered.size() == 2);
}

TEST_CASE("a link that asks for a token gets a new one, but not again and again")
{
    SignInBench bench;
    bench.signIn();
    bench.machine->tokenWanted();
    CHECK(bench.asked().empty());
    bench.pass(59'999);
    CHECK(bench.asked().empty());
    bench.pass(1);
    CHECK(bench.asked() == "https://id.example/token");
    bench.machine->tokenWanted();
    bench.answer(SignInBench::tokens("a2", "", ""));
    bench.pass(100'000);
    bench.machine->tokenWanted();
    bench.pass(0);
    CHECK(bench.asked() == "https://id.example/token");
    bench.answer(SignInBench::tokens("a3", "", ""));
    // A computer that slept: the date has gone on, and nothing else.
    bench.clock.setWall(Timestamp{bench.clock.now().ms + 3'600'000});
    bench.machine->tokenWanted();
    bench.pass(0);
    CHECK(bench.asked() == "https://id.example/token");
}

TEST_CASE("where there is no refresh token the sign-in ends with its token")
{
    SignInBench bench;
    bench.signIn("");
    bench.machine->tokenWanted();
    bench.pass(599'999);
    CHECK(bench.machine->state().stage == Stage::SignedIn);
    bench.pass(1);
    CHECK(bench.machine->state().stage == Stage::Expired);
}

TEST_CASE("a renewal that speaks of somebody else, or with a forged word, ends the sign-in")
{
    SignInBench bench;
    bench.signIn();
    passUntilAsked(bench);
    const auto other = test::TokenSigner::edDsa("k1");
    SECTION("somebody else")
    {
        bench.answer(SignInBench::tokens(
            "a2",
            bench.signer.sign(
                R"({"iss":"https://id.example","aud":"panel","sub":"tom","exp":1800000000})"),
            "r2"));
        bench.answer(bench.keys());
        CHECK(bench.machine->state().problem == Problem::SomebodyElse);
    }
    SECTION("forged")
    {
        bench.answer(SignInBench::tokens(
            "a2",
            other.sign(
                R"({"iss":"https://id.example","aud":"panel","sub":"eva","exp":1800000000})"),
            "r2"));
        bench.answer(bench.keys());
        CHECK(bench.machine->state().problem == Problem::BadToken);
    }
    CHECK(bench.machine->state().stage == Stage::Expired);
    CHECK(bench.delivered.size() == 1);
}

// ---- over restarts

TEST_CASE("a kept sign-in opens the profile at once and renews its token")
{
    SignInBench bench;
    bench.machine->resume(keptSignIn());
    CHECK(bench.known == std::vector<std::string>{"eva"});
    CHECK(bench.machine->state().stage == Stage::SignedIn);
    CHECK(bench.machine->state().name == "Eva E");
    bench.answer(test::provider);
    CHECK(fieldOf(bench.form(), "refresh_token") == "r1");
    bench.answer(SignInBench::tokens("a1", "", "r2"));
    REQUIRE(bench.delivered.size() == 1);
    CHECK(bench.delivered[0].teams == std::vector<std::string>{"cards"});
    CHECK(bench.kept.back() == "r2");
}

TEST_CASE("after the lease what is here stays shut until the service has said yes")
{
    SignInBench bench;
    bench.clock.setWall(Timestamp{test::signInStart.ms + bench.settings.leaseMs + 1});
    bench.machine->resume(keptSignIn());
    CHECK(bench.known.empty());
    CHECK(bench.machine->state().locked);
    bench.answer(test::provider);
    bench.answer(SignInBench::tokens("a1", "", "r2"));
    CHECK(bench.delivered.size() == 1);
    CHECK_FALSE(bench.machine->state().locked);
    // A date before the last sign-in is no lease either.
    SignInBench past;
    past.clock.setWall(Timestamp{test::signInStart.ms - 1});
    past.machine->resume(keptSignIn());
    CHECK(past.known.empty());
}

TEST_CASE("a panel that runs on without the service's word is locked, until the next yes")
{
    SignInSettings settings;
    settings.leaseMs = 3'600'000;
    SignInBench bench(settings);
    bench.signIn();
    const std::int64_t ends = bench.clock.monotonicMs() + settings.leaseMs;
    // Whoever sets the date ends nothing.
    bench.clock.setWall(Timestamp{bench.clock.now().ms + 30 * settings.leaseMs});
    bench.pass(0);
    CHECK(bench.locked == 0);
    while (bench.clock.monotonicMs() < ends) {
        CHECK_FALSE(bench.machine->state().locked);
        if (!bench.asked().empty())
            bench.answer("", 503);
        REQUIRE(bench.machine->nextDeadlineMs());
        CHECK(*bench.machine->nextDeadlineMs() <= ends);
        bench.pass(*bench.machine->nextDeadlineMs() - bench.clock.monotonicMs());
    }
    CHECK(bench.locked == 1);
    CHECK(bench.machine->state().locked);
    CHECK(bench.machine->state().stage == Stage::SignedIn);
    CHECK(bench.log.text.find("signin.locked") != std::string::npos);
    // It goes on asking.
    if (!bench.asked().empty())
        bench.answer("", 503);
    passUntilAsked(bench);
    bench.answer(test::provider);
    bench.answer(SignInBench::tokens("a2", "", "r2"));
    CHECK_FALSE(bench.machine->state().locked);
    CHECK(bench.delivered.size() == 2);
    CHECK(bench.locked == 1);
}

TEST_CASE("each yes begins the lease anew, a start goes on with what was left of it")
{
    SignInSettings settings;
    settings.leaseMs = 3'600'000;
    SignInBench bench(settings);
    bench.clock.setWall(Timestamp{test::signInStart.ms + settings.leaseMs - 1000});
    bench.machine->resume(keptSignIn());
    CHECK(bench.known.size() == 1);
    bench.answer("", 0);
    bench.pass(999);
    CHECK(bench.locked == 0);
    bench.pass(1);
    CHECK(bench.locked == 1);

    SignInBench steady(settings);
    steady.signIn("r1");
    for (int i = 0; i < 20; ++i) {
        passUntilAsked(steady);
        steady.answer(SignInBench::tokens("a", "", ""));
    }
    CHECK(steady.clock.monotonicMs() > 2 * settings.leaseMs);
    CHECK(steady.locked == 0);
    // The service says no: what is here stays to be seen, but not for ever.
    passUntilAsked(steady);
    steady.answer(R"({"error":"invalid_grant"})", 400);
    CHECK(steady.machine->state().stage == Stage::Expired);
    CHECK_FALSE(steady.machine->state().locked);
    steady.pass(settings.leaseMs);
    CHECK(steady.machine->state().locked);
    CHECK(steady.machine->state().stage == Stage::Expired);
    steady.signIn("r9");
    CHECK_FALSE(steady.machine->state().locked);
}

TEST_CASE("a token that outlives the lease is renewed before the lease ends")
{
    SignInBench bench;
    bench.signIn("r1");
    passUntilAsked(bench);
    bench.answer(SignInBench::tokens("a2", "", "", 30 * 86'400));
    passUntilAsked(bench, bench.settings.leaseMs - 1);
    CHECK(bench.locked == 0);
    // Where nothing is kept that locks, a token's life is all there is.
    SignInSettings settings;
    settings.leaseMs = 0;
    SignInBench console(settings);
    console.signIn("r1");
    console.pass(30 * std::int64_t{86'400'000});
    CHECK(console.locked == 0);
    CHECK_FALSE(console.machine->state().locked);
}

TEST_CASE("only an answer that may hold the next refresh token is waited for at the end")
{
    SignInBench bench;
    CHECK_FALSE(bench.machine->isOwedAToken());
    bench.signIn();
    CHECK_FALSE(bench.machine->isOwedAToken());
    passUntilAsked(bench);
    CHECK(bench.machine->isOwedAToken());
    bench.answer(SignInBench::tokens("a2", bench.idToken(""), "r2"));
    CHECK(bench.kept.back() == "r2");
    CHECK_FALSE(bench.machine->isOwedAToken());
}

TEST_CASE("another service never sees a kept token, and another agent never gets the profile")
{
    SignInSettings settings;
    settings.issuer = "https://other.example";
    SignInBench bench(settings);
    bench.machine->resume(keptSignIn());
    CHECK(bench.machine->state().stage == Stage::SignedOut);
    CHECK(bench.asked().empty());
    CHECK(bench.known.empty());

    SignInBench toms;
    KeptSignIn kept = keptSignIn("");
    kept.agent = "tom";
    toms.machine->resume(std::move(kept));
    toms.signIn();
    CHECK(toms.machine->state().problem == Problem::SomebodyElse);
    CHECK(toms.machine->state().stage == Stage::SignedOut);
    CHECK(toms.delivered.empty());
    CHECK(toms.kept.empty());

    SignInSettings named;
    named.agent = "tom";
    SignInBench other(named);
    other.signIn();
    CHECK(other.machine->state().problem == Problem::SomebodyElse);
}

// ---- signing out

TEST_CASE("signing out gives the token back, wipes it, ends the link and keeps whose profile it is")
{
    SignInBench bench;
    bench.signIn();
    bench.machine->signOut();
    REQUIRE(bench.aside.size() == 1);
    CHECK(bench.aside[0].address == "https://id.example/revoke");
    const auto form = readForm(bench.aside[0].form);
    REQUIRE(form);
    CHECK(fieldOf(*form, "token") == "r1");
    CHECK(bench.kept.back().empty());
    CHECK(bench.ended == 1);
    CHECK(bench.machine->state().stage == Stage::SignedOut);
    CHECK(bench.machine->state().name.empty());
    CHECK_FALSE(bench.machine->nextDeadlineMs());
    bench.machine->signOut();
    CHECK(bench.ended == 1);
    bench.signIn("r2");
    CHECK(bench.machine->state().stage == Stage::SignedIn);
}

TEST_CASE("signing out in the middle of a renewal ends that too")
{
    SignInBench bench;
    bench.signIn();
    passUntilAsked(bench);
    bench.machine->signOut();
    CHECK(bench.asked().empty());
    bench.machine->answered(4, {200, SignInBench::tokens("a2", "", "r2")});
    CHECK(bench.machine->state().stage == Stage::SignedOut);
    CHECK(bench.delivered.size() == 1);
    CHECK(bench.kept.back().empty());
}

TEST_CASE("a sign-in that cannot be kept says so and holds")
{
    SignInBench bench;
    bench.keeps = false;
    bench.signIn();
    CHECK(bench.machine->state().stage == Stage::SignedIn);
    CHECK_FALSE(bench.machine->state().isKept);
}
