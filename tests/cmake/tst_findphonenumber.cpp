// Holds cmake/FindPhoneNumber.cmake: headers and library found separately must belong together.

#include <catch2/catch_test_macros.hpp>
#include <phonenumbers/phonenumberutil.h>

#include <string>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

TEST_CASE("the libphonenumber that was found parses and formats a number")
{
    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    REQUIRE(util.Parse("(202) 555-0147", "US", &number) == PhoneNumberUtil::NO_PARSING_ERROR);
    std::string e164;
    util.Format(number, PhoneNumberUtil::E164, &e164);
    CHECK(e164 == "+12025550147");
}
