#include "tests/unit/rules/histories.h"

#include <string>

#include "core/domain/eventtypes.h"

namespace sidelight::test
{

namespace
{

using reference::Binding;
using reference::Rule;

constexpr std::int64_t minute = 60'000;

std::string text(const Event &event, const char *name)
{
    return textOrEmpty(*event.dataObject(), name);
}

double number(const Event &event)
{
    return numberMember(*event.dataObject(), "n").value_or(0);
}

std::optional<double> maybeNumber(const Event &event)
{
    return numberMember(*event.dataObject(), "n");
}

std::function<bool(const Event &)> isKind(std::string kind)
{
    return [kind = std::move(kind)](const Event &event) {
        return event.type == types::touchpointRecorded && text(event, "kind") == kind;
    };
}

std::string sized(const std::string &value)
{
    return 's' + std::to_string(value.size()) + ':' + value;
}

std::optional<std::string> bySubject(const Event &event)
{
    return event.subject ? std::optional(sized(*event.subject)) : std::nullopt;
}

std::optional<std::string> byCase(const Event &event)
{
    const auto found = textMember(*event.dataObject(), "case");
    return found ? std::optional(sized(std::string(*found))) : std::nullopt;
}

std::optional<std::string> who(const Event &event)
{
    const auto found = textMember(*event.dataObject(), "who");
    return found ? std::optional(std::string(*found)) : std::nullopt;
}

// The rest of a rule's JSON: what comes after its names.
std::string document(const std::string &id, const std::string &rest)
{
    return R"({"id":")" + id + R"(","version":1,"name":"n","then":{"alert":"{count} of )" + id +
           R"("},)" + rest + '}';
}

std::string kindIs(const std::string &kind, const std::string &more = {})
{
    return R"({"type":"sidelight.touchpoint.recorded","when":"data.kind == ')" + kind + "'" + more +
           R"("})";
}

