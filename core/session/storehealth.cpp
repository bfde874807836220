#include "core/session/storehealth.h"

#include <algorithm>

namespace sidelight::session
{

namespace
{

StoreCondition conditionOf(const store::Error &error)
{
    switch (error.code) {
    case store::ErrorCode::Keys:
    case store::ErrorCode::NewerSchema:
    case store::ErrorCode::NoLibrary:
        return StoreCondition::Locked;
    case store::ErrorCode::DiskFull:
        return StoreCondition::DiskFull;
    case store::ErrorCode::ReadOnly:
    case store::ErrorCode::Folder:
        return StoreCondition::ReadOnly;
    default:
        return StoreCondition::MemoryOnly;
    }
}

} // namespace

void StoreHealth::opened(const store::OpenReport &report, bool inMemory,
                         const std::optional<store::Error> &refusal)
{
    if (refusal)
        m_standing = conditionOf(*refusal);
    else if (inMemory)
        m_standing = StoreCondition::MemoryOnly;
    else if (report.outboxLoss)
        m_standing = StoreCondition::OutboxDamaged;
    else if (report.cacheRebuilt)
        m_standing = StoreCondition::Rebuilt;
    else if (!report.ballast)
        m_standing = StoreCondition::DiskFull;
    m_status.condition = m_standing;
    m_status.lost = report.outboxLoss ? report.outboxLoss->lost : 0;
}

bool StoreHealth::become(StoreCondition condition)
{
    if (m_status.condition == condition)
        return false;
    m_status.condition = condition;
    return true;
}

bool StoreHealth::failed(const store::Error &error)
{
    if (error.code == store::ErrorCode::DiskFull)
        return become(StoreCondition::DiskFull);
    if (error.code == store::ErrorCode::ReadOnly)
        return become(StoreCondition::ReadOnly);
    return false;
}

bool StoreHealth::wrote()
{
    if (m_status.condition == StoreCondition::DiskFull && m_standing == StoreCondition::DiskFull)
        m_standing = StoreCondition::Fine;
    return become(m_standing);
}

bool StoreHealth::cacheRebuilt()
{
    if (m_standing == StoreCondition::Fine)
        m_standing = StoreCondition::Rebuilt;
    return become(m_standing);
}

bool StoreHealth::cacheFilled()
{
    if (m_standing == StoreCondition::Rebuilt)
        m_standing = StoreCondition::Fine;
    return m_status.condition == StoreCondition::Rebuilt && become(m_standing);
}

} // namespace sidelight::session
