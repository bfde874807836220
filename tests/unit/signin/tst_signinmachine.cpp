// Signing in: what is asked in which order, and what becomes of a service that plays foul.
#include "tests/unit/signin/signinbench.h"

using namespace sidelight;
using namespace sidelight::signin;
using test::SignInBench;

TEST_CASE("a sign-in in the browser gives the link a token and keeps the one that renews it")
{
    SignInBench bench;
    bench.machine->signIn();
    CHECK(bench.machine->state().stage == Stage::Asking);
    CHECK(bench.asked() == "https://id.example/.well-known/openid-configuration");
    bench.answer(test::provider);
    CHECK(bench.listening);
    REQUIRE(bench.opened.size() == 1);
    const Fields sent = bench.browserFields();
    CHECK(fieldOf(sent, "client_id") == "panel");
    REQUIRE(bench.comeBack("code=c1&state=" + fieldOf(sent, "state")) == Redirect::Kind::Code);
    CHECK_FALSE(bench.listening);
    CHECK(bench.asked() == "https://id.example/token");
    const Fields form = bench.form();
    CHECK(fieldOf(form, "grant_type") == "authorization_code");
    CHECK(fieldOf(form, "code") == "c1");
    CHECK(fieldOf(form, "redirect_uri") == "http://127.0.0.1:4711/signed-in");
    Grant grant;
    grant.verifier = fieldOf(form, "code_verifier");
    CHECK(grant.challenge() == fieldOf(sent, "code_challenge"));
    bench.answer(SignInBench::tokens(
        "a1", bench.idToken(R"(,"nonce":")" + fieldOf(sent, "nonce") + R"(","teams":["cards"])"),
        "r1"));
    CHECK(bench.delivered.empty());
    CHECK(bench.asked() == "https://id.example/keys");
    bench.answer(bench.keys());
    REQUIRE(bench.delivered.size() == 1);
    CHECK(bench.delivered[0].token == "a1");
    CHECK(bench.delivered[0].agent == "eva");
    CHECK(bench.delivered[0].teams == std::vector<std::string>{"cards"});
    CHECK(bench.kept == std::vector<std::string>{"r1"});
    CHECK(bench.machine->state().stage == Stage::SignedIn);
    CHECK(bench.machine->state().name == "Eva E");
    // Nothing of it is in the log.
    for (const char *secret : {"a1", "r1", "c1", "eva", "Eva"})
        CHECK(bench.log.text.find(secret) == std::string::npos);
}

TEST_CASE("a code is taken once, and a request with another state changes nothing")
{
    SignInBench bench;
    bench.toBrowser();
    const std::string state = fieldOf(bench.browserFields(), "state");
    CHECK(bench.comeBack("code=c1&state=x") == Redirect::Kind::Refused);
    CHECK(bench.comeBack("error=access_denied&state=x") == Redirect::Kind::Refused);
    CHECK(bench.machine->state().stage == Stage::WaitingForBrowser);
    CHECK(bench.listening);
    CHECK(bench.comeBack("code=c1&state=" + state) == Redirect::Kind::Code);
    CHECK(bench.comeBack("code=c2&state=" + state) == Redirect::Kind::Refused);
    CHECK(fieldOf(bench.form(), "code") == "c1");
}

TEST_CASE("the id token is what the hub gets where it is said so")
{
    SignInSettings settings;
    settings.token = SignInSettings::Token::Id;
    SignInBench bench(settings);
    bench.signIn();
    REQUIRE(bench.delivered.size() == 1);
    CHECK(bench.delivered[0].token.size() > 100);
}

