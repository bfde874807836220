#include <catch2/catch_test_macros.hpp>

#include <limits>

#include "plugin/text/fieldwords.h"
#include "plugin/text/icons.h"
#include "tests/unit/plugin/words.h"

using namespace sidelight;
using test::utf8;
using text::FieldWords;

namespace
{
QString withoutMarks(QString text)
{
    return text.remove(QChar(0x2068)).remove(QChar(0x2069));
}
} // namespace

TEST_CASE("languages and channels have names, unknown ones stand as they came")
{
    CHECK(FieldWords::language("pt") == utf8("Portuguese"));
    CHECK(FieldWords::language("pt-BR") == utf8("Portuguese"));
    CHECK(withoutMarks(FieldWords::language("zz-nonsense")) == utf8("zz-nonsense"));
    CHECK(FieldWords::preferred("chat") == utf8("prefers chat"));
    CHECK(withoutMarks(FieldWords::preferred("pigeon")) == utf8("prefers pigeon"));
}

TEST_CASE("a text with percent signs is no template")
{
    CHECK(withoutMarks(FieldWords::step({"ivr", "%1 %2 %n", 3})) == utf8("IVR “%1 %2 %n” 3 times"));
    CHECK(withoutMarks(FieldWords::consent({"%1", true})) == utf8("%1 allowed"));
}

TEST_CASE("amounts are written as the locale has it, and never as nonsense")
{
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    CHECK(FieldWords::amount({84.2, "EUR"}, english) == utf8("€84.20"));
    CHECK(withoutMarks(FieldWords::amount({12, "CHF"}, english)) == utf8("12.00 CHF"));
    CHECK(FieldWords::amount({std::numeric_limits<double>::infinity(), "EUR"}, english).isEmpty());
}

TEST_CASE("only icons that the font has are taken from a hint")
{
    CHECK(text::isIcon("credit_card_off"));
    CHECK_FALSE(text::isIcon("<img>"));
    CHECK_FALSE(text::isIcon(""));
    CHECK(text::iconOr("menu_book", Channel::Web) == utf8("menu_book"));
    CHECK(text::iconOr("no such icon", Channel::Voice) == utf8("call"));
}
