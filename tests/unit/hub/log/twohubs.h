// Two hubs on one engine that can be put back to an earlier state.
#pragma once

#include <filesystem>

#include "hub/log/recordfacts.h"
#include "tests/unit/hub/log/logrig.h"

namespace sidelight::hub
{

// An engine of its own with a copy of its files, and two hubs on it.
struct TwoHubs {
    TwoHubs()
        : first(open())
        , second(open())
    {
        first->watch(&firstWatched);
        second->watch(&secondWatched);
    }

    std::unique_ptr<JetStreamLog> open(bool restored = false)
    {
        return openAt(servers, 7, restored);
    }
    std::unique_ptr<JetStreamLog> openAt(const test::NatsServers &engine, std::uint8_t secret,
                                         bool restored = false)
    {
        JetStreamLogOptions options = optionsFor(engine.urls(), secret);
        options.restored = restored;
        return openWith(options);
    }
    static JetStreamLogOptions optionsFor(std::vector<std::string> urls, std::uint8_t secret = 7)
    {
        JetStreamLogOptions options;
        options.access.servers = std::move(urls);
        options.secret.assign(32, secret);
        options.duplicateWindowMs = rigWindowMs;
        options.create = EngineLimits{1};
        return options;
    }
    std::unique_ptr<JetStreamLog> openWith(const JetStreamLogOptions &options)
    {
        auto opened = JetStreamLog::open(executor, clock, random, options);
        REQUIRE(opened);
        return std::move(*opened);
    }

    LogResult<std::vector<Appended>> tryAppend(LogStore &log, const NewEvent &event)
    {
        std::optional<LogResult<std::vector<Appended>>> answer;
        log.append({event}, [&answer](auto result) { answer = std::move(result); });
        REQUIRE(executor.runUntil([&answer] { return answer.has_value(); }));
        return *std::move(answer);
    }
    // As a hub that died on the way: to the first of its streams only. `more`: of a newer one.
    void appendHalf(const NewEvent &event, const std::string &more = {})
    {
        RecordFacts facts = factsIn(event);
        facts.group = 77;
        facts.parts = event.streams;
        facts.more = more;
        publish(EnginePlace().subjectOf(tokenOf(facts.stream)), factsText(facts), *event.body);
    }
    RecordFacts factsIn(const NewEvent &event)
    {
        return factsOf(event, 0, LogIndex(clock, std::vector<std::uint8_t>(32, 7), rigWindowMs),
                       clock.now());
    }
    std::string tokenOf(const StreamId &stream)
    {
        return LogIndex(clock, std::vector<std::uint8_t>(32, 7), rigWindowMs).tokenOf(stream);
    }
    // As somebody else who writes into the engine.
    void publish(const std::string &subject, const std::string &facts, const std::string &body)
    {
        auto link = EngineLink::connect({servers.urls(), {}, {}, {}, "dying"}, executor);
        REQUIRE(link);
        EnginePublisher publisher(**link);
        std::optional<LogResult<std::uint64_t>> kept;
        publisher.publish({subject, facts, body, makeUuid(random), {}},
                          [&kept](auto sequence) { kept = std::move(sequence); });
        REQUIRE(executor.runUntil([&kept] { return kept.has_value(); }));
        REQUIRE(*kept);
    }
    // As a publisher does: again, until it is taken.
    Appended append(LogStore &log, const NewEvent &event)
    {
        for (int i = 0; i < 50; ++i) {
            if (auto answer = tryAppend(log, event))
                return answer->front();
        }
        FAIL("an event was never taken");
        return {};
    }
    std::vector<std::string> idsIn(LogStore &log, const StreamId &stream)
    {
        std::optional<LogResult<ReadAnswer>> answer;
        ReadRequest request;
        request.stream = stream;
        log.read(request, [&answer](auto result) { answer = std::move(result); });
        REQUIRE(executor.runUntil([&answer] { return answer.has_value(); }));
        REQUIRE(*answer);
        std::vector<std::string> bodies;
        for (const RecordPtr &record : (*answer)->records)
            bodies.push_back(record->tombstone ? "erased" : *record->body);
        return bodies;
    }

    // Asks an engine that dies before it can answer.
    template<class Ask>
    void askFrozen(Ask ask)
    {
        servers.freeze(0);
        ask();
        // Some beats of the links: it is said by then.
        int beats = 0;
        REQUIRE(executor.runUntil([&beats] { return ++beats > 6; }));
    }
    // The state of now is what putBack() goes back to.
    void copyEngine()
    {
        servers.stop(0);
        std::filesystem::remove_all(copy.path() + "/engine");
        std::filesystem::copy(servers.folderOf(0), copy.path() + "/engine",
                              std::filesystem::copy_options::recursive);
        servers.start(0);
        REQUIRE(servers.waitUntilReady());
    }
    void putBack() { putBack(copy.path() + "/engine"); }
    void putBack(const std::string &files)
    {
        servers.kill(0);
        std::filesystem::remove_all(servers.folderOf(0));
        std::filesystem::copy(files, servers.folderOf(0), std::filesystem::copy_options::recursive);
        servers.start(0);
        REQUIRE(servers.waitUntilReady());
    }

    test::NatsServers servers{1};
    test::ScratchFolder copy;
    ManualClock clock{Timestamp{1'700'000'000'000}};
    SystemRandom random;
    WaitingExecutor executor;
    Watched firstWatched;
    Watched secondWatched;
    std::unique_ptr<JetStreamLog> first;
    std::unique_ptr<JetStreamLog> second;
};

} // namespace sidelight::hub
