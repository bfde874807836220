#include "tests/unit/trial/madeuppast.h"

#include <array>

#include <catch2/catch_test_macros.hpp>

#include <boost/json/parse.hpp>

namespace sidelight::test
{

namespace
{

constexpr std::int64_t minuteMs = 60'000;
constexpr std::int64_t hourMs = 60 * minuteMs;
constexpr std::int64_t dayMs = 24 * hourMs;

constexpr const char *common = R"json(
 {"id":"twice","version":1,"name":"Twice","suppress":"10m","resolve":"20m","then":{"alert":"{count} of {a.data.kind}"},
  "select":{"a":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'declined'"}},
  "correlate":{"type":"event_count","timespan":"1d","condition":{"gte":2}}},
 {"id":"again","version":1,"name":"Again","then":{"alert":"Again"},
  "select":{"alert":{"alert":"twice"}},
  "correlate":{"type":"event_count","timespan":"10d","condition":{"gte":2}}},
 {"id":"words","version":1,"name":"Words","then":{"alert":"{a.data.owner}"},
  "select":{"a":{"type":"sidelight.touchpoint.recorded","when":"data.kind == '支付' && data.owner == 'größe'"}}},
 {"id":"mood","version":1,"name":"Mood","then":{"alert":"{value}"},
  "select":{"a":{"type":"sidelight.touchpoint.recorded","when":"has(data.sentiment)"}},
  "correlate":{"type":"value_avg","timespan":"10d","condition":{"lte":-0.2,"field":"data.sentiment","min-events":2}}},
 {"id":"large","version":1,"name":"Large","then":{"alert":"{a.data.amount.value}"},
  "select":{"a":{"type":"sidelight.touchpoint.recorded","when":"data.amount.value >= 900.0"}}})json";

constexpr const char *more = R"json(
 {"id":"third","version":1,"name":"Third","then":{"alert":"{count}"},
  "select":{"a":{"type":"sidelight.touchpoint.recorded","when":"data.owner == 'customer' && has(data.case)"}},
  "correlate":{"type":"event_count","group-by":["subject","data.case"],"timespan":"2d","condition":{"gte":3}}},
 {"id":"overdue","version":1,"name":"Overdue","resolve":"1h","then":{"alert":"Overdue"},
  "select":{"trigger":{"type":"sidelight.commitment.updated","when":"data.status == 'open'"},
            "expect":{"type":"sidelight.commitment.updated","when":"data.status != 'open'"}},
  "correlate":{"type":"absence","group-by":["subject","data.commitment"],"timespan":"2h"}},
 {"id":"gold","version":1,"name":"Gold","scope":"customer.tier == 'Gold'","then":{"alert":"Gold"},
  "select":{"a":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'paid' && data.channel == 'web'"}}},
 {"id":"order","version":1,"name":"Order","then":{"alert":"Order"},
  "select":{"first":{"type":"sidelight.touchpoint.recorded","when":"data.kind == 'declined' || data.kind == 'paid'"},
            "then":{"type":"sidelight.touchpoint.recorded","when":"has(data.tags) && 'late' in data.tags"}},
  "correlate":{"type":"temporal_ordered","timespan":"9d","order":["first","then"]}})json";

constexpr const char *other = R"json(
 {"id":"third","version":2,"name":"Third","then":{"alert":"{count}"},
  "select":{"a":{"type":"sidelight.touchpoint.recorded","when":"data.owner == 'customer' && has(data.case)"}},
  "correlate":{"type":"event_count","group-by":["subject","data.case"],"timespan":"2d","condition":{"gte":2}}},
 {"id":"gone","version":1,"name":"Gone","resolve":"5m","then":{"alert":"Gone"},
  "select":{"a":{"type":"sidelight.note.saved"}}})json";

// Of one event; each of them fits some.
constexpr std::array parts{
    "data.kind == 'declined'",
    "data.kind != 'paid'",
    "data.kind == '支付'",
    "data.kind.startsWith('page')",
    "has(data.kind)",
    "!has(data.owner)",
    "data.owner in ['customer', 'größe']",
    "data.channel == 'web'",
    "has(data.sentiment)",
    "data.sentiment < 0.0",
    "data.amount.value >= 900.0",
    "has(data.amount.value)",
    "'late' in data.tags",
    "data.tags.exists(t, t == 'late')",
    "size(data.case) > 2",
    "data.case == 'A-1'",
    "data.title.contains('größe')",
    "data['kind'] == 'declined'",
    "size(data) > 3",
    "event.subject == 'c-3'",
    "event.data.kind == 'paid'",
    "event.source.endsWith('e')",
    "data.tags.exists(t, [1,2,3,4,5,6,7,8,9].all(a, [1,2,3,4,5,6,7,8,9].all(b, "
    "[1,2,3,4,5,6,7,8,9].all(c, [1,2,3,4,5,6,7,8,9].all(d, a + b + c + d > 0)))))",
};

std::string conditionByChance(SeededRandom &random, int depth)
{
    const std::uint64_t kind = depth == 0 ? 9 : random.below(10);
    const auto within = [&] { return '(' + conditionByChance(random, depth - 1) + ')'; };
    if (kind < 2)
        return within() + " && " + within();
    if (kind < 5)
        return within() + " || " + within();
    if (kind == 5)
        return '!' + within();
    if (kind == 6)
        return within() + " ? " + within() + " : " + within();
    return parts[static_cast<std::size_t>(random.below(parts.size()))];
}

std::string ruleByChance(SeededRandom &random, int number)
{
    static constexpr std::array correlations{
        R"("then":{"alert":"A {a.id}"})",
        R"("correlate":{"type":"event_count","timespan":"1d","condition":{"gte":2}},"then":{"alert":"{count}"})",
        R"("correlate":{"type":"value_sum","timespan":"9d","condition":{"lte":0,"field":"data.sentiment"}},"then":{"alert":"{value}"})",
        R"("correlate":{"type":"event_count","group-by":["data.case"],"timespan":"2d","condition":{"gte":2}},"then":{"alert":"{count}"})",
        R"("scope":"customer.tier == 'Gold'","then":{"alert":"Gold"})",
    };
    const std::string id = std::to_string(number);
    return R"({"id":"r)" + id + R"(","version":1,"name":"R)" + id +
           R"(","select":{"a":{"type":"sidelight.touchpoint.recorded","when":")" +
           conditionByChance(random, 2) + R"("}},)" +
           correlations[static_cast<std::size_t>(random.below(correlations.size()))] + '}';
}

