#include "tests/quick/madeupfigures.h"

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include "tests/fixture/scenes.h"

namespace sidelight::test
{

namespace
{

namespace bj = boost::json;

struct Known {
    const char *kind;
    const char *name;
    int version;
    int shown; // a day
    double done;
};

constexpr Known all[] = {
    {"action", "tell-outage-status", 0, 81, 0.88},
    {"action", "verify-otp", 0, 37, 0.79},
    {"action", "take-ownership", 0, 29, 0.35},
    {"action", "block-card", 0, 22, 0.71},
    {"action", "offer-payment-plan", 0, 20, 0.22},
    {"rule", "fraud.impossible-travel", 3, 16, 0.91},
    {"rule", "network.outage-in-area", 1, 54, 0.62},
};

bj::array rowsOf(std::int64_t from, int days, int divisor)
{
    bj::array rows;
    for (int day = 0; day < days; ++day) {
        const int bundle = day < days - 4 ? 13 : 14; // published some days ago
        const std::int64_t at = from + day * dayMs;
        const bool isWeekend = day % 7 == 4 || day % 7 == 5;
        for (const Known &one : all) {
            const int shown = one.shown * (isWeekend ? 4 : 9 + day % 4) / 10 / divisor;
            const int done = static_cast<int>(shown * one.done);
            if (shown == 0)
                continue;
            bj::object row{{"day", formatRfc3339(Timestamp{at}).substr(0, 10)},
                           {"kind", one.kind},
                           {"name", one.name},
                           {"shown", shown}};
            if (one.version > 0)
                row["version"] = one.version;
            if (one.kind == std::string("rule")) {
                row["acknowledged"] = done;
                row["snoozed"] = shown / 9;
            } else {
                row["version"] = bundle;
                row["accepted"] = done;
                row["opened"] = shown / 2;
                row["dismissed"] = shown / 8;
                row["reasons"] = bj::object{{"unfit", shown / 12}, {"done", shown / 20}};
            }
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

bj::object contacts(int with, int repeatedWith, int without, int repeatedWithout)
{
    return {{"with", {{"interactions", with}, {"repeated", repeatedWith}}},
            {"without", {{"interactions", without}, {"repeated", repeatedWithout}}}};
}

} // namespace

publication::Answer madeUpFigures(const std::string &scene,
                                  const publication::InsightsQuestion &question)
{
    if (scene == "blind")
        return {
            403,
            R"({"error":{"code":"wrong_role","message":"The token may not see this team's insights."}})",
            {}};
    if (question.isTable)
        return {200, "day,kind,name\r\n", {}};
    const std::int64_t from = fixture::now().ms / dayMs * dayMs - (question.days - 1) * dayMs;
    bj::object answer{
        {"team", question.team}, {"from", formatRfc3339(Timestamp{from})}, {"rows", bj::array()}};
    if (scene == "nothing")
        return {200, bj::serialize(answer), {}};
    const bool isFew = scene == "few";
    answer["rows"] = isFew ? rowsOf(from, 1, 10) : rowsOf(from, question.days, 1);
    answer["contacttotal"] = isFew ? contacts(12, 1, 9, 2) : contacts(1204, 98, 1000, 112);
    answer["panels"] = bj::object{{"byversion", {{"14", 363}, {"13", 37}}}, {"refused", 1}};
    if (scene == "old")
        return {200, bj::serialize(answer), {}};
    answer["versions"] =
        bj::array{{{"version", 14}, {"shown", isFew ? 7 : 1310}, {"accepted", isFew ? 3 : 852}},
                  {{"version", 13}, {"shown", isFew ? 9 : 1290}, {"accepted", isFew ? 3 : 722}}};
    answer["acknowledge"] = bj::object{{"count", isFew ? 4 : 640},
                                       {"medianms", 9000},
                                       {"rules", bj::array{{{"name", "fraud.impossible-travel"},
                                                            {"version", 3},
                                                            {"count", 200},
                                                            {"medianms", 6000}},
                                                           {{"name", "network.outage-in-area"},
                                                            {"version", 1},
                                                            {"count", 440},
                                                            {"medianms", 11'000}}}}};
    answer["alertrate"] = bj::object{{"shown", isFew ? 6 : 966},
                                     {"agentminutes", isFew ? 45 : 25'200},
                                     {"agents", isFew ? 1 : 12},
                                     {"budget", 4}};
    answer["panels"] =
        bj::object{{"byversion", {{"14", 363}, {"13", 37}}},
                   {"refused", 1},
                   {"open",
                    {{"count", 400},
                     {"byversion", {{"14", 363}, {"13", 37}}},
                     {"closed", 12},
                     {"lastseen", formatRfc3339(Timestamp{fixture::now().ms - 4 * 3'600'000})}}}};
    return {200, bj::serialize(answer), {}};
}

} // namespace sidelight::test
