// The parts of moving a log: what both sides must say alike, and who may start on which.
#include <fstream>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "hub/migration/enginestanding.h"
#include "hub/migration/logfile.h"
#include "hub/migration/loggate.h"
#include "hub/migration/logplace.h"
#include "hub/migration/logproof.h"
#include "hub/migration/placewriter.h"
#include "hub/migration/sharedgate.h"
#include "tests/unit/hub/log/bendingstate.h"
#include "tests/unit/hub/log/logrig.h"

using namespace sidelight;
using namespace sidelight::hub;

namespace
{

const StreamId movedAnna = customerStream("anna");
const StreamId movedBert = customerStream("bert");
const StreamId movedEva{StreamKind::Agent, "eva"};

NewEvent movedEvent(const std::string &id, std::vector<StreamId> streams)
{
    NewEvent event = eventFor(std::move(streams), id);
    event.kept = KeepClass::Other;
    return event;
}

// Everything that has to be carried: several streams, copies, slots, devices, erased customers.
void fillForMove(LogRig &rig)
{
    NewEvent first = movedEvent("1", {movedAnna, movedEva});
    first.formative = true;
    first.slot = "profile";
    NewEvent saved = movedEvent("2", {movedAnna});
    saved.device = DeviceSequence{"laptop", 7};
    rig.append(
        {first, saved, movedEvent("3", {movedBert}), movedEvent("4", {movedBert, movedEva})});
    NewEvent copied = movedEvent("3", {movedAnna});
    copied.copy = true;
    rig.append({copied});
    rig.log->addFollower(CustomerKey("anna"), AgentId("eva"));
    rig.erase(movedBert);
    rig.append({movedEvent("5", {movedAnna})});
}

std::vector<CarriedRecord> pageOf(LogFile &file)
{
    auto page = file.page({}, 1000);
    REQUIRE(page);
    return *std::move(page);
}

std::string pathIn(const LogRig &rig)
{
    return rig.folder.path() + "/log.db";
}

// A copy of the rig's log, under its secret.
std::unique_ptr<LogFile> filledFrom(LogRig &rig, const std::string &path, const std::string &move)
{
    auto source = LogFile::openSource(*rig.library, rig.key, pathIn(rig));
    REQUIRE(source);
    auto target =
        LogFile::openTarget(*rig.library, rig.key, path, move, (*source)->secret(), rig.random);
    REQUIRE(target);
    const std::vector<CarriedRecord> records = pageOf(**source);
    REQUIRE((*target)->write(records));
    const auto facts = (*source)->sideFacts();
    REQUIRE(facts);
    REQUIRE((*target)->writeFacts(*facts));
    const std::vector<CarriedRecord> there = pageOf(**target);
    REQUIRE(there.size() == records.size());
    for (std::size_t i = 0; i < records.size(); ++i) {
        INFO(i);
        CHECK(differenceOf(records[i], there[i]).empty());
    }
    const auto same = (*target)->sideFacts();
    REQUIRE(same);
    CHECK(differenceOf(*facts, *same).empty());
    CHECK(facts->devices.size() == 1);
    CHECK(facts->follows.size() == 1);
    CHECK(facts->erased.size() == 2);
    return *std::move(target);
}

} // namespace

