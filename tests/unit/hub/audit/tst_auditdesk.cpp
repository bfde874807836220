// From what happens in the hub to records, on the thread that keeps them.
#include <algorithm>
#include <csignal>

#include <sys/resource.h>

#include <catch2/catch_test_macros.hpp>

#include <boost/json/serialize.hpp>

#include "core/base/random.h"
#include "core/domain/eventtypes.h"
#include "hub/audit/auditdesk.h"
#include "hub/audit/audithead.h"
#include "hub/shared/filestate.h"
#include "tests/support/scratchfolder.h"
#include "tests/unit/hub/log/bendingstate.h"
#include "tests/unit/hub/log/waitingexecutor.h"

using namespace sidelight;
using namespace sidelight::hub;

namespace
{

const TeamId cards{"cards"};
const Principal ana{Role::Supervisor, AgentId("ana"), {cards}, {}};
const Principal admin{Role::Admin, {}, {}, {}};

// No file of this process grows while it lives.
class FullDisk
{
public:
    FullDisk()
    {
        ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit none = m_before;
        none.rlim_cur = 0;
        ::setrlimit(RLIMIT_FSIZE, &none);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit m_before{};
};

struct DeskRig {
    test::ScratchFolder folder;
    ManualClock clock{Timestamp{1'795'694'400'000}};
    SeededRandom random{3};
    NullLogger logger;
    WaitingExecutor executor;
    std::optional<sqlite::Library> library;
    std::unique_ptr<AuditLog> log;
    std::unique_ptr<AuditDesk> desk;

