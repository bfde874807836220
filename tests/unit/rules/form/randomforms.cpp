#include "tests/unit/rules/form/randomforms.h"

#include <array>

namespace sidelight::rules::test
{

namespace
{

std::size_t below(std::mt19937 &random, std::size_t n)
{
    return random() % n;
}

std::string pick(std::mt19937 &random, std::initializer_list<const char *> from)
{
    return *(from.begin() + below(random, from.size()));
}

std::string path(std::mt19937 &random)
{
    return pick(random, {"data.kind", "data.amount.value", "card.data.place", "event.source",
                         "a.time", "data._x9", "b.data.tags"});
}

std::string text(std::mt19937 &random)
{
    return pick(random, {"card.payment", "", "it's", "back\\slash", "two\nlines", "Grüße 😀",
                         "\x01\x1f\x7f", "a && b || 'c'", "{braces}", "\"quotes\""});
}

std::string span(std::mt19937 &random)
{
    return pick(random, {"30m", "2h", "24h", "1h30m", "1.5s"});
}

Operand operand(std::mt19937 &random, Relation relation)
{
    Operand made;
    do {
        made.kind = static_cast<Operand::Kind>(below(random, 8));
    } while (!takes(relation, made.kind));
    switch (made.kind) {
    case Operand::Kind::Text:
        made.text = text(random);
        break;
    case Operand::Kind::Path:
        made.text = path(random);
        break;
    case Operand::Kind::Span:
        made.text = span(random);
        break;
    case Operand::Kind::Whole: {
        constexpr std::array<std::int64_t, 6> some{0, 1, -1, 500, INT64_MAX, INT64_MIN};
        made.whole = some[below(random, some.size())];
        break;
    }
    case Operand::Kind::Number: {
        constexpr std::array some{0.0,   0.5, -0.3, 500.0, 1e21, 1e-7, -1.7976931348623157e308,
                                  5e-324};
        made.number = some[below(random, some.size())];
        break;
    }
    case Operand::Kind::Truth:
        made.truth = below(random, 2) == 0;
        break;
    case Operand::Kind::Texts:
        for (std::size_t i = below(random, 4); i > 0; --i)
            made.texts.push_back(text(random));
        break;
    case Operand::Kind::None:
        break;
    }
    return made;
}

Clause clause(std::mt19937 &random)
{
    Clause made;
    made.relation = static_cast<Relation>(below(random, 12));
    made.path = path(random);
    if (made.relation <= Relation::LessThan && below(random, 3) == 0) {
        made.subject = below(random, 2) == 0 ? Clause::Subject::Distance : Clause::Subject::Between;
        made.other = path(random);
    }
    made.value = operand(random, made.relation);
    return made;
}

std::vector<std::string> some(std::mt19937 &random, std::initializer_list<const char *> from)
{
    std::vector<std::string> made;
    for (const char *one : from) {
        if (below(random, 2) == 0)
            made.emplace_back(one);
    }
    return made;
}

void correlate(std::mt19937 &random, RuleForm &form)
{
    form.type = static_cast<CorrelationType>(below(random, 8));
    if (below(random, 2) == 0)
        form.groupBy = some(random, {"subject", "correlationid", "data.case"});
    if (form.type != CorrelationType::Single)
        form.timespan = span(random);
    if (countsEvents(form.type)) {
        for (int op = 0; op < 6; ++op) {
            if (below(random, 3) == 0)
                form.thresholds.push_back({static_cast<Comparison::Operator>(op),
                                           static_cast<double>(below(random, 100)) / 4 - 5});
        }
        if (below(random, 2) == 0)
            form.minEvents = static_cast<std::int64_t>(below(random, 9)) + 1;
        if (readsField(form.type))
            form.field = path(random);
    }
    if (isTemporal(form.type))
        form.order = some(random, {"b", "a"});
    if (form.type == CorrelationType::Absence) {
        form.trigger = pick(random, {"", "a", "trigger"});
        form.expect = pick(random, {"", "b", "expect"});
        form.from = pick(random, {"", "timestamp(a.data.due)"});
    }
    form.where = randomCondition(random);
}

} // namespace

Condition randomCondition(std::mt19937 &random)
{
    Condition made;
    const std::size_t kind = below(random, 5);
    if (kind == 0)
        return made;
    if (kind == 1) {
        made.text = pick(random, {"a.exists(x, x > 1)", "a && (b || c)", "no CEL at ( all",
                                  "1u == x", "null != a.b", "!(a == b)", "'a' + 'b' == c"});
        return made;
    }
    const std::size_t count = below(random, 4) + 1;
    for (std::size_t i = 0; i < count; ++i)
        made.clauses.push_back(clause(random));
    made.any = count > 1 && below(random, 2) == 0;
    return made;
}

RuleForm randomForm(std::mt19937 &random)
{
    RuleForm form;
    form.id = pick(random, {"care.one", "fraud.two"});
    form.version = static_cast<std::int64_t>(below(random, 1000)) + 1;
    form.name = pick(random, {"Impossible travel", "Größe"});
    form.description = pick(random, {"", "A customer cannot be in two places."});
    form.owner = pick(random, {"", "Risk team"});
    form.severity = pick(random, {"", "info", "warning", "critical"});
    form.at = pick(random, {"", "panel", "hub"});
    form.off = below(random, 4) == 0;
    form.scope = pick(random, {"", "'cards' in interaction.skills"});
    for (const std::string &name : some(random, {"a", "b", "trigger", "expect", "card"})) {
        EventForm event;
        event.name = name;
        event.ofAlert = below(random, 4) == 0;
        event.type = event.ofAlert ? "care.promise-overdue" : "sidelight.touchpoint.recorded";
        event.when = randomCondition(random);
        event.shared = below(random, 4) == 0;
        form.events.push_back(std::move(event));
    }
    correlate(random, form);
    form.alert = pick(random, {"", "{count} times", "Card used"});
    form.detail = pick(random, {"", "Last {a.time}"});
    form.suggest = some(random, {"verify-otp", "block-card"});
    form.suppress = pick(random, {"", "30m"});
    form.resolve = pick(random, {"", "7d"});
    return form;
}

} // namespace sidelight::rules::test
