#include <catch2/catch_test_macros.hpp>

#include "core/keys/publicpart.h"
#include "tests/support/scratchfolder.h"

using namespace sidelight;
using namespace sidelight::keys;

TEST_CASE("the public part comes back and knows its ring")
{
    test::ScratchFolder folder;
    SeededRandom random(3);
    KeyRing ring = KeyRing::generate(random);
    const PublicPart part = PublicPart::of(ring, "some-id", "memory");
    CHECK(readPublicPart(folder.file("keys"))->has_value() == false);
    REQUIRE(writePublicPart(folder.file("keys"), part));
    const auto back = readPublicPart(folder.file("keys"));
    REQUIRE(back);
    REQUIRE(back->has_value());
    CHECK((*back)->keyId == "some-id");
    CHECK((*back)->backend == "memory");
    CHECK((*back)->belongsTo(ring));
    CHECK_FALSE((*back)->belongsTo(KeyRing::generate(random)));
    // During a rotation either key may be the one it names.
    KeyRing rotating = ring.clone();
    rotating.slots(Database::Outbox).pending = Keyspec::generate(random);
    CHECK((*back)->belongsTo(rotating));
}

TEST_CASE("a public part that is not ours is refused")
{
    SeededRandom random(3);
    const std::string good = PublicPart::of(KeyRing::generate(random), "i", "b").encode();
    CHECK(PublicPart::decode(good));
    CHECK(PublicPart::decode("sidelight-keys 2\n").error().code == ErrorCode::NewerFormat);
    for (const std::string &bad :
         {std::string(), std::string("hello\n"), good + "more=1\n", good.substr(0, good.size() - 1),
          good.substr(0, good.size() - 3) + "\n"})
        CHECK(PublicPart::decode(bad).error().code == ErrorCode::Damaged);
}
