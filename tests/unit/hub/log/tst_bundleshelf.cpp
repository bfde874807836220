// Which of the bundles that hubs share one of them uses.
#include <catch2/catch_test_macros.hpp>

#include "core/base/random.h"
#include "core/publication/nextbundle.h"
#include "hub/config/bundleshelf.h"
#include "tests/unit/hub/log/bendingstate.h"

using namespace sidelight;
using namespace sidelight::hub;

namespace
{

const TeamId blue{"blue"};

std::string keyOfBlue(std::int64_t version)
{
    return "config/626c7565/" + std::to_string(version) + ".json";
}

struct ShelfRig {
    SeededRandom random{7};
    config::SigningKey first = config::SigningKey::generate(random);
    config::SigningKey later = config::SigningKey::generate(random);
    ManualExecutor executor;
    BendingState shared{executor};
    std::vector<std::int64_t> arrived;
    std::vector<std::string> refused;
    std::optional<BundleShelf> shelf;

    void open()
    {
        auto trusted = config::TrustedKeys::read(
            R"({"keys":[{"public":")" + first.publicKey().hex() + R"(","role":"publisher"}]})");
        REQUIRE(trusted);
        shelf.emplace(shared, *std::move(trusted));
        refused = shelf->passedOver();
        shelf->listen(
            [this](const TeamId &, const ShelvedBundle &next) {
                arrived.push_back(next.bundle->version);
            },
            [this](const std::string &sentence) { refused.push_back(sentence); });
    }
    [[nodiscard]] std::string made(std::int64_t version, const config::SigningKey &by,
                                   boost::json::object more = {}) const
    {
        more["version"] = version;
        more["team"] = blue.value;
        const auto text = publication::signedBundle(more, by);
        REQUIRE(text);
        return *text;
    }
    // One that brings the later key.
    [[nodiscard]] std::string bringing(std::int64_t version) const
    {
        boost::json::array keys;
        keys.push_back(
            boost::json::object{{"public", later.publicKey().hex()}, {"role", "publisher"}});
        return made(version, first, {{"keys", keys}});
    }
    void publishElsewhere(std::int64_t version, const std::string &text)
    {
        shared.putElsewhere(keyOfBlue(version), text);
        executor.run();
    }
    [[nodiscard]] std::int64_t newest() const
    {
        const ShelvedBundle *found = shelf->newest(blue);
        return found ? found->bundle->version : 0;
    }
    [[nodiscard]] std::optional<Result<void, Refusal>> put(const std::string &text)
    {
        std::optional<Result<void, Refusal>> answer;
        shelf->put(blue, *shelvedBundle(text), [&answer](auto stored) { answer = stored; });
        executor.run();
        return answer;
    }
};

} // namespace

TEST_CASE("a bundle of another hub is used when the right people signed it, and no other")
{
    ShelfRig r;
    r.open();
    r.publishElsewhere(1, r.made(1, r.first));
    CHECK(r.arrived == std::vector<std::int64_t>{1});
    r.publishElsewhere(2, r.made(2, r.later));
    r.publishElsewhere(3, r.made(9, r.first)); // signed for another version
    std::string changed = r.made(4, r.first);
    changed[changed.find("payload\":\"") + 12] ^= 1;
    r.publishElsewhere(4, changed);
    CHECK(r.newest() == 1);
    CHECK(r.arrived.size() == 1);
    CHECK(r.refused.size() == 3);
    // Nor by a hub that comes later.
    r.open();
    CHECK(r.newest() == 1);
    CHECK(r.refused.size() == 3);
}

TEST_CASE("a bundle that is signed with a key which another one brought is used after that one")
{
    ShelfRig r;
    r.open();
    r.publishElsewhere(1, r.made(1, r.first));
    r.publishElsewhere(3, r.made(3, r.later));
    CHECK(r.newest() == 1);
    r.publishElsewhere(2, r.bringing(2));
    CHECK(r.newest() == 3);
    CHECK(r.arrived == std::vector<std::int64_t>{1, 2, 3});
    r.open();
    CHECK(r.newest() == 3);
    CHECK(r.refused.empty());
}

TEST_CASE("a version that another hub published at the same moment is not written over")
{
    ShelfRig r;
    r.open();
    r.shared.readsFail = true; // it is there, and this hub has not seen it yet
    const std::string theirs = r.made(5, r.first);
    r.publishElsewhere(5, theirs);
    const auto answer = r.put(r.made(5, r.first, {{"expires", "2999-01-01T00:00:00Z"}}));
    REQUIRE(answer);
    REQUIRE_FALSE(*answer);
    CHECK(answer->error().status == 409);
    CHECK(r.shared.textOf(keyOfBlue(5)) == theirs);
    CHECK(r.newest() == 0);
    // What could not be read is asked for again.
    r.shared.readsFail = false;
    r.shelf->tick();
    r.executor.run();
    CHECK(r.newest() == 5);
    CHECK(r.arrived == std::vector<std::int64_t>{5});
}

TEST_CASE("what no hub can read makes way for the next of that version")
{
    ShelfRig r;
    r.open();
    r.publishElsewhere(5, "no bundle");
    CHECK(r.refused.size() == 1);
    const auto answer = r.put(r.made(5, r.first));
    REQUIRE(answer);
    CHECK(*answer);
    CHECK(r.newest() == 5);
}

TEST_CASE("a bundle that is published while a hub starts is not missed")
{
    ShelfRig r;
    r.shared.putElsewhere(keyOfBlue(1), r.made(1, r.first));
    r.shared.duringRead = [&r] { r.shared.putElsewhere(keyOfBlue(2), r.made(2, r.first)); };
    r.open();
    r.executor.run();
    CHECK(r.newest() == 2);
}

TEST_CASE("a bundle in force that an engine lost is put again until it is there")
{
    ShelfRig r;
    r.open();
    r.publishElsewhere(1, r.made(1, r.first));
    r.shared.putsFail = true;
    r.shared.putBackTo({});
    r.executor.run();
    CHECK(r.shared.textOf(keyOfBlue(1)).empty());
    CHECK(r.newest() == 1);
    r.shared.putsFail = false;
    r.shelf->tick();
    r.executor.run();
    CHECK(r.shared.textOf(keyOfBlue(1)) == r.made(1, r.first));
}
