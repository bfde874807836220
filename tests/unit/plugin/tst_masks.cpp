#include <catch2/catch_test_macros.hpp>

#include "plugin/text/masks.h"
#include "tests/unit/plugin/words.h"

using namespace sidelight;
using test::utf8;

TEST_CASE("phone numbers show their country and their end")
{
    const std::pair<const char *, const char *> rows[] = {{"+351912345118", "+351 ••• ••• 118"},
                                                          {"00351 912 345 118", "+351 ••• ••• 118"},
                                                          {"+1 (415) 555-0123", "+1 ••• ••• 123"},
                                                          {"+49 30 1234567", "+49 ••• ••• 567"},
                                                          {"030 1234567", "••• ••• 567"},
                                                          {"110", "••••"},
                                                          {"", "••••"}};
    for (const auto &[value, shown] : rows)
        CHECK(text::masked(IdentityKind::Phone, value) == utf8(shown));
}

TEST_CASE("addresses show their first letter and where they are")
{
    CHECK(text::masked(IdentityKind::Email, "ana@example.com") == utf8("a•••@example.com"));
    CHECK(text::masked(IdentityKind::Email, "@example.com") == utf8("••••"));
    CHECK(text::masked(IdentityKind::Email, "no address") == utf8("••••"));
}

TEST_CASE("cards and accounts show their last four")
{
    CHECK(text::masked(IdentityKind::Account, "5412 7512 3412 4821") == utf8("•••• 4821"));
    CHECK(text::masked(IdentityKind::Account, "4821") == utf8("••••"));
    CHECK(text::maskedShort("ticket-4471") == utf8("…4471"));
    CHECK(text::maskedShort("4471") == utf8("••••"));
}

TEST_CASE("a mask never holds the middle of a value")
{
    for (const IdentityKind kind :
         {IdentityKind::Phone, IdentityKind::Account, IdentityKind::Device, IdentityKind::Social,
          IdentityKind::Other})
        CHECK_FALSE(text::masked(kind, "+351912345118").contains(utf8("1234")));
}

TEST_CASE("initials are the first letters of the first and the last word")
{
    CHECK(text::initialsOf(utf8("Ana Pereira")) == utf8("AP"));
    CHECK(text::initialsOf(utf8("Ana Maria Pereira")) == utf8("AP"));
    CHECK(text::initialsOf(utf8("ana")) == utf8("A"));
    CHECK(text::initialsOf(utf8("<img src=x>")).size() <= 2);
    CHECK(text::initialsOf(utf8("42")).isEmpty());
    CHECK(text::initialsOf(QString()).isEmpty());
}