TEST_CASE("a file that was filled from a log answers as that log does, once it is in use")
{
    LogRig rig(Backend::Embedded);
    fillForMove(rig);
    const std::string path = rig.folder.path() + "/moved.db";
    filledFrom(rig, path, "m1").reset();

    EmbeddedLogOptions options;
    options.path = path;
    options.duplicateWindowMs = rigWindowMs;
    // Half a log is nobody's; of another move it is not filled further.
    CHECK_FALSE(
        EmbeddedLog::open(*rig.library, rig.key, rig.executor, rig.clock, rig.random, options));
    CHECK_FALSE(LogFile::openTarget(*rig.library, rig.key, path, "m2", {}, rig.random));
    CHECK_FALSE(LogFile::takeIntoUse(*rig.library, rig.key, path, "m2"));
    REQUIRE(LogFile::takeIntoUse(*rig.library, rig.key, path, "m1"));
    REQUIRE(LogFile::takeIntoUse(*rig.library, rig.key, path, "m1"));

    const Digest marks = rig.log->markKey("agent/eva");
    const Epoch former = rig.log->epoch();
    auto opened =
        EmbeddedLog::open(*rig.library, rig.key, rig.executor, rig.clock, rig.random, options);
    REQUIRE(opened);
    rig.log = *std::move(opened);
    CHECK(rig.log->epoch() != former);
    CHECK(rig.log->markKey("agent/eva") == marks);
    using Outcome = Appended::Outcome;
    const auto repeat = rig.append({movedEvent("1", {movedAnna, movedEva})});
    CHECK(repeat[0].outcome == Outcome::Duplicate);
    CHECK_FALSE(repeat[0].differs);
    CHECK(repeat[0].places.size() == 2);
    CHECK(rig.append({movedEvent("4", {movedBert})})[0].outcome == Outcome::Erased);
    NewEvent used = movedEvent("6", {movedAnna});
    used.device = DeviceSequence{"laptop", 7};
    CHECK(rig.append({used})[0].outcome == Outcome::SequenceUsed);
    const auto fresh = rig.append({movedEvent("7", {movedAnna})});
    CHECK(fresh[0].outcome == Outcome::New);
    const ReadAnswer all = rig.read({movedAnna, Direction::OldestFirst, {}});
    REQUIRE(all.records.size() == 5); // the copy of an erased event is a tombstone
    CHECK(fresh[0].places[0].prev == all.records[3]->offset);
    CHECK(rig.erase(movedAnna).followers == std::vector<AgentId>{AgentId("eva")});
}

TEST_CASE("what is erased while a log is moved is noted in its file until it was followed")
{
    LogRig rig(Backend::Embedded);
    fillForMove(rig);
    auto source = LogFile::openSource(*rig.library, rig.key, pathIn(rig));
    REQUIRE(source);
    REQUIRE((*source)->noteBuried());
    rig.erase(movedAnna);
    source->reset();
    source = LogFile::openSource(*rig.library, rig.key, pathIn(rig));
    const auto noted = (*source)->buried(100);
    REQUIRE(noted);
    CHECK(noted->size() == 3);
    REQUIRE((*source)->forgetBuried(*noted));
    CHECK((*source)->buried(100)->empty());
    REQUIRE((*source)->stopNoting());
    // A file that was left is opened by nobody, and says where the log is.
    REQUIRE((*source)->leave("the engine"));
    const auto standing = LogFile::standing(*rig.library, rig.key, pathIn(rig));
    REQUIRE(standing);
    CHECK(standing->kind == FileStanding::Kind::Left);
    CHECK(standing->says == "the engine");
    rig.log.reset();
    EmbeddedLogOptions options;
    options.path = pathIn(rig);
    CHECK_FALSE(
        EmbeddedLog::open(*rig.library, rig.key, rig.executor, rig.clock, rig.random, options));
}