TEST_CASE("a person who says no, cancels, or does not come back is told so and may try again")
{
    SignInBench bench;
    const auto ends = [&bench](Problem problem) {
        CHECK(bench.machine->state().stage == Stage::SignedOut);
        CHECK(bench.machine->state().problem == problem);
        CHECK_FALSE(bench.listening);
        CHECK(bench.asked().empty());
        CHECK_FALSE(bench.machine->nextDeadlineMs());
    };
    bench.toBrowser();
    CHECK(bench.comeBack("error=access_denied&state=" + fieldOf(bench.browserFields(), "state")) ==
          Redirect::Kind::Error);
    ends(Problem::Denied);
    bench.toBrowser();
    bench.machine->cancel();
    ends(Problem::None);
    bench.toBrowser();
    bench.pass(bench.settings.browserDeadlineMs);
    ends(Problem::TimedOut);
    bench.machine->signIn();
    bench.pass(bench.settings.answerDeadlineMs);
    ends(Problem::Unreachable);
    bench.machine->signIn();
    bench.machine->cancel();
    ends(Problem::None);
    bench.signIn();
    CHECK(bench.delivered.size() == 1);
}

TEST_CASE("without a free port there is a reason and another way")
{
    SignInBench bench;
    bench.port.reset();
    bench.machine->signIn();
    bench.answer(test::provider);
    CHECK(bench.machine->state().problem == Problem::NoListener);
    CHECK(bench.machine->state().offersDevice);
}

TEST_CASE("a service that answers wrongly signs nobody in")
{
    SignInBench bench;
    const auto withCode = [&bench] {
        bench.toBrowser();
        REQUIRE(bench.comeBack("code=c&state=" + fieldOf(bench.browserFields(), "state")) ==
                Redirect::Kind::Code);
    };
    const auto fails = [&bench](Problem problem) {
        CHECK(bench.machine->state().stage == Stage::SignedOut);
        CHECK(bench.machine->state().problem == problem);
        CHECK(bench.delivered.empty());
        CHECK(bench.kept.empty());
    };
    SECTION("its description")
    {
        for (const auto &[status, body, problem] :
             {std::tuple(200, std::string("{}"), Problem::BadProvider),
              std::tuple(302, std::string(), Problem::BadProvider),
              std::tuple(404, std::string("<html>"), Problem::BadProvider),
              std::tuple(503, std::string(), Problem::Unreachable),
              std::tuple(0, std::string(), Problem::Unreachable)}) {
            bench.machine->signIn();
            bench.answer(body, status);
            fails(problem);
        }
    }
    SECTION("its tokens")
    {
        for (const auto &[status, body, problem] :
             {std::tuple(400, std::string(R"({"error":"invalid_grant"})"), Problem::BadProvider),
              std::tuple(401, std::string(R"({"error":"invalid_client"})"), Problem::Misconfigured),
              std::tuple(200, std::string("{}"), Problem::BadProvider),
              std::tuple(302, std::string(), Problem::BadProvider),
              std::tuple(500, std::string(), Problem::Unreachable),
              std::tuple(200, SignInBench::tokens("a", "", "r"), Problem::BadProvider)}) {
            withCode();
            bench.answer(body, status);
            fails(problem);
        }
    }
    SECTION("its word about the person")
    {
        for (const std::string &more :
             {std::string(), std::string(R"(,"nonce":"other")"), std::string(R"(,"nonce":7)")}) {
            withCode();
            bench.answer(SignInBench::tokens("a", bench.idToken(more), "r"));
            bench.answer(bench.keys());
            fails(Problem::BadToken);
        }
        withCode();
        const std::string nonce = R"(,"nonce":")" + fieldOf(bench.browserFields(), "nonce") + '"';
        bench.answer(SignInBench::tokens("a", bench.idToken(nonce), "r"));
        bench.answer(R"({"keys":[)" + test::TokenSigner::edDsa("k1").jwk() + "]}");
        fails(Problem::BadToken);
        withCode();
        bench.answer(SignInBench::tokens("a", bench.idToken(nonce), "r"));
        bench.answer("no keys");
        fails(Problem::BadProvider);
    }
}

TEST_CASE("an answer to a question that was dropped is not listened to")
{
    SignInBench bench;
    bench.machine->signIn();
    bench.machine->cancel();
    bench.machine->answered(1, {200, test::provider});
    CHECK(bench.machine->state().stage == Stage::SignedOut);
    CHECK(bench.opened.empty());
}

