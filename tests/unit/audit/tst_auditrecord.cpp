// Records of a hub's audit, and what an export of them proves.
#include <catch2/catch_test_macros.hpp>

#include <boost/json/serialize.hpp>

#include "core/audit/auditrecord.h"

using namespace sidelight;
using namespace sidelight::audit;

namespace
{

constexpr Timestamp noon{1'795'694'400'000};

Record after(const std::string &before, std::uint64_t number, const std::string &detail = "d")
{
    Record record{number,
                  Timestamp{noon.ms + static_cast<std::int64_t>(number)},
                  {"config.published", "ana", "supervisor", "cards", "", detail},
                  before,
                  {}};
    record.hash = hashOf(record);
    return record;
}

std::vector<std::string> exported(std::uint64_t count)
{
    std::vector<std::string> lines;
    std::string before = firstHash();
    for (std::uint64_t number = 1; number <= count; ++number) {
        const Record record = after(before, number);
        before = record.hash;
        lines.insert(lines.begin(), boost::json::serialize(jsonOf(record)));
    }
    return lines;
}

Result<void, ExportFault> check(const std::vector<std::string> &lines, ExportCheck &checked)
{
    for (const std::string &line : lines) {
        if (auto taken = checked.take(line); !taken)
            return taken;
    }
    return {};
}

} // namespace

TEST_CASE("a record says itself again after JSON")
{
    Record record = after(firstHash(), 7);
    record.deed.subject = "0123";
    record.hash = hashOf(record);
    const auto read = recordOf(jsonOf(record));
    REQUIRE(read);
    CHECK(read->deed == record.deed);
    CHECK(read->number == 7);
    CHECK(read->at == record.at);
    CHECK(isWhole(*read));
}

TEST_CASE("whatever is changed in a record is found")
{
    const Record whole = after(firstHash(), 7);
    const auto changes = {
        +[](Record &r) { r.number = 8; },
        +[](Record &r) { ++r.at.ms; },
        +[](Record &r) { r.deed.what = "x"; },
        +[](Record &r) { r.deed.who = "ben"; },
        +[](Record &r) { r.deed.role = "admin"; },
        +[](Record &r) { r.deed.team = ""; },
        +[](Record &r) { r.deed.subject = "x"; },
        +[](Record &r) { r.deed.detail += "!"; },
        +[](Record &r) { r.before[3] = '1'; },
        +[](Record &r) { r.hash[3] = 'x'; },
        // Two texts that say the same side by side.
        +[](Record &r) { std::swap(r.deed.subject, r.deed.detail); },
    };
    for (const auto &change : changes) {
        Record other = whole;
        change(other);
        CHECK_FALSE(isWhole(other));
    }
    CHECK(isWhole(whole));
}

TEST_CASE("long texts are cut between characters")
{
    Deed deed{"w", "ana", "agent", "", "", std::string(255, 'x') + "\xC3\xA9"};
    CHECK(cut(deed).detail == std::string(255, 'x'));
}

TEST_CASE("an export that is whole is, and one of a filter says what it leaves out")
{
    auto lines = exported(5);
    ExportCheck all;
    CHECK(check(lines, all));
    CHECK(all.records() == 5);
    CHECK(all.missing() == 0);
    lines.erase(lines.begin() + 1);
    ExportCheck some;
    CHECK(check(lines, some));
    CHECK(some.missing() == 1);
}

TEST_CASE("an export that somebody worked on is found out, with the line")
{
    const auto lines = exported(4);
    struct Row {
        const char *what;
        std::vector<std::string> lines;
        std::size_t line;
    };
    auto edited = lines;
    edited[2].replace(edited[2].find("ana"), 3, "bob");
    auto swapped = lines;
    std::swap(swapped[1], swapped[2]);
    auto twice = lines;
    twice.insert(twice.begin(), twice.front());
    // One that proves itself, put in the place of another.
    auto forged = lines;
    forged[1] = boost::json::serialize(jsonOf(after(firstHash(), 3, "forged")));
    const Row rows[] = {{"edited", edited, 3},
                        {"swapped", swapped, 3},
                        {"the same twice", twice, 2},
                        {"forged", forged, 2},
                        {"not JSON", {"{"}, 1},
                        {"no record", {"{}"}, 1},
                        {"no number", {R"({"number":0,"at":"2026-11-26T10:00:00Z"})"}, 1}};
    for (const Row &row : rows) {
        CAPTURE(row.what);
        ExportCheck checked;
        const auto done = check(row.lines, checked);
        REQUIRE_FALSE(done);
        CHECK(done.error().line == row.line);
    }
}
