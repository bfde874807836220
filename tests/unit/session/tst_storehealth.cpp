#include <catch2/catch_test_macros.hpp>

#include "core/session/storehealth.h"

using namespace sidelight;
using namespace sidelight::session;
using store::ErrorCode;

TEST_CASE("what opening came to is what the agent is told", "[session]")
{
    struct Row {
        ErrorCode refusal;
        StoreCondition condition;
    };
    const Row rows[] = {
        {ErrorCode::Keys, StoreCondition::Locked},
        {ErrorCode::NewerSchema, StoreCondition::Locked},
        {ErrorCode::NoLibrary, StoreCondition::Locked},
        {ErrorCode::DiskFull, StoreCondition::DiskFull},
        {ErrorCode::ReadOnly, StoreCondition::ReadOnly},
        {ErrorCode::Folder, StoreCondition::ReadOnly},
        {ErrorCode::ProfileInUse, StoreCondition::MemoryOnly},
    };
    for (const Row &row : rows) {
        StoreHealth health;
        health.opened({}, true, store::Error(row.refusal, ""));
        CHECK(health.status().condition == row.condition);
    }
    StoreHealth lost;
    store::OpenReport report;
    report.outboxLoss = store::OutboxLoss{};
    report.outboxLoss->lost = 3;
    lost.opened(report, false, {});
    CHECK(lost.status() == StoreStatus{StoreCondition::OutboxDamaged, 3});
}

TEST_CASE("a full disk is told, and told again when there is room", "[session]")
{
    StoreHealth health;
    health.opened({}, false, {});
    CHECK(health.failed(store::Error(ErrorCode::DiskFull, "")));
    CHECK_FALSE(health.failed(store::Error(ErrorCode::DiskFull, "")));
    CHECK(health.status().condition == StoreCondition::DiskFull);
    CHECK(health.wrote());
    CHECK(health.status().condition == StoreCondition::Fine);
    CHECK_FALSE(health.wrote());
}

TEST_CASE("rebuilt stays until the hub has filled it", "[session]")
{
    StoreHealth health;
    store::OpenReport report;
    report.cacheRebuilt = true;
    health.opened(report, false, {});
    CHECK(health.status().condition == StoreCondition::Rebuilt);
    CHECK_FALSE(health.wrote());
    CHECK(health.cacheFilled());
    CHECK(health.status().condition == StoreCondition::Fine);
}