    DeskRig()
    {
        auto loaded = sqlite::Library::load();
        REQUIRE(loaded);
        library.emplace(std::move(*loaded));
        auto store = AuditStore::open(*library, keys::Keyspec::generate(random),
                                      folder.path() + "/audit.db");
        REQUIRE(store);
        log = std::make_unique<AuditLog>(std::move(*store), executor, clock);
        desk = std::make_unique<AuditDesk>(AuditDesk::Parts{*log, clock, logger},
                                           std::vector<std::uint8_t>(32, 7));
    }
    // What is there by now, oldest first.
    std::vector<audit::Deed> deeds()
    {
        std::optional<AuditPage> page;
        AuditQuery query;
        query.limit = AuditQuery::mostLimit;
        log->read(query, [&page](auto read) {
            REQUIRE(read);
            page = std::move(*read);
        });
        REQUIRE(executor.runUntil([&page] { return page.has_value(); }));
        std::vector<audit::Deed> all;
        for (auto record = page->records.rbegin(); record != page->records.rend(); ++record)
            all.push_back(record->deed);
        return all;
    }
    audit::Deed last()
    {
        const auto all = deeds();
        REQUIRE_FALSE(all.empty());
        return all.back();
    }
};

ShelvedBundle bundle(std::int64_t version, std::optional<config::Pilot> pilot = {})
{
    auto made = std::make_shared<config::Bundle>();
    made->version = version;
    made->pilot = std::move(pilot);
    return {nullptr, made, ""};
}

} // namespace

TEST_CASE("a published bundle says by whom, for whom, and what it was that changed")
{
    DeskRig rig;
    const ShelvedBundle first = bundle(1);
    const ShelvedBundle quarter = bundle(2, config::Pilot{"spring", 0.25, {}});
    const ShelvedBundle half = bundle(3, config::Pilot{"spring", 0.5, {TeamId("floor-2")}});
    const ShelvedBundle back = bundle(4);
    bool isDone = false;
    rig.desk->published(ana, cards, first, nullptr, 0, [&isDone] { isDone = true; });
    REQUIRE(rig.executor.runUntil([&isDone] { return isDone; }));
    rig.desk->published(ana, cards, quarter, &first, 0, {});
    rig.desk->published(ana, cards, half, &quarter, 0, {});
    rig.desk->published(admin, cards, back, &half, 1, {});
    const auto deeds = rig.deeds();
    REQUIRE(deeds.size() == 4);
    CHECK(deeds[0] ==
          audit::Deed{"config.published", "ana", "supervisor", "cards", "", "version 1, for all"});
    CHECK(deeds[1].what == "config.pilot");
    CHECK(deeds[1].detail == "version 2, a pilot on 25 %; before: for all");
    CHECK(deeds[2].detail == "version 3, a pilot on 50 % in floor-2; before: a pilot on 25 %");
    CHECK(deeds[3].what == "config.rolledback");
    CHECK(deeds[3].who == "admin");
    CHECK(deeds[3].detail == "version 4, for all, the content of version 1");
}

TEST_CASE("neither a customer's key nor a value is in a record")
{
    DeskRig rig;
    rig.desk->erased(admin, CustomerKey("anna-example"), "receipt-1", {});
    rig.desk->followed(ana, CustomerKey("anna-example"));
    Event event;
    event.type = types::customerRevealed;
    event.source = "/panel/d1";
    event.subject = "anna-example";
    event.data = boost::json::object{
        {"field", "identities.phone"}, {"agent", "ben"}, {"team", "cards"}, {"value", "+49-1"}};
    rig.desk->take(event);
    event.type = types::customerLookedUp;
    event.subject.reset();
    event.data = boost::json::object{
        {"agent", "ben"},
        {"identities", boost::json::array{{{"kind", "email"}, {"value", "anna@example.org"}}}}};
    rig.desk->take(event);
    event.type = types::noteSaved;
    rig.desk->take(event);
    event.type = types::customerRevealed;
    event.source = "/crm"; // no panel tells of its own accord
    rig.desk->take(event);
    const auto deeds = rig.deeds();
    REQUIRE(deeds.size() == 4);
    const std::string subject = rig.desk->subjectOf("anna-example");
    CHECK(subject.size() == 32);
    CHECK(deeds[0].subject == subject);
    CHECK(deeds[1].what == "customer.followed");
    CHECK(deeds[2] ==
          audit::Deed{"customer.revealed", "ben", "agent", "cards", subject, "identities.phone"});
    CHECK(deeds[3].what == "customer.lookedup");
    for (const audit::Deed &deed : deeds) {
        const std::string text =
            boost::json::serialize(audit::jsonOf({1, {}, deed, audit::firstHash(), ""}));
        for (const char *hidden : {"anna", "example", "+49"})
            CHECK(text.find(hidden) == std::string::npos);
    }
}

TEST_CASE("who orders what of a move of the log is noted, and that it was moved")
{
    DeskRig rig;
    const AuditDesk::LogMove move{"m1", "the file", "the engine"};
    bool isNoted = false;
    rig.desk->ordered(admin, audit::kinds::moveBegun, move, [&isNoted] { isNoted = true; });
    REQUIRE(rig.executor.runUntil([&isNoted] { return isNoted; }));
    // As whoever says it again after a kill.
    for (const bool isAgain : {false, true}) {
        INFO(isAgain);
        std::optional<bool> isThere;
        rig.desk->moved(move, 5, [&isThere](bool noted) { isThere = noted; });
        REQUIRE(rig.executor.runUntil([&isThere] { return isThere.has_value(); }));
        CHECK(isThere == true);
    }
    const auto deeds = rig.deeds();
    REQUIRE(deeds.size() == 2);
    CHECK(deeds[0] == audit::Deed{"hub.movebegun", "admin", "admin", "", "",
                                  "from the file to the engine, move m1"});
    CHECK(deeds[1] == audit::Deed{"hub.logmoved", "hub", "hub", "", "",
                                  "from the file to the engine, move m1, 5 records"});
}

TEST_CASE("who says that the log was moved is told when the audit could not be written")
{
    DeskRig rig;
    const auto isNoted = [&rig] {
        std::optional<bool> said;
        rig.desk->reclaimed("hub-1", "m1", [&said](bool noted) { said = noted; });
        REQUIRE(rig.executor.runUntil([&said] { return said.has_value(); }));
        return *said;
    };
    bool wasNoted = true;
    {
        const FullDisk full; // nothing is said here, which may go into a file, too
        wasNoted = isNoted();
    }
    CHECK_FALSE(wasNoted);
    CHECK(rig.desk->failures() == 1);
    CHECK(rig.deeds().empty());
    CHECK(isNoted());
    CHECK(rig.last() == audit::Deed{"hub.logreclaimed", "hub", "hub", "", "",
                                    "into the engine, from the hub hub-1, move m1"});
}

TEST_CASE("refusals of one kind are one record a minute, with how many there were")
{
    DeskRig rig;
    for (int i = 0; i < 500; ++i)
        rig.desk->denied(ana, "insights", "loans");
    rig.desk->refused(ana, cards, "not_signed");
    CHECK(rig.deeds().size() == 2);
    rig.desk->tick();
    CHECK(rig.deeds().size() == 2);
    rig.clock.advanceMs(AuditDesk::quietMs);
    rig.desk->tick();
    CHECK(rig.deeds().size() == 3);
    CHECK(rig.last().detail == "insights, 499 more times");
    rig.clock.advanceMs(AuditDesk::quietMs);
    rig.desk->tick(); // nothing more: forgotten
    rig.desk->denied(ana, "insights", "loans");
    CHECK(rig.last().detail == "insights");
}

TEST_CASE("the chain can be gone through while others note")
{
    DeskRig rig;
    for (int i = 0; i < 50; ++i)
        rig.desk->started(i);
    std::optional<AuditState> state;
    rig.log->check([&state](auto checked) {
        REQUIRE(checked);
        state = *checked;
    });
    rig.desk->started(99);
    REQUIRE(rig.executor.runUntil([&state] { return state.has_value(); }));
    CHECK_FALSE(state->broken);
    CHECK(state->checked >= 50);
}

TEST_CASE("what is noted while the disk is busy is noted together, in order, each answered")
{
    DeskRig rig;
    constexpr std::size_t notes = 1'200; // more than one transaction takes
    std::vector<std::size_t> answered;
    std::size_t readInBetween = 0;
    for (std::size_t i = 0; i < notes; ++i) {
        audit::Deed deed = deedBy(ana, audit::kinds::followed);
        deed.detail = "number " + std::to_string(i);
        rig.log->note({std::move(deed)}, [&answered, i](const auto &noted) {
            REQUIRE(noted);
            answered.push_back(i);
        });
        if (i == 99) { // sees what was asked for before it, and nothing else
            rig.log->read({}, [&readInBetween](auto page) {
                REQUIRE(page);
                readInBetween = page->records.front().number;
            });
        }
    }
    REQUIRE(rig.executor.runUntil([&answered] { return answered.size() == notes; }));
    CHECK(readInBetween == 100);
    CHECK(std::is_sorted(answered.begin(), answered.end()));
    const auto all = rig.deeds();
    REQUIRE_FALSE(all.empty());
    CHECK(all.back().detail == "number 1199");
    std::optional<AuditState> state;
    rig.log->check([&state](auto checked) {
        REQUIRE(checked);
        state = *checked;
    });
    REQUIRE(rig.executor.runUntil([&state] { return state.has_value(); }));
    CHECK(state->last == notes);
    CHECK_FALSE(state->broken);
}

TEST_CASE("an end that was cut off is found by what was told of it elsewhere")
{
    DeskRig rig;
    const test::ScratchFolder elsewhere;
    const auto opened = FileState::open(elsewhere.path(), {"audit/"}, rig.executor);
    REQUIRE(opened);
    FileState &shared = **opened;
    const auto missingIn = [&](AuditLog &log) {
        AuditHead head(shared, log, "hub-1");
        std::optional<std::uint64_t> missing;
        head.check([&missing](std::uint64_t number) { missing = number; }, [] { FAIL(); });
        REQUIRE(rig.executor.runUntil([&missing] { return missing.has_value(); }));
        const auto before = shared.list("audit/");
        head.tick();
        // Answered by now, and then told.
        REQUIRE(rig.executor.runUntil([&] {
            const auto now = shared.list("audit/");
            return !now.empty() && (before.empty() || now[0].revision > before[0].revision);
        }));
        return *missing;
    };
    rig.desk->started(1);
    rig.desk->reloaded(2);
    REQUIRE(rig.deeds().size() == 2);
    CHECK(missingIn(*rig.log) == 0); // nothing was told before
    rig.desk->reloaded(3);
    REQUIRE(rig.deeds().size() == 3);
    CHECK(missingIn(*rig.log) == 0);

    // Another file in its place: shorter, but as whole in itself.
    auto store = AuditStore::open(*rig.library, keys::Keyspec::generate(rig.random),
                                  rig.folder.path() + "/other.db");
    REQUIRE(store);
    AuditLog other(std::move(*store), rig.executor, rig.clock);
    bool noted = false;
    other.note({{"hub.started", "hub", "hub", {}, {}, {}}},
               [&noted](const auto &) { noted = true; });
    REQUIRE(rig.executor.runUntil([&noted] { return noted; }));
    CHECK(missingIn(other) == 3);
}

TEST_CASE("an end that cannot be read at start is asked for again, and told after that")
{
    DeskRig rig;
    BendingState shared(rig.executor);
    AuditHead head(shared, *rig.log, "hub-1");
    rig.desk->started(1);
    shared.readsFail = true;
    std::optional<std::uint64_t> missing;
    head.check([&missing](std::uint64_t number) { missing = number; }, [] { FAIL(); });
    REQUIRE(rig.executor.runUntil([&shared] { return shared.reads == 1; }));
    CHECK_FALSE(missing);
    shared.readsFail = false;
    head.tick();
    REQUIRE(rig.executor.runUntil([&missing] { return missing.has_value(); }));
    CHECK(*missing == 0);
    head.tick();
    CHECK(rig.executor.runUntil([&shared] { return !shared.list("audit/").empty(); }));
}

TEST_CASE("of two hubs that have one name, the second leaves the first one's end as it is")
{
    DeskRig rig;
    BendingState shared(rig.executor);
    rig.desk->started(1);
    auto store = AuditStore::open(*rig.library, keys::Keyspec::generate(rig.random),
                                  rig.folder.path() + "/other.db");
    REQUIRE(store);
    AuditLog otherLog(std::move(*store), rig.executor, rig.clock);
    otherLog.note({{"hub.started", "hub", "hub", {}, {}, {}}}, [](const auto &) {});
    AuditHead first(shared, *rig.log, "hub");
    AuditHead second(shared, otherLog, "hub");
    int checked = 0;
    int foreign = 0;
    first.check([&checked](std::uint64_t) { ++checked; }, [] { FAIL(); });
    second.check([&checked](std::uint64_t) { ++checked; }, [&foreign] { ++foreign; });
    REQUIRE(rig.executor.runUntil([&checked] { return checked == 2; }));
    first.tick();
    REQUIRE(rig.executor.runUntil([&shared] { return shared.puts == 1; }));
    const auto told = shared.list("audit/");
    REQUIRE(told.size() == 1);
    second.tick();
    REQUIRE(rig.executor.runUntil([&shared] { return shared.puts == 2; }));
    second.tick();
    REQUIRE(rig.executor.runUntil([&foreign] { return foreign == 1; }));
    second.tick();
    CHECK(shared.list("audit/").front().revision == told.front().revision);
    CHECK(foreign == 1);
    // The first one goes on.
    rig.desk->reloaded(2);
    REQUIRE(rig.deeds().size() == 2);
    first.tick();
    CHECK(rig.executor.runUntil(
        [&] { return shared.list("audit/").front().revision > told.front().revision; }));
}
