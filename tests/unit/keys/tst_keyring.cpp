#include <catch2/catch_test_macros.hpp>

#include "core/keys/keyring.h"

using namespace sidelight;
using namespace sidelight::keys;

namespace
{
SecretBytes changed(const SecretBytes &item, std::size_t at, std::uint8_t to)
{
    SecretBytes copy = item.clone();
    copy.bytes()[at] = to;
    return copy;
}
} // namespace

TEST_CASE("a key ring comes back as it was, pending slots included")
{
    SeededRandom random(5);
    KeyRing ring = KeyRing::generate(random);
    for (int pending = 0; pending < 4; ++pending) {
        CAPTURE(pending);
        ring.slots(Database::Cache).pending.reset();
        ring.slots(Database::Outbox).pending.reset();
        if ((pending & 1) != 0)
            ring.slots(Database::Cache).pending = Keyspec::generate(random);
        if ((pending & 2) != 0)
            ring.slots(Database::Outbox).pending = Keyspec::generate(random);
        const SecretBytes item = ring.encode();
        CHECK(item.size() < 1024);
        const auto back = KeyRing::decode(item);
        REQUIRE(back);
        for (const Database database : {Database::Cache, Database::Outbox}) {
            CHECK(back->slots(database).current.equals(ring.slots(database).current));
            CHECK(back->slots(database).pending.has_value() ==
                  ring.slots(database).pending.has_value());
        }
        CHECK(back->encode().equals(item));
    }
}

TEST_CASE("whatever is no key ring is refused")
{
    SeededRandom random(6);
    const SecretBytes item = KeyRing::generate(random).encode();
    CHECK(KeyRing::decode(SecretBytes()).error().code == ErrorCode::Damaged);
    CHECK(KeyRing::decode(changed(item, 4, 2)).error().code == ErrorCode::NewerFormat);
    CHECK(KeyRing::decode(changed(item, 4, 0)).error().code == ErrorCode::Damaged);
    CHECK(KeyRing::decode(changed(item, 5, 1)).error().code == ErrorCode::Damaged);
    CHECK(KeyRing::decode(changed(item, 5, 0x80)).error().code == ErrorCode::Damaged);
    for (std::size_t length = 0; length < item.size(); ++length)
        CHECK_FALSE(KeyRing::decode(SecretBytes::copyOf(item.bytes().first(length))));
    for (std::size_t at = 0; at < item.size(); ++at)
        CHECK_FALSE(
            KeyRing::decode(changed(item, at, static_cast<std::uint8_t>(item.bytes()[at] ^ 0x40))));
}