TEST_CASE("a log that was carried into an engine is the same there, also for who reads it later")
{
    LogRig rig(Backend::Embedded);
    fillForMove(rig);
    auto source = LogFile::openSource(*rig.library, rig.key, pathIn(rig));
    REQUIRE(source);
    const std::vector<CarriedRecord> records = pageOf(**source);
    const auto facts = (*source)->sideFacts();
    REQUIRE(facts);

    LogRig far(Backend::JetStream);
    std::unique_ptr<JetStreamLog> target;
    JetStreamLogOptions options;
    options.access.servers = far.servers().urls();
    options.place.tenant = far.tenant + "m";
    options.secret = (*source)->secret();
    options.duplicateWindowMs = rigWindowMs;
    options.create = EngineLimits{1};
    for (const bool isAgain : {false, true}) {
        auto opened = JetStreamLog::open(far.executor, rig.clock, rig.random, options);
        REQUIRE(opened);
        target = *std::move(opened);
        if (!isAgain) {
            for (const CarriedRecord &one : records) { // each expects the one before
                REQUIRE(far.ask<std::size_t>([&](auto done) { target->carryIn({one}, done); }));
                REQUIRE(far.executor.runUntil([&] { return target->carriedTo() == one.offset; }));
            }
            // What is kept already is not taken twice.
            CHECK(target->size() == records.size());
            REQUIRE(far.ask<std::size_t>([&](auto done) { target->carryFacts(*facts, done); }));
        }
        const auto there = far.ask<std::vector<CarriedRecord>>(
            [&](auto done) { target->carried({}, 1000, JetStreamLog::Bodies::With, done); });
        REQUIRE(there);
        REQUIRE(there->size() == records.size());
        LogProof ours;
        LogProof theirs;
        for (std::size_t i = 0; i < records.size(); ++i) {
            INFO(i);
            CHECK(differenceOf(records[i], (*there)[i]).empty());
            ours.add(records[i]);
            theirs.add((*there)[i]);
        }
        CHECK(ours.digest() == theirs.digest());
        CHECK(differenceOf(*facts, target->sideFacts()).empty());
        CHECK(target->carriedTo() == records.back().offset);
    }
    const auto buried =
        far.ask<std::size_t>([&](auto done) { target->buryEvents({records.front().key}, done); });
    REQUIRE(buried);
    CHECK(*buried == 2);
    // The last one says no more how far it came; what is there is counted.
    const KnownKey last = records.back().key;
    REQUIRE(far.ask<std::size_t>([&](auto done) { target->buryEvents({last}, done); }));
    auto opened = JetStreamLog::open(far.executor, rig.clock, rig.random, options);
    REQUIRE(opened);
    target = *std::move(opened);
    CHECK(target->carriedTo() < records.back().offset);
    CHECK(*(*source)->offsetOf(target->size()) == records.back().offset);
    CHECK((*source)->offsetOf(0)->none());
}

TEST_CASE("a proof sees everything that must be alike")
{
    CarriedRecord record;
    record.offset = record.first = Offset{1};
    record.token = "erased/1";
    record.body = std::make_shared<const std::string>("{}");
    const auto differs = [&record](auto change) {
        CarriedRecord other = record;
        change(other);
        LogProof one;
        LogProof two;
        one.add(record);
        two.add(other);
        return !differenceOf(record, other).empty() && one.digest() != two.digest();
    };
    CHECK_FALSE(differs([](CarriedRecord &) {}));
    CHECK(differs([](CarriedRecord &one) { one.token = "erased/2"; }));
    CHECK(differs([](CarriedRecord &one) { one.key[0] = 1; }));
    CHECK(differs([](CarriedRecord &one) { one.fence = 1; }));
    CHECK(differs([](CarriedRecord &one) { one.at = Timestamp{1}; }));
    CHECK(differs([](CarriedRecord &one) { one.tombstone = true; }));
    CHECK(differs([](CarriedRecord &one) { one.slot = "profile"; }));
    CHECK(differs([](CarriedRecord &one) { one.settled = true; }));
    CHECK(differs([](CarriedRecord &one) { one.formative = true; }));
    CHECK(differs([](CarriedRecord &one) { one.copy = true; }));
    CHECK(
        differs([](CarriedRecord &one) { one.body = std::make_shared<const std::string>("[]"); }));
    CHECK(differs([](CarriedRecord &one) { one.kept = KeepClass::Notes; }));
    // A receipt that the source has; one that only the target has may be older there.
    CarriedRecord received = record;
    received.digest = 1;
    CHECK(differenceOf(received, record) == "receipt");
    CHECK(differenceOf(record, received).empty());
    CarriedRecord otherwise = record;
    otherwise.digest = 2;
    CHECK(differenceOf(received, otherwise) == "receipt");
    // The order, too.
    CarriedRecord second = record;
    second.fence = 2;
    LogProof forth;
    LogProof back;
    forth.add(record);
    forth.add(second);
    back.add(second);
    back.add(record);
    CHECK(forth.digest() != back.digest());
}

