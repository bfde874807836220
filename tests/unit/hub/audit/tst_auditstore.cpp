// The audit's file: kept, found, bounded, and true to itself.
#include <catch2/catch_test_macros.hpp>

#include <fstream>

#include "core/base/random.h"
#include "core/sqlite/keyedopen.h"
#include "hub/audit/auditstore.h"
#include "tests/support/scratchfolder.h"

using namespace sidelight;
using namespace sidelight::hub;

namespace
{

constexpr Timestamp noon{1'795'694'400'000};
constexpr std::int64_t day = 86'400'000;

audit::Deed deed(const std::string &what, const std::string &who = "ana",
                 const std::string &team = "cards", const std::string &detail = "version 3")
{
    return {what, who, "supervisor", team, "", detail};
}

struct Rig {
    test::ScratchFolder folder;
    SeededRandom random{3};
    keys::Keyspec key = keys::Keyspec::generate(random);
    std::optional<sqlite::Library> library;
    std::optional<AuditStore> store;
    AuditBounds bounds;

    Rig()
    {
        auto loaded = sqlite::Library::load();
        REQUIRE(loaded);
        library.emplace(std::move(*loaded));
        open();
    }
    [[nodiscard]] std::string path() const { return folder.path() + "/audit.db"; }
    void open()
    {
        store.reset();
        auto opened = AuditStore::open(*library, key, path(), bounds);
        REQUIRE(opened);
        store.emplace(std::move(*opened));
    }
    void add(const audit::Deed &one, Timestamp at = noon) { REQUIRE(store->append({one}, at)); }
    AuditPage read(const AuditQuery &query = {})
    {
        auto page = store->read(query);
        REQUIRE(page);
        return std::move(*page);
    }
    AuditState check()
    {
        store->checkAgain();
        for (;;) {
            const auto isAll = store->check(2);
            REQUIRE(isAll);
            if (*isAll)
                return store->state();
        }
    }
    // As somebody would who has the key.
    void tamper(sqlite::Sql sql)
    {
        store.reset();
        sqlite::OpenOptions options;
        options.journal = sqlite::Journal::Truncate;
        const keys::SecretBytes hex = key.hex();
        auto db = sqlite::openKeyed(*library, path(), hex.text(), options);
        REQUIRE(db);
        REQUIRE(db->execute(sql));
        open();
    }
};

std::vector<std::uint64_t> numbersOf(const AuditPage &page)
{
    std::vector<std::uint64_t> numbers;
    for (const audit::Record &record : page.records)
        numbers.push_back(record.number);
    return numbers;
}

using Numbers = std::vector<std::uint64_t>;

} // namespace

TEST_CASE("what was noted is there after the file was opened anew, newest first, in pages")
{
    Rig rig;
    for (int i = 0; i < 5; ++i)
        rig.add(deed("config.published"));
    rig.open();
    AuditQuery query;
    query.limit = 2;
    AuditPage page = rig.read(query);
    CHECK(numbersOf(page) == Numbers{5, 4});
    REQUIRE(page.next == 4);
    query.before = page.next;
    page = rig.read(query);
    CHECK(numbersOf(page) == Numbers{3, 2});
    query.before = page.next;
    page = rig.read(query);
    CHECK(numbersOf(page) == Numbers{1});
    CHECK_FALSE(page.next);
    CHECK_FALSE(page.state.broken);
    rig.add(deed("config.published"));
    CHECK_FALSE(rig.check().broken);
    CHECK(rig.check().checked == 6);
}

TEST_CASE("records are found by kind, person, words, customer, time and team")
{
    Rig rig;
    rig.add(deed("config.published"), Timestamp{noon.ms - day});
    rig.add(deed("config.pilot", "ben", "cards", "version 4, a Pilot on 25 %"));
    rig.add(deed("customer.erased", "admin", ""));
    audit::Deed revealed = deed("customer.revealed", "ana", "loans", "name");
    revealed.subject = "abcd";
    rig.add(revealed, Timestamp{noon.ms + day});
    const auto found = [&rig](const auto &fill) {
        AuditQuery query;
        fill(query);
        return numbersOf(rig.read(query));
    };
    CHECK(found([](AuditQuery &q) { q.what = "config."; }) == Numbers{2, 1});
    CHECK(found([](AuditQuery &q) { q.what = "config.pilot"; }) == Numbers{2});
    CHECK(found([](AuditQuery &q) { q.who = "ana"; }) == Numbers{4, 1});
    CHECK(found([](AuditQuery &q) { q.who = "an"; }).empty());
    CHECK(found([](AuditQuery &q) { q.text = "PILOT on"; }) == Numbers{2});
    CHECK(found([](AuditQuery &q) { q.text = "abcd"; }).empty()); // no search by a part of a hash
    CHECK(found([](AuditQuery &q) { q.subject = "abcd"; }) == Numbers{4});
    CHECK(found([](AuditQuery &q) { q.since = noon; }) == Numbers{4, 3, 2});
    CHECK(found([](AuditQuery &q) { q.until = Timestamp{noon.ms - 1}; }) == Numbers{1});
    CHECK(found([](AuditQuery &q) { q.teams = {"cards"}; }) == Numbers{2, 1});
    CHECK(found([](AuditQuery &q) { q.teams = {"car", "loans"}; }) == Numbers{4});
    CHECK(found([](AuditQuery &q) { q.teams.emplace(); }).empty());
    CHECK(found([](AuditQuery &q) { q.text = "'; DROP TABLE records; --"; }).empty());
}

