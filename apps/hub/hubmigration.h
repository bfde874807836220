// The move of a running hub's log: begun, gone on with after a restart, and asked about.
#pragma once

#include <functional>
#include <memory>

#include "apps/hub/hubstorage.h"
#include "hub/http/metrics.h"
#include "hub/http/migrationapi.h"
#include "hub/migration/migration.h"

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

    // A move that was begun before this hub was started goes on.
    void start();
    [[nodiscard]] MigrationApi &api() { return m_api; }
    std::string standing() const override;
    Said begin(bool toFile, std::int64_t rate) override;
    Said cutOver() override;
    Said cancel() override;
    bool pauses() const override { return m_parts.storage.isPaused(); }
    void write(MetricsText &text) const;

private:
    [[nodiscard]] bool isUnderWay() const;
    void run(const LogPlace &place);
    [[nodiscard]] MoveHost host();
    [[nodiscard]] std::unique_ptr<Mover> moverTo(const Moving &moving, MoveExecutor &executor);
    [[nodiscard]] std::unique_ptr<Mover> moverToEngine(const Moving &moving,
                                                       MoveExecutor &executor);

    Parts m_parts;
    MigrationApi m_api;
    SystemRandom m_ownRandom; // of the thread that moves
    LogPlace m_place;
    std::unique_ptr<Migration> m_migration;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace sidelight::hub
