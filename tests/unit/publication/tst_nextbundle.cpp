#include <catch2/catch_test_macros.hpp>

#include <boost/json/parse.hpp>

#include "core/base/clock.h"
#include "core/config/signing/trustedkeys.h"
#include "core/publication/bundledesk.h"
#include "core/publication/nextbundle.h"
#include "core/publication/signers.h"

using namespace sidelight;
using namespace sidelight::publication;

namespace
{

boost::json::object object(const char *text)
{
    return boost::json::parse(text).as_object();
}

struct Fixture {
    SystemRandom random;
    config::SigningKey key = config::SigningKey::generate(random);

    [[nodiscard]] config::TrustedKeys trusted() const
    {
        return *config::TrustedKeys::read(R"({"keys":[{"public":")" + key.publicKey().hex() +
                                          R"(","role":"publisher"}]})");
    }
};

} // namespace

TEST_CASE_METHOD(Fixture, "the plan says version, team, pilot and expiry, whatever the draft says")
{
    const auto draft = object(R"({"version":3,"team":"red","pilot":{"name":"old","share":0.1},)"
                              R"("expires":"2020-01-01T00:00:00Z","budget":{"visible":5}})");
    Plan plan{TeamId("blue"), 9, config::Pilot{"spring", 0.5, {TeamId("floor-2")}},
              parseRfc3339("2030-01-01T00:00:00Z")};
    const auto text = signedBundle(planned(draft, plan), key);
    REQUIRE(text);
    const auto judged = trusted().judge(*text, TeamId("blue"), 8, SystemClock().now());
    REQUIRE(judged);
    CHECK(judged->bundle.version == 9);
    CHECK(judged->bundle.pilot == plan.pilot);
    CHECK(judged->bundle.expires == plan.expires);
    CHECK(judged->bundle.budget.visible == 5);

    const auto forAll =
        signedBundle(planned(draft, {TeamId("blue"), 10, std::nullopt, std::nullopt}), key);
    REQUIRE(forAll);
    const auto read = readPublished(*forAll);
    REQUIRE(read);
    CHECK_FALSE(read->pilot);
    CHECK_FALSE(read->document.contains("expires"));
}

TEST_CASE_METHOD(Fixture, "a former content comes back byte for byte but for its version")
{
    const auto text =
        signedBundle(object(R"({"version":4,"team":"blue","budget":{"visible":2}})"), key);
    REQUIRE(text);
    const auto former = readPublished(*text);
    REQUIRE(former);
    CHECK(former->version == 4);
    CHECK(former->signers == std::vector<std::string>{key.publicKey().id()});
    const auto next = readPublished(republished(*former, 8, key));
    REQUIRE(next);
    CHECK(next->version == 8);
    CHECK(sameContent(former->document, next->document));
    CHECK(trusted().judge(next->envelope, TeamId("blue"), 7, SystemClock().now()));
}

TEST_CASE_METHOD(Fixture, "a bundle with mistakes is not signed")
{
    const auto text = signedBundle(object(R"({"version":4,"budget":{"visible":"many"}})"), key);
    REQUIRE_FALSE(text);
    CHECK_FALSE(text.error().empty());
}

TEST_CASE_METHOD(Fixture,
                 "a second signature stands beside the first, and it is told whose they are")
{
    const config::SigningKey editor = config::SigningKey::generate(random);
    const auto first = signedBundle(object(R"({"version":4,"team":"blue"})"), editor);
    REQUIRE(first);
    const auto both = countersigned(*first, key);
    REQUIRE(both);
    const auto judged = trusted().judge(*both, TeamId("blue"), 3, SystemClock().now());
    REQUIRE(judged);
    const auto inForce = object((R"({"keys":[{"public":")" + editor.publicKey().hex() +
                                 R"(","role":"editor","name":"Edda"},7,{"public":"x"}]})")
                                    .c_str());
    auto signers = signersOf(*both, inForce);
    REQUIRE(signers.size() == 2);
    CHECK(signers[0].name == "Edda");
    CHECK(signers[0].role == config::KeyRole::Editor);
    CHECK(signers[0].isGood);
    CHECK_FALSE(signers[1].role);
    CHECK_FALSE(signers[1].isGood); // nobody can tell

    auto changed = *config::readEnvelope(*both);
    changed.payload.back() = ' ';
    signers = signersOf(config::writeEnvelope(changed), inForce);
    CHECK_FALSE(signers[0].isGood);
    CHECK(signersOf("{}", inForce).empty());
    CHECK_FALSE(countersigned("{}", key));
}

TEST_CASE("what is no signed bundle is nothing")
{
    struct Row {
        const char *name;
        const char *text;
    };
    const Row rows[] = {{"nothing", ""},
                        {"a bundle that nobody signed", R"({"version":1})"},
                        {"another envelope", R"({"payload":"e30=","payloadType":"x"})"},
                        {"no text", "\x01\x02"}};
    for (const Row &row : rows) {
        INFO(row.name);
        CHECK_FALSE(readPublished(row.text));
    }
}

TEST_CASE("what a hub says is told as it says it")
{
    CHECK(Answer{0, "", "Nobody listens."}.sentence() == "Nobody listens.");
    const Answer refused{409, R"({"error":{"code":"not_newer","message":"Not newer."}})", ""};
    CHECK(refused.code() == "not_newer");
    CHECK(refused.sentence() == "Not newer.");
    for (const char *body : {"", "<html>", "[]", R"({"error":7})", R"({"error":{"message":7}})"})
        CHECK(Answer{502, body, ""}.sentence() == "The hub answered with 502.");
    CHECK(versionsIn({200, R"([{"version":2,"bytes":9},{"version":5,"bytes":9},7,{}])", ""}) ==
          std::vector<std::int64_t>{2, 5});
    CHECK(versionsIn({200, "{}", ""}).empty());
    CHECK(versionsIn({403, R"([{"version":2}])", ""}).empty());
}
