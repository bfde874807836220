#include <catch2/catch_test_macros.hpp>

#include "core/base/hex.h"
#include "core/base/random.h"
#include "core/base/sha256.h"

using namespace sidelight;

TEST_CASE("the same seed gives the same run")
{
    SeededRandom a(7);
    SeededRandom b(7);
    for (int i = 0; i < 100; ++i)
        CHECK(a.below(1000) == b.below(1000));
    CHECK(a.below(0) == 0);
    const double unit = a.unit();
    CHECK(unit >= 0.0);
    CHECK(unit < 1.0);
}

TEST_CASE("a UUID is of version 4 and differs each time")
{
    SystemRandom random;
    const std::string first = makeUuid(random);
    CHECK(first.size() == 36);
    CHECK(first[14] == '4');
    CHECK(first != makeUuid(random));
}

TEST_CASE("hashes follow the published vectors")
{
    CHECK(toHex(sha256({"ab", "c"})) ==
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"); // FIPS 180-2, B.1
    const std::string key = "Jefe"; // RFC 4231, test case 2
    CHECK(toHex(hmacSha256({reinterpret_cast<const std::uint8_t *>(key.data()), key.size()},
                           "what do ya want for nothing?")) ==
          "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    CHECK_FALSE(fromHex("abc"));
    CHECK_FALSE(fromHex("zz"));
    CHECK(fromHex("00fF")->at(1) == 0xFF);
}