TEST_CASE("one file says where the log is, and a configuration that says otherwise is not followed")
{
    test::ScratchFolder folder;
    const LogAddress file;
    const LogAddress engine{"nats://one:4222", "main"};
    REQUIRE(readPlace(folder.path()));
    CHECK_FALSE(*readPlace(folder.path()));
    LogPlace place;
    place.inForce = engine;
    place.moved = Moved{"m1", file, Timestamp{1'700'000'000'000}, {5, 1, 2, 3, 4, "ab"}, true};
    place.moving = Moving{"m2", file, 5'000, true};
    REQUIRE(writePlace(folder.path(), place));
    const auto read = readPlace(folder.path());
    REQUIRE(read);
    REQUIRE(*read);
    CHECK((*read)->inForce == engine);
    CHECK((*read)->moved->proof.digest == "ab");
    CHECK((*read)->moved->proof.devices == 4);
    CHECK((*read)->moved->isLeft);
    CHECK_FALSE((*read)->moved->isNoted);
    CHECK((*read)->moving->rate == 5'000);
    CHECK((*read)->moving->isCancelled);
    // What a sentence shows of it lets nobody in.
    const LogAddress signedIn{"nats://eva:se@cret@one:4222,nats://two:4222,tls://token@three",
                              "main"};
    CHECK(signedIn.words() ==
          "the engine nats://one:4222,nats://two:4222,tls://three, log \"main\"");

    CHECK(*placeInForce(std::nullopt, file, engine) == file);
    CHECK(*placeInForce(*read, engine, {}) == engine);
    CHECK(*placeInForce(*read, file, engine) == engine); // as before the move
    const auto refused = placeInForce(*read, file, LogAddress{"", ""});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().find("since it was moved there") != std::string::npos);

    // Of a hub that did not note it: nobody does so later.
    std::ofstream(folder.file("log.place.json"))
        << R"({"v":1,"inForce":{"engine":"embedded"},"moved":{"id":"m1","from":{"engine":)"
        << R"("nats://one:4222","tenant":"main"},"at":1,"records":5,"erased":2,"tombstones":1,)"
        << R"("follows":3,"devices":4,"digest":"ab","left":true}})";
    const auto older = readPlace(folder.path());
    REQUIRE(older);
    REQUIRE(*older);
    CHECK((*older)->moved->isNoted);

    std::ofstream(folder.file("log.place.json")) << "{}";
    CHECK_FALSE(readPlace(folder.path()));
}

TEST_CASE("where a log is, is written down in order, and nobody but a thread waits for the disk")
{
    test::ScratchFolder folder;
    WaitingExecutor executor;
    // Whoever opens this to write waits until somebody reads.
    const std::string beside = folder.file("log.place.json.new");
    REQUIRE(::mkfifo(beside.c_str(), 0600) == 0);
    std::vector<bool> answers;
    {
        PlaceWriter writer(folder.path(), executor);
        for (const char *id : {"m1", "m2", "m3"}) {
            LogPlace place;
            place.moving = Moving{id, {}, 5'000, false};
            writer.write(
                place, [&answers](const auto &written) { answers.push_back(written.has_value()); });
        }
        CHECK(answers.empty());
        const int reader = ::open(beside.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        REQUIRE(reader >= 0);
        REQUIRE(executor.runUntil([&answers] { return answers.size() == 3; }));
        ::close(reader);
        CHECK(answers == std::vector{false, true, true}); // nobody syncs what is no file
        CHECK((*readPlace(folder.path()))->moving->id == "m3");
        LogPlace last;
        last.moving = Moving{"m4", {}, 5'000, false};
        writer.write(last, [&answers](const auto &) { answers.push_back(false); });
    }
    CHECK((*readPlace(folder.path()))->moving->id == "m4");
    CHECK(answers.size() == 3);
}

TEST_CASE("an engine says whether a hub may start on it, and its secret only to who has the key")
{
    SystemRandom random;
    const keys::Keyspec key = keys::Keyspec::generate(random);
    const keys::Keyspec other = keys::Keyspec::generate(random);
    const std::vector<std::uint8_t> secret(32, 7);
    EngineStanding standing;
    CHECK(standing.refusal({}).empty());
    standing.move = "m1";
    standing.node = "hub-1";
    standing.to = "the file";
    standing.box = sealedSecret(secret, key, random);
    using Kind = EngineStanding::Kind;
    for (const Kind kind : {Kind::InUse, Kind::Filling, Kind::Leaving, Kind::Left}) {
        standing.kind = kind;
        const auto read = EngineStanding::read(standing.text());
        REQUIRE(read);
        CHECK(read->kind == kind);
        CHECK(read->refusal("m2").empty() == (kind == Kind::InUse));
        CHECK(read->refusal("m1").empty() == (kind != Kind::Left));
        CHECK(unsealedSecret(read->box, key) == secret);
        CHECK_FALSE(unsealedSecret(read->box, other));
    }
    CHECK(standing.text().find("0707") == std::string::npos);
    CHECK_FALSE(EngineStanding::read("{}"));
}

TEST_CASE("while the gate is closed nothing is put that hubs share, and what was begun ends before")
{
    LogRig rig(Backend::Embedded);
    auto own = std::make_unique<BendingState>(rig.executor);
    BendingState &state = *own;
    SharedGate gate(std::move(own));
    std::string heard;
    gate.watch("revocations", [&heard](const std::string &key) { heard = key; });
    std::size_t answered = 0;
    const auto put = [&](const std::string &key) {
        gate.put(key, "{}", 0, [&answered](const auto &) { ++answered; });
    };
    bool isQuiet = false;
    put("revocations/1.json");
    gate.close([&] { isQuiet = answered == 1; });
    CHECK_FALSE(isQuiet);
    put("revocations/2.json");
    REQUIRE(rig.executor.runUntil([&isQuiet] { return isQuiet; }));
    CHECK(state.puts == 1);
    CHECK(gate.readNow("revocations/1.json")->text);
    state.putElsewhere("revocations/3.json", "{}");
    CHECK(heard == "revocations/3.json");
    gate.open();
    REQUIRE(rig.executor.runUntil([&answered] { return answered == 2; }));
    CHECK(state.puts == 2);
}

TEST_CASE("while the gate is closed nothing changes, and what waited goes on after it")
{
    LogRig rig(Backend::Embedded);
    LogGate gate(std::move(rig.log), rig.executor);
    bool isQuiet = false;
    std::size_t answered = 0;
    const auto append = [&](const std::string &id) {
        gate.append({movedEvent(id, {movedAnna})}, [&](const auto &) { ++answered; });
    };
    append("1");
    gate.close([&isQuiet] { isQuiet = true; });
    append("2");
    gate.erase(movedAnna, [&](const auto &) { ++answered; });
    REQUIRE(rig.executor.runUntil([&isQuiet] { return isQuiet; }));
    CHECK(answered == 1);
    std::optional<Head> head;
    gate.head(movedAnna, {}, [&head](auto answer) { head = *std::move(answer); });
    REQUIRE(rig.executor.runUntil([&head] { return head.has_value(); }));
    CHECK(head->top == Offset{1});
    gate.open();
    REQUIRE(rig.executor.runUntil([&answered] { return answered == 3; }));
    CHECK_FALSE(gate.isClosed());
}
