// The move of a running hub's log: begun, gone on with after a restart, and asked about.
#pragma once

#include <deque>
#include <functional>
#include <memory>

#include "apps/hub/hubstorage.h"
#include "hub/http/metrics.h"
#include "hub/http/migrationapi.h"
#include "hub/migration/migration.h"
#include "hub/migration/placewriter.h"

namespace sidelight::hub
{

// Network thread; the move has a thread of its own.
class HubMigration final : public MigrationDesk
{
public:
    struct Parts {
        const Authoriser &authoriser;
        const Settings &settings; // with the place in force
        HubStorage &storage;
        Executor &executor;
        Clock &clock;
        Random &random;
        Logger &logger;
        bool isTrial = false;
        std::function<void()> pausing; // panels are told to come back later
        std::function<void()> restart; // the hub, on the place in force
    };
    // All outlive it.
    explicit HubMigration(Parts parts);
    ~HubMigration() override;

    // A move that was begun before this hub was started goes on; one that has ended is noted in the
    // audit, if it is not yet.
    void start();
    [[nodiscard]] MigrationApi &api() { return m_api; }
    std::string standing() const override;
    void begin(const Principal &who, bool toFile, std::int64_t rate, Answer answer) override;
    void cutOver(const Principal &who, Answer answer) override;
    void cancel(const Principal &who, Answer answer) override;
    bool pauses() const override { return m_parts.storage.isPaused(); }
    void write(MetricsText &text) const;

private:
    [[nodiscard]] bool isUnderWay() const;
    // One order after the other, since each waits for the audit and for the disk: an order ends
    // with done().
    void take(std::function<void()> order);
    void carryOutNext();
    void done(const Answer &answer, Said said);
    // Into the audit, and then: also where the audit cannot be written, which is logged, as of all
    // that the desk notes.
    void note(const Principal &who, std::string_view kind, const Moving &moving,
              std::function<void()> then);
    // Nothing else writes there meanwhile: a move that runs writes by itself, and what is written
    // here is before it begins.
    void writeDown(const LogPlace &next, const Answer &answer, std::function<void()> then);
    void noteMoved();
    void goOn();
    void beginNow(const Principal &who, bool toFile, std::int64_t rate, const Answer &answer);
    [[nodiscard]] std::optional<Refusal> whyNotBegun(bool toFile) const;
    [[nodiscard]] std::optional<Refusal> whyNotCutOver() const;
    [[nodiscard]] std::optional<Refusal> whyNotCancelled() const;
    void cutOverNow(const Principal &who, const Answer &answer);
    void cancelNow(const Principal &who, const Answer &answer);
    void run(const LogPlace &place);
    [[nodiscard]] MoveHost host();
    [[nodiscard]] static GivesUp givesUpWith(const MoveExecutor &executor);
    [[nodiscard]] std::unique_ptr<Mover> moverTo(const Moving &moving, MoveExecutor &executor);
    [[nodiscard]] std::unique_ptr<Mover> moverToEngine(const Moving &moving,
                                                       MoveExecutor &executor);

    Parts m_parts;
    MigrationApi m_api;
    SystemRandom m_ownRandom; // of the thread that moves
    LogPlace m_place;
    std::deque<std::function<void()>> m_orders; // that wait for the one before
    bool m_isOrdering = false;
    PlaceWriter m_writer;
    std::unique_ptr<Migration> m_migration;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace sidelight::hub