std::vector<Rule> makeRules()
{
    std::vector<Rule> rules;
    const auto make = [&](const std::string &id, Rule::Type type,
                          const std::string &rest) -> Rule & {
        Rule rule;
        rule.id = id;
        rule.type = type;
        rule.json = document(id, rest);
        rule.group = bySubject;
        rule.resolve = 20 * minute;
        rules.push_back(std::move(rule));
        return rules.back();
    };
    {
        Rule &rule = make("single", Rule::Type::Single,
                          R"("select":{"a":)" + kindIs("a") +
                              R"(},"correlate":{"type":"single","where":"a.data.n > 2"},
                              "suppress":"1m","resolve":"20m")");
        rule.select = {{isKind("a")}};
        rule.where = [](const Binding &bound) { return number(*bound[0]) > 2; };
        rule.suppress = minute;
    }
    {
        Rule &rule = make("count", Rule::Type::Count,
                          R"("select":{"a":)" + kindIs("a") +
                              R"(},"correlate":{"type":"event_count","timespan":"6m",
                              "condition":{"gte":3}},"resolve":"20m")");
        rule.select = {{isKind("a")}};
        rule.timespan = 6 * minute;
        rule.condition = [](double value) { return value >= 3; };
    }
    {
        Rule &rule = make("count-both", Rule::Type::Count,
                          R"("select":{"a":)" + kindIs("a") + R"(,"b":)" + kindIs("b") +
                              R"(},"correlate":{"type":"event_count","timespan":"4m",
                              "condition":{"gt":2,"lte":4}},"suppress":"3m","resolve":"20m")");
        rule.select = {{isKind("a")}, {isKind("b")}};
        rule.timespan = 4 * minute;
        rule.suppress = 3 * minute;
        rule.condition = [](double value) { return value > 2 && value <= 4; };
    }
    {
        Rule &rule = make("distinct", Rule::Type::Distinct,
                          R"("select":{"b":)" + kindIs("b") +
                              R"(},"correlate":{"type":"value_count","timespan":"8m",
                              "condition":{"gte":3,"field":"data.who"},
                              "where":"b.data.n < 4.5"},"suppress":"30s","resolve":"20m")");
        rule.select = {{isKind("b")}};
        rule.timespan = 8 * minute;
        rule.suppress = minute / 2;
        rule.where = [](const Binding &bound) {
            return maybeNumber(*bound[0]) && number(*bound[0]) < 4.5;
        };
        rule.distinct = who;
        rule.condition = [](double value) { return value >= 3; };
    }
    {
        Rule &rule = make("sum", Rule::Type::Sum,
                          R"("select":{"c":)" + kindIs("c") +
                              R"(},"correlate":{"type":"value_sum","timespan":"5m",
                              "condition":{"gte":6,"field":"data.n"}},"resolve":"20m")");
        rule.select = {{isKind("c")}};
        rule.timespan = 5 * minute;
        rule.number = maybeNumber;
        rule.condition = [](double value) { return value >= 6; };
    }
    {
        Rule &rule = make("average", Rule::Type::Average,
                          R"("select":{"c":)" + kindIs("c") +
                              R"(},"correlate":{"type":"value_avg","timespan":"9m",
                              "condition":{"lte":2,"field":"data.n","min-events":3}},
                              "resolve":"20m")");
        rule.select = {{isKind("c")}};
        rule.timespan = 9 * minute;
        rule.number = maybeNumber;
        rule.minEvents = 3;
        rule.condition = [](double value) { return value <= 2; };
    }
    {
        Rule &rule = make("together", Rule::Type::Together,
                          R"("select":{"a":)" + kindIs("a") + R"(,"b":)" + kindIs("b") +
                              R"(},"correlate":{"type":"temporal","timespan":"2m"},
                              "suppress":"1m","resolve":"6m")");
        rule.select = {{isKind("a")}, {isKind("b")}};
        rule.timespan = 2 * minute;
        rule.suppress = minute;
        rule.resolve = 6 * minute;
    }
    {
        Rule &rule = make("three", Rule::Type::Together,
                          R"("select":{"a":)" + kindIs("a") + R"(,"b":)" + kindIs("b") +
                              R"(,"c":)" + kindIs("c") +
                              R"(},"correlate":{"type":"temporal","group-by":["data.case"],
                              "timespan":"7m","where":"double(a.data.n) + double(b.data.n) > c.data.n"},
                              "resolve":"20m")");
        rule.select = {{isKind("a")}, {isKind("b")}, {isKind("c")}};
        rule.group = byCase;
        rule.timespan = 7 * minute;
        rule.where = [](const Binding &bound) {
            return maybeNumber(*bound[0]) && maybeNumber(*bound[1]) && maybeNumber(*bound[2]) &&
                   number(*bound[0]) + number(*bound[1]) > number(*bound[2]);
        };
    }
    {
        Rule &rule = make("ordered", Rule::Type::InOrder,
                          R"("select":{"c":)" + kindIs("c") + R"(,"a":)" + kindIs("a") +
                              R"(,"b":)" + kindIs("b") +
                              R"(},"correlate":{"type":"temporal_ordered","timespan":"7m",
                              "order":["a","b","c"],"where":"a.data.who == c.data.who"},
                              "resolve":"20m")");
        // In the order of `order`: the reference knows no other.
        rule.select = {{isKind("a")}, {isKind("b")}, {isKind("c")}};
        rule.timespan = 7 * minute;
        rule.where = [](const Binding &bound) {
            return who(*bound[0]) && who(*bound[2]) && who(*bound[0]) == who(*bound[2]);
        };
    }
    {
        Rule &rule = make("twofold", Rule::Type::Together,
                          R"("select":{"big":{"type":"sidelight.touchpoint.recorded",
                              "when":"data.n > 2"},
                              "hers":{"type":"sidelight.touchpoint.recorded",
                              "when":"data.who == 'x'"}},
                              "correlate":{"type":"temporal","timespan":"90s"},"resolve":"20m")");
        rule.select = {{[](const Event &event) { return number(event) > 2; }},
                       {[](const Event &event) { return who(event) == "x"; }}};
        rule.timespan = 3 * minute / 2;
    }
    {
        Rule &rule = make("twofold-ordered", Rule::Type::InOrder,
                          R"("select":{"big":{"type":"sidelight.touchpoint.recorded",
                              "when":"data.n > 1"},
                              "hers":{"type":"sidelight.touchpoint.recorded",
                              "when":"data.who == 'y'"}},
                              "correlate":{"type":"temporal_ordered","timespan":"90s",
                              "where":"big.data.kind != hers.data.kind"},"resolve":"20m")");
        rule.select = {{[](const Event &event) { return number(event) > 1; }},
                       {[](const Event &event) { return who(event) == "y"; }}};
        rule.timespan = 3 * minute / 2;
        rule.where = [](const Binding &bound) {
            return text(*bound[0], "kind") != text(*bound[1], "kind");
        };
    }
    {
        Rule &rule = make("missing", Rule::Type::Absence,
                          R"("select":{"a":)" + kindIs("a") + R"(,"b":)" + kindIs("b") +
                              R"(},"correlate":{"type":"absence","trigger":"a","expect":"b",
                              "timespan":"4m"},"resolve":"15m")");
        rule.select = {{isKind("a")}, {isKind("b")}};
        rule.timespan = 4 * minute;
        rule.resolve = 15 * minute;
    }
    {
        Rule &rule = make("overdue", Rule::Type::Absence,
                          R"("select":{"a":)" + kindIs("c") +
                              R"x(,"b":{"type":"sidelight.touchpoint.recorded"}},
                              "correlate":{"type":"absence","trigger":"a","expect":"b",
                              "from":"a.time + duration('120s')","timespan":"1m",
                              "where":"a.data.who == b.data.who"},
                              "suppress":"2m","resolve":"20m")x");
        rule.select = {{isKind("c")}, {[](const Event &event) {
                           return event.type == types::touchpointRecorded;
                       }}};
        rule.timespan = minute;
        rule.suppress = 2 * minute;
        rule.from = [](const Event &event) { return event.time->ms + 2 * minute; };
        rule.where = [](const Binding &bound) {
            return who(*bound[0]) && who(*bound[1]) && who(*bound[0]) == who(*bound[1]);
        };
    }
    {
        Rule &rule = make("outage", Rule::Type::Together,
                          R"("select":{"o":{"type":"sidelight.touchpoint.recorded",
                              "when":"data.kind == 'o'","shared":true},"a":)" +
                              kindIs("a") + R"(},"correlate":{"type":"temporal","timespan":"5m"},
                              "resolve":"20m")");
        rule.select = {{isKind("o"), true}, {isKind("a")}};
        rule.timespan = 5 * minute;
    }
    {
        Rule &rule = make("again", Rule::Type::Count,
                          R"("select":{"alert":{"alert":"together","when":"data.count == 2"}},
                              "correlate":{"type":"event_count","timespan":"15m",
                              "condition":{"gte":2}},"resolve":"20m")");
        rule.select = {{[](const Event &) { return true; }, false, "together"}};
        rule.timespan = 15 * minute;
        rule.condition = [](double value) { return value >= 2; };
    }
    {
        Rule &rule = make("then-late", Rule::Type::InOrder,
                          R"("select":{"alert":{"alert":"missing"},"c":)" + kindIs("c") +
                              R"(},"correlate":{"type":"temporal_ordered","timespan":"6m"},
                              "resolve":"20m")");
        rule.select = {{[](const Event &) { return true; }, false, "missing"}, {isKind("c")}};
        rule.timespan = 6 * minute;
    }
    return rules;
}

} // namespace

