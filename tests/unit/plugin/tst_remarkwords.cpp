// What would have changed it, in words.
#include <catch2/catch_test_macros.hpp>

#include <QTimeZone>

#include "core/base/clock.h"
#include "plugin/models/remarkwords.h"
#include "plugin/text/bidi.h"
#include "tests/unit/plugin/words.h"

using namespace sidelight;
using Kind = RuleRemark::Kind;
using Operator = NumberTest::Operator;

namespace
{
constexpr std::int64_t oneHour = 3'600'000;

RuleRemark remark(Kind kind)
{
    RuleRemark made;
    made.kind = kind;
    made.names = {"card", "Paris"};
    made.number = 2;
    made.wanted = 3;
    made.tests = {{Operator::GreaterEqual, 3}, {Operator::Less, 9.5}};
    made.spanMs = 7 * 24 * oneHour;
    made.mostMs = 2 * oneHour;
    made.from = Timestamp{1'795'000'000'000};
    made.to = Timestamp{1'795'000'000'000 + oneHour};
    return made;
}
} // namespace

TEST_CASE("each remark on a rule is a sentence with its values")
{
    const ManualClock clock(Timestamp{1'795'000'000'000});
    const text::TimeWords words(clock, {QLocale::English, QLocale::UnitedKingdom},
                                QTimeZone("Europe/Berlin"));
    struct Row {
        Kind kind;
        const char *sentence;
    };
    const Row rows[] = {
        {Kind::TooFew, "2 of 3 events in 7 d."},
        {Kind::WrongNumber, "2 in 7 d; it needs at least 3 and less than 9.5."},
        {Kind::EventMissing, "2 of 3 events are there; no event is “card” and “Paris”."},
        {Kind::TooFarApart, "The events are 7 d apart; 2 h is the most."},
        {Kind::OtherNumber, "It needs at least 3 and less than 9.5 within 7 d; there are 2."},
        {Kind::FartherApart,
         "More than 7 d between the first and the last event would have prevented it."},
        {Kind::Otherwise,
         "Had card not held (it is Paris), these events would not have fired it."}};
    for (const Row &row : rows) {
        QString said = models::remarkWords(remark(row.kind), words);
        for (const char16_t mark : {u'\u2068', u'\u2069'})
            said.remove(QChar(mark));
        CHECK(said == QString::fromUtf8(row.sentence));
    }
    RuleRemark bare = remark(Kind::Otherwise);
    bare.names = {"card"};
    CHECK_FALSE(models::remarkWords(bare, words).contains(QLatin1String("(it is")));
}
