// A log of either backend, and its answers as plain values.
#pragma once

#include <memory>

#include <catch2/catch_test_macros.hpp>

#include "hub/log/embeddedlog.h"
#include "hub/log/jetstream/jetstreamlog.h"
#include "hub/log/memorylog.h"
#include "tests/support/engine/natsservers.h"
#include "tests/support/scratchfolder.h"
#include "tests/unit/hub/log/waitingexecutor.h"

namespace sidelight::hub
{

enum class Backend { Memory, Embedded, JetStream, JetStreamOfThree };

// Of a test case that holds for every log.
#define SIDELIGHT_EVERY_LOG                                                                        \
    GENERATE(Backend::Memory, Backend::Embedded, Backend::JetStream, Backend::JetStreamOfThree)

inline constexpr std::int64_t rigWindowMs = 60'000;

class Watched final : public LogWatcher
{
public:
    void recordsAppended(const std::vector<RecordPtr> &records) override
    {
        seen.insert(seen.end(), records.begin(), records.end());
    }
    void epochChanged(const Epoch &epoch) override { epochs.push_back(epoch); }
    std::vector<RecordPtr> seen;
    std::vector<Epoch> epochs;
};

struct LogRig {
    explicit LogRig(Backend b)
        : backend(b)
    {
        open();
    }

    void open(bool restored = false)
    {
        log.reset();
        if (backend == Backend::Memory) {
            log = std::make_unique<MemoryLog>(executor, clock, random, rigWindowMs);
        } else if (backend != Backend::Embedded) {
            log = openJetStream(restored);
        } else {
            if (!library) {
                auto loaded = sqlite::Library::load();
                REQUIRE(loaded);
                library.emplace(std::move(*loaded));
            }
            EmbeddedLogOptions options;
            options.path = folder.path() + "/log.db";
            options.duplicateWindowMs = rigWindowMs;
            options.restored = restored;
            auto opened = EmbeddedLog::open(*library, key, executor, clock, random, options);
            REQUIRE(opened);
            log = std::move(*opened);
        }
        log->watch(&watched);
    }

    // One engine of a kind for the whole run, a log of its own for each rig.
    test::NatsServers &servers() const
    {
        static test::NatsServers one(1);
        if (backend == Backend::JetStream)
            return one;
        static test::NatsServers three(3);
        return three;
    }
    std::unique_ptr<JetStreamLog> openJetStream(bool restored)
    {
        JetStreamLogOptions options;
        options.access.servers = servers().urls();
        options.place.tenant = tenant;
        options.secret.assign(32, 7);
        options.duplicateWindowMs = rigWindowMs;
        options.restored = restored;
        options.create = EngineLimits{backend == Backend::JetStream ? 1 : 3};
        if (backend == Backend::JetStream) {
            options.copy = {folder.path(), std::uint64_t{64} * 1024 * 1024, {}, {}};
            options.keptBytes = 0;
        }
        auto opened = JetStreamLog::open(executor, clock, random, options);
        INFO((opened ? std::string() : opened.error().detail));
        REQUIRE(opened);
        return std::move(*opened);
    }
    [[nodiscard]] bool isKept() const { return backend != Backend::Memory; }

    // Calls and waits for the answer.
    template<class T, class Call>
    LogResult<T> ask(Call call)
    {
        std::optional<LogResult<T>> answer;
        call([&answer](LogResult<T> result) { answer = std::move(result); });
        REQUIRE(executor.runUntil([&answer] { return answer.has_value(); }));
        return *std::move(answer);
    }

    std::vector<Appended> append(std::vector<NewEvent> events)
    {
        auto answer = ask<std::vector<Appended>>(
            [&](auto done) { log->append(std::move(events), std::move(done)); });
        REQUIRE(answer);
        return *std::move(answer);
    }
    ReadAnswer read(ReadRequest request)
    {
        auto answer = ask<ReadAnswer>([&](auto done) { log->read(request, std::move(done)); });
        REQUIRE(answer);
        return *std::move(answer);
    }
    Head head(const StreamId &stream, Offset at = {})
    {
        auto answer = ask<Head>([&](auto done) { log->head(stream, at, std::move(done)); });
        REQUIRE(answer);
        return *std::move(answer);
    }
    SnapshotAnswer snapshot(SnapshotRequest request)
    {
        auto answer =
            ask<SnapshotAnswer>([&](auto done) { log->snapshot(request, std::move(done)); });
        REQUIRE(answer);
        return *std::move(answer);
    }
    Erased erase(const StreamId &stream)
    {
        auto answer = ask<Erased>([&](auto done) { log->erase(stream, std::move(done)); });
        REQUIRE(answer);
        return *std::move(answer);
    }

    Backend backend;
    test::ScratchFolder folder;
    ManualClock clock{Timestamp{1'700'000'000'000}};
    SystemRandom random;
    WaitingExecutor executor;
    std::string tenant = "t" + makeUuid(random).substr(0, 8);
    keys::Keyspec key = keys::Keyspec::generate(random);
    std::optional<sqlite::Library> library;
    Watched watched;
    std::unique_ptr<LogStore> log;
};

inline StreamId customerStream(std::string name)
{
    return {StreamKind::Customer, std::move(name)};
}

inline NewEvent eventFor(std::vector<StreamId> streams, const std::string &id)
{
    NewEvent event;
    event.key = {"/test", id};
    event.body = std::make_shared<const std::string>("{\"id\":\"" + id + "\"}");
    event.streams = std::move(streams);
    event.digest = std::hash<std::string>{}(*event.body);
    return event;
}

} // namespace sidelight::hub
