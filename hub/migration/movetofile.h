// A log in an engine into the file of one of its hubs, beside that hub.
#pragma once

#include "core/sqlite/library.h"
#include "hub/log/jetstream/jetstreamlog.h"
#include "hub/migration/engineleaving.h"
#include "hub/migration/logfile.h"
#include "hub/migration/mover.h"

namespace sidelight::hub
{

class MoveToFile final : public Mover
{
public:
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
        JetStreamLog &running;           // called on its executor only
        Executor &runningExecutor;
        bool hubsPrune = false; // others remove what is over, which could not be followed
    };
    // All outlive it.
    MoveToFile(Parts parts, MoveExecutor &executor);
    ~MoveToFile() override;

    LogResult<void> open() override;
    LogResult<Ends> ends() override;
    LogResult<Records> source(Offset after, std::size_t most) override;
    LogResult<Records> target(Offset after, std::size_t most) override;
    LogResult<void> write(const Records &records) override { return m_file->write(records); }
    LogResult<std::size_t> followErasures() override;
    LogResult<void> bury(const CarriedRecord &tombstone) override
    {
        return m_file->bury({tombstone.offset});
    }
    Said claim() override;
    Said release() override;
    LogResult<SideFacts> sourceFacts() override;
    LogResult<SideFacts> targetFacts() override { return m_file->sideFacts(); }
    LogResult<void> writeFacts(const SideFacts &facts) override
    {
        return m_file->writeFacts(facts);
    }
    Said carryShared() override;
    LogResult<void> settleTarget() override { return m_file->settle(); }
    Said confirm() override;
    Said leaveSource() override;
    LogResult<bool> clean() override;

private:
    // It is this move still that leaves the engine.
    [[nodiscard]] Said isOurs();
    template<class T, class Ask>
    [[nodiscard]] LogResult<T> ask(Ask ask);
    // One thing that is at hand on the running log's thread.
    template<class T, class Get>
    [[nodiscard]] LogResult<T> get(Get get);

    Parts m_parts;
    MoveExecutor &m_executor;
    std::unique_ptr<LogFile> m_file;
    std::vector<Offset> m_owed; // erased in the engine, not yet in the file
};

} // namespace sidelight::hub