const std::vector<Rule> &rulesOfEveryType()
{
    static const std::vector<Rule> rules = makeRules();
    return rules;
}

History randomHistory(Random &random, std::size_t size, std::uint64_t minutes)
{
    static constexpr const char *kinds[] = {"a", "b", "c", "a", "b", "o"};
    static constexpr const char *people[] = {"x", "y", "z"};
    History history;
    for (std::size_t i = 0; i < size; ++i) {
        if (i > 0 && random.below(10) == 0) { // the same event again
            history.events.push_back(history.events[random.below(history.events.size())]);
            continue;
        }
        auto event = std::make_shared<Event>();
        event->source = random.below(2) == 0 ? "/one" : "/two";
        event->id = std::to_string(random.below(1'000'000)) + '-' + std::to_string(i);
        event->type = types::touchpointRecorded;
        const std::string kind = kinds[random.below(std::size(kinds))];
        if (kind != "o" && random.below(20) != 0)
            event->subject = random.below(4) == 0 ? "customer-2" : "customer-1";
        if (random.below(40) != 0)
            event->time = Timestamp{historyStart +
                                    static_cast<std::int64_t>(random.below(2 * minutes)) * 30'000};
        if (event->time && random.below(10) == 0)
            event->extensions["expirytime"] = formatRfc3339(
                Timestamp{event->time->ms + static_cast<std::int64_t>(random.below(20)) * minute});
        boost::json::object data{{"kind", kind}};
        if (random.below(10) != 0) // quarters: sums are exact in any order
            data["n"] = static_cast<double>(random.below(20)) / 4;
        else if (random.below(2) == 0)
            data["n"] = static_cast<std::int64_t>(random.below(5));
        if (random.below(8) != 0)
            data["who"] = people[random.below(std::size(people))];
        data["case"] = random.below(2) == 0 ? "one" : "two";
        event->data = std::move(data);
        history.events.push_back(std::move(event));
    }
    history.now = historyStart + static_cast<std::int64_t>(random.below(2 * minutes + 60)) * 30'000;
    return history;
}

} // namespace sidelight::test