// ---- on another device

namespace
{

const std::string code =
    R"({"device_code":"d1","user_code":"WDJB-MJHT","verification_uri":"https://id.example/go","expires_in":60,"interval":5})";

void toCode(SignInBench &bench)
{
    bench.machine->useDevice();
    bench.answer(test::provider);
    CHECK(bench.asked() == "https://id.example/device");
    bench.answer(code);
    REQUIRE(bench.machine->state().stage == Stage::ShowingCode);
}

} // namespace

TEST_CASE("with a code on another device the service is asked in its own time")
{
    SignInBench bench;
    toCode(bench);
    CHECK(bench.machine->state().code == "WDJB-MJHT");
    CHECK(bench.machine->state().address == "https://id.example/go");
    CHECK(bench.machine->state().codeEnds.ms == test::signInStart.ms + 60'000);
    bench.pass(4999);
    CHECK(bench.asked().empty());
    bench.pass(1);
    CHECK(fieldOf(bench.form(), "device_code") == "d1");
    bench.answer(R"({"error":"authorization_pending"})", 400);
    bench.pass(5000);
    bench.answer(R"({"error":"slow_down"})", 400);
    bench.pass(9999);
    CHECK(bench.asked().empty());
    bench.pass(1);
    bench.answer(SignInBench::tokens("a1", bench.idToken(""), "r1"));
    bench.answer(bench.keys());
    CHECK(bench.machine->state().stage == Stage::SignedIn);
    CHECK(bench.machine->state().code.empty());
    CHECK(bench.delivered.size() == 1);
}

TEST_CASE("a code that ends, is denied, or is not wanted any more signs nobody in")
{
    SignInBench bench;
    toCode(bench);
    bench.pass(60'000);
    CHECK(bench.machine->state().problem == Problem::TimedOut);
    toCode(bench);
    bench.pass(5000);
    bench.answer(R"({"error":"expired_token"})", 400);
    CHECK(bench.machine->state().problem == Problem::TimedOut);
    toCode(bench);
    bench.pass(5000);
    bench.answer(R"({"error":"access_denied"})", 400);
    CHECK(bench.machine->state().problem == Problem::Denied);
    toCode(bench);
    bench.machine->cancel();
    CHECK(bench.machine->state().problem == Problem::None);
    CHECK_FALSE(bench.machine->nextDeadlineMs());
    CHECK(bench.delivered.empty());
}

TEST_CASE("a service that cannot be asked about a code is asked less often")
{
    SignInBench bench;
    toCode(bench);
    bench.pass(5000);
    bench.answer("", 503);
    CHECK(bench.machine->state().stage == Stage::ShowingCode);
    bench.pass(9999);
    CHECK(bench.asked().empty());
    bench.pass(1);
    CHECK(bench.asked() == "https://id.example/token");
}

TEST_CASE("from the browser to another device and back, one way at a time")
{
    SignInBench bench;
    bench.toBrowser();
    const std::string state = fieldOf(bench.browserFields(), "state");
    bench.machine->useDevice();
    CHECK_FALSE(bench.listening);
    CHECK(bench.comeBack("code=c&state=" + state) == Redirect::Kind::Refused);
    bench.answer(test::provider);
    bench.answer(code);
    CHECK(bench.machine->state().stage == Stage::ShowingCode);
    bench.machine->signIn();
    CHECK(bench.machine->state().code.empty());
    bench.answer(test::provider);
    CHECK(fieldOf(bench.browserFields(), "state") != state);
    bench.machine->openAgain();
    CHECK(bench.opened.at(1) == bench.opened.at(2));
}

TEST_CASE("a service without a way for other devices says so")
{
    SignInBench bench;
    bench.machine->useDevice();
    std::string bare = test::provider;
    bare.replace(bare.find("device_auth"), 11, "nothing_of_");
    bench.answer(bare);
    CHECK(bench.machine->state().problem == Problem::NoDevice);
    CHECK_FALSE(bench.machine->state().offersDevice);
}
