#include <catch2/catch_test_macros.hpp>

#include <type_traits>

#include "core/keys/keyspec.h"

using namespace sidelight;
using namespace sidelight::keys;

static_assert(!std::is_copy_constructible_v<SecretBytes> &&
              !std::is_copy_assignable_v<SecretBytes>);
static_assert(std::is_nothrow_move_constructible_v<SecretBytes>);

TEST_CASE("secret bytes move and leave nothing behind")
{
    const std::uint8_t raw[] = {1, 2, 3};
    SecretBytes a = SecretBytes::copyOf(raw);
    SecretBytes b = std::move(a);
    CHECK(a.empty()); // NOLINT(bugprone-use-after-move): that it is empty is the promise
    CHECK(b.size() == 3);
    CHECK(b.equals(b.clone()));
    CHECK_FALSE(b.equals(SecretBytes(3)));
    CHECK_FALSE(b.equals(SecretBytes(4)));
    b.wipe();
    CHECK(b.empty());
    CHECK(b.equals(SecretBytes()));
}

TEST_CASE("a keyspec is 48 bytes, 96 hex digits")
{
    SeededRandom random(1);
    const Keyspec key = Keyspec::generate(random);
    const SecretBytes hex = key.hex();
    CHECK(hex.size() == 96);
    CHECK(hex.text().find_first_not_of("0123456789abcdef") == std::string_view::npos);
    CHECK_FALSE(key.equals(Keyspec::generate(random)));
    CHECK(Keyspec::fromBytes(key.bytes())->equals(key));
    CHECK_FALSE(Keyspec::fromBytes(key.bytes().first(47)));
    CHECK(key.checkValue() == key.clone().checkValue());
    CHECK(key.checkValue() != Keyspec::generate(random).checkValue());
}