std::shared_ptr<const rules::RuleSet> read(const std::string &text)
{
    auto found = rules::readRules(boost::json::parse('[' + text + ']').as_array());
    if (!found)
        FAIL(found.error().front().pointer << ' ' << found.error().front().sentence);
    return *found;
}

} // namespace

std::shared_ptr<const rules::RuleSet> rulesOfAllKinds()
{
    return read(std::string(common) + ',' + more);
}

std::shared_ptr<const rules::RuleSet> rulesThatDiffer()
{
    return read(std::string(common) + ',' + other);
}

std::shared_ptr<const rules::RuleSet> rulesByChance(SeededRandom &random)
{
    std::string all;
    const std::uint64_t number = 1 + random.below(4);
    for (std::uint64_t i = 0; i < number; ++i)
        all += (i == 0 ? "" : ",") + ruleByChance(random, static_cast<int>(i));
    return read(all);
}

Timestamp MadeUpPast::time()
{
    std::int64_t at = m_start + m_made * 5 * minuteMs;
    if (chance(20)) // late
        at -= static_cast<std::int64_t>(m_random.below(6 * hourMs));
    else if (chance(2)) // before all that counts
        at = m_start - 40 * dayMs + static_cast<std::int64_t>(m_random.below(40 * dayMs));
    else if (chance(1)) // a clock that is wrong
        at += 300 * dayMs;
    return Timestamp{at};
}

std::string MadeUpPast::touchpoint()
{
    std::string members = R"("title":"{\"kind\":\"declined\"} größe 支付")";
    const auto add = [&](std::uint64_t percent, const std::string &member) {
        if (chance(percent))
            members += ',' + member;
    };
    add(60, R"("kind":)" + oneOf({R"("declined")", R"("paid")", R"("支付")", R"("decl\u0069ned")",
                                  R"("\u652f\u4ed8")", "7", "null", R"({"kind":"paid"})",
                                  R"("page.view")", R"("page.view")", R"("page.view")"}));
    add(40, R"("owner" : )" + oneOf({R"("customer")", R"("größe")", R"("gr\u00f6\u00dfe")", "[]"}));
    add(30, R"("channel":"web")");
    add(3, R"("c\u0061ses":"A-1")");
    add(5, R"("sentiment":)" + oneOf({"-0.9", "-1", "0.4", "null", R"("bad")"}));
    add(5, R"("amount":)" + oneOf({R"({"value":950.5})", R"({"value":12})", "950", "{}"}));
    add(15, R"("case":")" + oneOf({"A-1", "B-2"}) + '"');
    add(5, R"("tags":[ "late", {"tags":[]} ])");
    return '{' + members + '}';
}

std::string MadeUpPast::dataOf(const std::string &type)
{
    if (type == "touchpoint.recorded")
        return chance(95) ? touchpoint() : oneOf({R"("kind")", "[{\"kind\":\"paid\"}]", "5", "{}"});
    if (type == "commitment.updated")
        return R"({"commitment":")" + oneOf({"p1", "p2", "p3"}) + R"(","status":")" +
               oneOf({"open", "kept"}) + R"("})";
    if (type == "customer.updated")
        return R"({"name":"x","tier":")" + oneOf({"Gold", "Plain"}) + R"("})";
    return R"({"channel":"voice"})";
}

std::string MadeUpPast::next()
{
    const std::string type =
        chance(70) ? "touchpoint.recorded"
                   : oneOf({"commitment.updated", "customer.updated", "interaction.started",
                            "interaction.ended", "note.saved"});
    const std::string customer = "c-" + std::to_string(m_random.below(12));
    const std::string when = formatRfc3339(time());
    ++m_made;
    std::string text = R"({"specversion":"1.0","id":"e)" + std::to_string(m_start) + '-' +
                       std::to_string(m_made) + R"(","source":"/größe","type":"sidelight.)" + type +
                       '"';
    if (chance(95))
        text += R"(,"subject":")" + customer + '"';
    if (chance(97))
        text += R"(,"time":")" + when + '"';
    text += R"(,"correlationid":"call-)" + std::to_string(m_random.below(40)) + '"';
    if (chance(97))
        text += R"(, "data" : )" + dataOf(type);
    return text + '}';
}

} // namespace sidelight::test
