#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include "core/rules/form/condition.h"
#include "core/rules/form/fieldcatalogue.h"
#include "tests/unit/rules/form/randomforms.h"

using namespace sidelight::rules;

namespace
{

Operand textOperand(std::string text)
{
    Operand operand;
    operand.kind = Operand::Kind::Text;
    operand.text = std::move(text);
    return operand;
}

Operand number(double value)
{
    Operand operand;
    operand.kind = Operand::Kind::Number;
    operand.number = value;
    return operand;
}

Clause clause(std::string path, Relation relation, Operand value = {})
{
    return {Clause::Subject::Field, std::move(path), {}, relation, std::move(value)};
}

} // namespace

TEST_CASE("what conditions of rules usually say can be chosen")
{
    Operand span;
    span.kind = Operand::Kind::Span;
    span.text = "24h";
    Operand other;
    other.kind = Operand::Kind::Path;
    other.text = "booking.data.flight";
    Operand texts;
    texts.kind = Operand::Kind::Texts;
    texts.texts = {"a", "b"};
    struct Row {
        const char *cel;
        Condition condition;
    };
    const auto row = GENERATE_COPY(values<Row>({
        {"data.kind == 'checkin' && has(data.place)",
         {false,
          {clause("data.kind", Relation::Equal, textOperand("checkin")),
           clause("data.place", Relation::Known)},
          ""}},
        {"data.kind == 'a' || data.kind == 'b'",
         {true,
          {clause("data.kind", Relation::Equal, textOperand("a")),
           clause("data.kind", Relation::Equal, textOperand("b"))},
          ""}},
        {"data.present", {false, {clause("data.present", Relation::True)}, ""}},
        {"!data.present", {false, {clause("data.present", Relation::False)}, ""}},
        {"!has(data.case)", {false, {clause("data.case", Relation::Unknown)}, ""}},
        {"'x' in data.tags",
         {false, {clause("data.tags", Relation::Contains, textOperand("x"))}, ""}},
        {"data.kind in ['a', 'b']", {false, {clause("data.kind", Relation::OneOf, texts)}, ""}},
        {"data.sentiment <= -0.5",
         {false, {clause("data.sentiment", Relation::AtMost, number(-0.5))}, ""}},
        {"geo.km(a.data.place, b.data.place) > 500.0",
         {false,
          {{Clause::Subject::Distance, "a.data.place", "b.data.place", Relation::MoreThan,
            number(500)}},
          ""}},
        {"call.time - delay.time < duration('24h')",
         {false,
          {{Clause::Subject::Between, "call.time", "delay.time", Relation::LessThan, span}},
          ""}},
        {"delay.data.flight == booking.data.flight",
         {false, {clause("delay.data.flight", Relation::Equal, other)}, ""}},
        {"", {}},
    }));
    INFO(row.cel);
    CHECK(readCondition(row.cel) == row.condition);
    CHECK(writeCondition(row.condition) == row.cel);
}

TEST_CASE("what cannot be chosen stays the text it is")
{
    const auto *cel = GENERATE(
        as<const char *>(), "customer.products.exists(p, p.name == recall.data.product)",
        "a.b == 'x' && (c.d == 'y' || e.f == 'z')", "data.n == 1u", "data.x == null",
        "data.kind ==", "!(data.present && data.new)", "data.`odd name` == 'x'",
        ".data.kind == 'x'", "data.list[0] == 'x'", "a.b + c.d == 3", "geo.km(a.b, c.d[0]) > 1.0",
        "geo.kmh(a.b, c.d) > 1.0", "other.km(a.b, c.d) > 1.0", "'x' == data.kind",
        "data.kind in ['a', 1]", "b'bytes' == data.x", "   ", "(((((", "\xFF\xFE");
    INFO(cel);
    const Condition condition = readCondition(cel);
    CHECK(condition.clauses.empty());
    CHECK(condition.text == cel);
    CHECK(writeCondition(condition) == cel);
}

TEST_CASE("any condition a form can hold reads as it was written")
{
    const auto seed = GENERATE(take(200, random(1U, 1'000'000'000U)));
    INFO("seed " << seed);
    std::mt19937 random(seed);
    for (int i = 0; i < 50; ++i) {
        const Condition condition = sidelight::rules::test::randomCondition(random);
        const std::string cel = writeCondition(condition);
        INFO(cel);
        REQUIRE(readCondition(cel) == condition);
    }
}

TEST_CASE("a path is names with dots between them")
{
    CHECK(isPath("data.kind"));
    CHECK(isPath("_a.b9"));
    for (const char *wrong : {"", ".", "a.", ".a", "a..b", "9a", "a b", "a.9", "a-b", "ä"}) {
        INFO(wrong);
        CHECK_FALSE(isPath(wrong));
    }
}

TEST_CASE("the fields of an event are those of its schema")
{
    const auto has = [](const std::vector<FieldChoice> &fields, const FieldChoice &wanted) {
        return std::find(fields.begin(), fields.end(), wanted) != fields.end();
    };
    const auto fields = fieldsOfType("sidelight.touchpoint.recorded");
    CHECK(has(fields, {"data.kind", FieldChoice::Kind::Text}));
    CHECK(has(fields, {"data.place", FieldChoice::Kind::Place}));
    CHECK(has(fields, {"data.amount.value", FieldChoice::Kind::Number}));
    CHECK(has(fields, {"data.tags", FieldChoice::Kind::Texts}));
    CHECK(has(fields, {"event.time", FieldChoice::Kind::Time}));
    CHECK(has(fieldsOfSelection("card", "sidelight.touchpoint.recorded"),
              {"card.data.place", FieldChoice::Kind::Place}));
    const auto unknown = fieldsOfType("com.example.unknown");
    CHECK(has(unknown, {"event.source", FieldChoice::Kind::Text}));
    const auto types = eventTypeChoices();
    CHECK(std::find(types.begin(), types.end(), "sidelight.interaction.offered") != types.end());
    CHECK(std::find(types.begin(), types.end(), "sidelight.config.refused") == types.end());
}
