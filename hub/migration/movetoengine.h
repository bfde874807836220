// A file into an engine, beside the hub that serves from the file.
#pragma once

#include "core/sqlite/library.h"
#include "hub/log/jetstream/enginestate.h"
#include "hub/log/jetstream/jetstreamlog.h"
#include "hub/migration/engineleaving.h"
#include "hub/migration/logfile.h"
#include "hub/migration/mover.h"

namespace sidelight::hub
{

class MoveToEngine final : public Mover
{
public:
    struct FarLog {
        std::unique_ptr<JetStreamLog> log;
        std::unique_ptr<EngineState> shared;
    };
    struct Parts {
        const sqlite::Library &library;
        const keys::Keyspec &key;
        Random &random;
        std::string folder; // of the data
        std::string node;
        std::string move;
        std::string to; // in words
        FarPlace far;
        std::vector<std::string> places; // of what hubs share
        // The engine's log with this secret; its executor is the one that is given.
        std::function<Result<FarLog, std::string>(Executor &executor,
                                                  const std::vector<std::uint8_t> &secret)>
            openFar;
        // Before all; may be empty.
        std::function<Result<void, std::string>()> prepare = {};
    };
    // All outlive it.
    MoveToEngine(Parts parts, MoveExecutor &executor);
    ~MoveToEngine() override;

    LogResult<void> open() override;
    LogResult<Ends> ends() override;
    LogResult<Records> source(Offset after, std::size_t most) override;
    LogResult<Records> target(Offset after, std::size_t most) override;
    LogResult<void> write(const Records &records) override;
    LogResult<std::size_t> followErasures() override;
    LogResult<void> bury(const CarriedRecord &tombstone) override;
    Said claim() override { return {}; } // a file has one hub
    Said release() override { return {}; }
    LogResult<SideFacts> sourceFacts() override { return m_file->sideFacts(); }
    LogResult<SideFacts> targetFacts() override;
    LogResult<void> writeFacts(const SideFacts &facts) override;
    Said carryShared() override;
    LogResult<void> settleTarget() override { return {}; }
    Said confirm() override;
    Said leaveSource() override;
    LogResult<bool> clean() override;

private:
    [[nodiscard]] LogResult<void> claimTarget();
    [[nodiscard]] LogResult<void> sayFilling(const EngineStanding &judged);
    [[nodiscard]] LogResult<bool> isTargetFree(const EngineStanding &standing);
    template<class T, class Ask>
    [[nodiscard]] LogResult<T> ask(Ask ask);

    Parts m_parts;
    MoveExecutor &m_executor;
    std::unique_ptr<LogFile> m_file;
    std::optional<FarLog> m_far;
};

} // namespace sidelight::hub
