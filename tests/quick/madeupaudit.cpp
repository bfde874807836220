#include "tests/quick/madeupaudit.h"

#include <boost/json/serialize.hpp>

#include "core/audit/auditrecord.h"
#include "tests/fixture/scenes.h"

namespace sidelight::test
{

namespace
{

namespace bj = boost::json;

constexpr std::uint64_t last = 1204;
constexpr std::size_t onAPage = 9;

// Newest first.
std::vector<audit::Record> records()
{
    const char *const customer = "9f2c41aa0d3be8827710ccde45f0ab12";
    const audit::Deed deeds[] = {
        {"customer.erased", "admin", "admin", "", customer, "receipt 5f0c"},
        {"config.pilot", "ana", "supervisor", "blue", "",
         "version 14, a pilot on 25 %; before: for all"},
        {"customer.revealed", "ben", "agent", "blue", customer, "identities.phone"},
        {"access.denied", "ben", "supervisor", "loans", "", "insights, 12 more times"},
        {"customer.followed", "cleo", "agent", "blue", customer, ""},
        {"config.refused", "ben", "supervisor", "blue", "", "not_newer"},
        {"config.published", "ana", "supervisor", "blue", "", "version 13, for all"},
        {"config.rolledback", "ana", "supervisor", "blue", "",
         "version 12, for all, the content of version 10"},
        {"hub.started", "hub", "hub", "", "", "its own bundle is version 3"},
        {"config.published", "ana", "supervisor", "blue", "", "version 2, for all"}};
    std::vector<audit::Record> all;
    std::uint64_t number = last;
    for (const audit::Deed &deed : deeds) {
        const auto age = static_cast<std::int64_t>(last - number) * 47 * 60'000;
        audit::Record record{
            number--, Timestamp{fixture::now().ms - age}, deed, audit::firstHash(), {}};
        record.hash = audit::hashOf(record);
        all.push_back(std::move(record));
    }
    return all;
}

std::string valueOf(const std::string &query, const std::string &name)
{
    const std::size_t at = ('&' + query).find('&' + name + '=');
    if (at == std::string::npos)
        return {};
    const std::size_t begin = at + name.size() + 1;
    return query.substr(begin, query.find('&', begin) - begin);
}

} // namespace

publication::Answer madeUpAudit(const std::string &scene, const std::string &query)
{
    if (scene == "blind")
        return {403,
                R"({"error":{"code":"wrong_role","message":"The token may not read the audit."}})",
                {}};
    const bool verifies = query == "verify";
    bj::object answer{{"first", 1},
                      {"last", last},
                      {"checked", verifies ? last : last - 4},
                      {"keeps", bj::object{{"days", 400}}}};
    if (scene == "broken")
        answer["broken"] = last - 2;
    if (verifies)
        return {200, bj::serialize(answer), {}};
    const std::string before = valueOf(query, "before");
    const std::string what = valueOf(query, "what");
    const std::string who = valueOf(query, "who");
    bj::array page;
    for (const audit::Record &record : records()) {
        const bool fits = (before.empty() || record.number < std::stoull(before)) &&
                          record.deed.what.starts_with(what) &&
                          (who.empty() || record.deed.who == who) &&
                          valueOf(query, "text").empty() && scene != "nothing";
        if (!fits)
            continue;
        if (page.size() == onAPage) {
            answer["next"] = record.number + 1;
            break;
        }
        page.emplace_back(audit::jsonOf(record));
    }
    answer["records"] = std::move(page);
    return {200, bj::serialize(answer), {}};
}

} // namespace sidelight::test
