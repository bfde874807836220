#include <catch2/catch_test_macros.hpp>

#include "core/identity/comparablekey.h"

using sidelight::Identity;
using sidelight::IdentityKind;
using sidelight::identity::comparableKey;

namespace
{
std::optional<std::string> phone(std::string value, std::string_view region = "US")
{
    return comparableKey({IdentityKind::Phone, std::move(value), {}, {}}, region);
}
} // namespace

TEST_CASE("a phone number compares equal in every spelling")
{
    for (const char *spelling :
         {"+12025550164", "12025550164", "2025550164", "(202) 555-0164", "+1 202-555-0164",
          " +12025550164 ", "tel:+12025550164", "sip:+12025550164@pbx.example.com"}) {
        INFO(spelling);
        CHECK(phone(spelling) == "phone:+12025550164");
    }
    CHECK(phone("030 123456", "DE") == "phone:+4930123456");
    CHECK(phone("4930123456", "DE") == "phone:+4930123456");
    CHECK(phone("0049 30 123456", "DE") == "phone:+4930123456");
}

TEST_CASE("what identifies nobody has no key")
{
    for (const char *text : {"", "anonymous", "Unknown", "your mobile number", "()", "x"}) {
        INFO(text);
        CHECK_FALSE(phone(text));
    }
    CHECK_FALSE(phone(std::string(100, '1')));
    CHECK_FALSE(comparableKey({IdentityKind::Email, "no address", {}, {}}, "US"));
}

TEST_CASE("addresses compare without case, other identities as they are")
{
    CHECK(comparableKey({IdentityKind::Email, " Ross.Geller@Example.com", {}, {}}, "US") ==
          "email:ross.geller@example.com");
    CHECK(comparableKey({IdentityKind::Account, "AB-1", {}, {}}, "US") == "account:AB-1");
}