TEST_CASE("a record that was changed, taken out or put in is found, with its place")
{
    struct Row {
        const char *what;
        sqlite::Sql sql;
        std::uint64_t broken;
    };
    const Row rows[] = {
        {"changed", "UPDATE records SET who = 'ben' WHERE number = 3", 3},
        {"taken out", "DELETE FROM records WHERE number = 3", 3},
        {"a time moved", "UPDATE records SET at = at + 1 WHERE number = 2", 2},
        {"the first taken out", "DELETE FROM records WHERE number = 1", 2},
        {"a hash", "UPDATE records SET hash = replace(hash, 'a', 'b') WHERE number = 4", 4},
        {"put in the place of another",
         "UPDATE records SET detail = (SELECT detail FROM records WHERE number = 5) || 'x' WHERE "
         "number = 5",
         5},
    };
    for (const Row &row : rows) {
        CAPTURE(row.what);
        Rig rig;
        for (int i = 0; i < 5; ++i)
            rig.add(deed("config.published", "ana", "cards", std::to_string(i)));
        CHECK_FALSE(rig.check().broken);
        rig.tamper(row.sql);
        CHECK(rig.check().broken == row.broken);
        rig.add(deed("config.published")); // and goes on
        CHECK(rig.check().broken == row.broken);
    }
}

TEST_CASE("a page that holds a broken record says so without going through the chain")
{
    Rig rig;
    for (int i = 0; i < 5; ++i)
        rig.add(deed("config.published"));
    rig.tamper("UPDATE records SET who = 'ben' WHERE number = 3");
    CHECK(rig.read().state.broken == 3);
    AuditQuery one;
    one.limit = 1;
    rig.open();
    CHECK_FALSE(rig.read(one).state.broken);
}

TEST_CASE("what is beyond the bounds goes, the chain holds, and it is said")
{
    Rig rig;
    rig.bounds = {10, 400 * day};
    rig.open();
    for (int i = 0; i < 40; ++i)
        rig.add(deed("config.published"));
    const AuditState state = rig.check();
    CHECK_FALSE(state.broken);
    CHECK(state.first > 15);
    CHECK(state.last - state.first < 25);
    AuditQuery dropped;
    dropped.what = "audit.dropped";
    const AuditPage page = rig.read(dropped);
    REQUIRE_FALSE(page.records.empty());
    CHECK(page.records.front().deed.detail.find("records, up to number") != std::string::npos);
    rig.open();
    CHECK_FALSE(rig.check().broken);
    CHECK_FALSE(rig.read().state.broken);
}

TEST_CASE("what is too old goes, be it ever so little")
{
    Rig rig;
    rig.add(deed("config.published"), noon);
    rig.add(deed("config.published"), Timestamp{noon.ms + 300 * day});
    rig.add(deed("config.published"), Timestamp{noon.ms + 402 * day});
    CHECK(rig.store->state().first == 2);
    CHECK_FALSE(rig.check().broken);
    CHECK(rig.read().records.size() == 3); // with the word about what went
}

TEST_CASE("a chain that is whole stays so while records are added")
{
    Rig rig;
    rig.add(deed("config.published"));
    CHECK(rig.check().checked == 1);
    rig.add(deed("config.published"));
    CHECK(rig.store->state().checked == 2);
    CHECK_FALSE(rig.check().broken);
}

TEST_CASE("the file is readable with its key alone")
{
    Rig rig;
    rig.add(deed("config.published", "somebody-of-note"));
    rig.store.reset();
    std::ifstream file(rig.path(), std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), {});
    CHECK(bytes.size() > 1000);
    CHECK(bytes.find("somebody-of-note") == std::string::npos);
    CHECK(bytes.find("SQLite format") == std::string::npos);
    SeededRandom other(9);
    CHECK_FALSE(
        AuditStore::open(*rig.library, keys::Keyspec::generate(other), rig.path(), rig.bounds));
}
