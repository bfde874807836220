// Two sides of a move in memory, which do at the wrong moment what engines and disks do.
#pragma once

#include <algorithm>
#include <functional>
#include <mutex>
#include <utility>

#include "hub/migration/mover.h"

namespace sidelight::hub
{

// Shared by a test and the thread that moves.
struct FakeSides {
    std::mutex mutex; // guards all
    Mover::Records source;
    Mover::Records target;
    std::size_t noted = 0; // erasures that the source names once
    Epoch epoch{"one"};
    bool isClaimed = false;
    bool isCleaned = false;
    int followsToFail = 0;
    int releasesToFail = 0;
    bool settlesFail = false;
    std::function<void()> duringConfirm; // once; locked

    void add(std::uint64_t offset)
    {
        CarriedRecord record;
        record.offset = record.first = Offset{offset};
        record.token = "erased/1";
        record.key[0] = static_cast<std::uint8_t>(offset);
        record.body = std::make_shared<const std::string>("{}");
        source.push_back(std::move(record));
    }
    void eraseInSource(std::size_t at)
    {
        source[at].tombstone = true;
        source[at].body = nullptr;
        ++noted;
    }
};

class FakeMover final : public Mover
{
public:
    explicit FakeMover(FakeSides &sides)
        : m_sides(sides)
    {
    }

    LogResult<void> open() override { return {}; }
    LogResult<Ends> ends() override
    {
        const std::lock_guard lock(m_sides.mutex);
        return Ends{endOf(m_sides.source), m_sides.source.size(), endOf(m_sides.target),
                    m_sides.target.size(), m_sides.epoch};
    }
    LogResult<Records> source(Offset after, std::size_t most) override
    {
        return pageOf(m_sides.source, after, most);
    }
    LogResult<Records> target(Offset after, std::size_t most) override
    {
        return pageOf(m_sides.target, after, most);
    }
    LogResult<void> write(const Records &records) override
    {
        const std::lock_guard lock(m_sides.mutex);
        m_sides.target.insert(m_sides.target.end(), records.begin(), records.end());
        return {};
    }
    // What is taken and cannot be written is forgotten.
    LogResult<std::size_t> followErasures() override
    {
        const std::lock_guard lock(m_sides.mutex);
        const std::size_t noted = std::exchange(m_sides.noted, 0);
        if (noted > 0 && m_sides.followsToFail-- > 0)
            return failure(LogError{LogErrc::Io, "the disk is full"});
        for (std::size_t i = 0; noted > 0 && i < m_sides.target.size(); ++i) {
            if (m_sides.source[i].tombstone)
                m_sides.target[i] = m_sides.source[i];
        }
        return noted;
    }
    LogResult<void> bury(const CarriedRecord &tombstone) override
    {
        const std::lock_guard lock(m_sides.mutex);
        for (CarriedRecord &record : m_sides.target) {
            if (record.offset == tombstone.offset)
                record = tombstone;
        }
        return {};
    }
    Said claim() override
    {
        const std::lock_guard lock(m_sides.mutex);
        m_sides.isClaimed = true;
        return {};
    }
    Said release() override
    {
        const std::lock_guard lock(m_sides.mutex);
        if (m_sides.isClaimed && m_sides.releasesToFail-- > 0)
            return failure(std::string("The engine cannot be told."));
        m_sides.isClaimed = false;
        return {};
    }
    LogResult<SideFacts> sourceFacts() override { return SideFacts{}; }
    LogResult<SideFacts> targetFacts() override { return SideFacts{}; }
    LogResult<void> writeFacts(const SideFacts &) override { return {}; }
    Said carryShared() override { return {}; }
    LogResult<void> settleTarget() override
    {
        const std::lock_guard lock(m_sides.mutex);
        if (m_sides.settlesFail)
            return failure(LogError{LogErrc::Io, "the disk is full"});
        return {};
    }
    Said confirm() override
    {
        const std::lock_guard lock(m_sides.mutex);
        if (m_sides.duringConfirm)
            std::exchange(m_sides.duringConfirm, nullptr)();
        return {};
    }
    Said leaveSource() override { return {}; }
    LogResult<bool> clean() override
    {
        const std::lock_guard lock(m_sides.mutex);
        m_sides.isCleaned = true;
        return true;
    }

private:
    static Offset endOf(const Records &records)
    {
        return records.empty() ? Offset{} : records.back().offset;
    }
    LogResult<Records> pageOf(const Records &records, Offset after, std::size_t most)
    {
        const std::lock_guard lock(m_sides.mutex);
        Records page;
        std::copy_if(records.begin(), records.end(), std::back_inserter(page),
                     [after](const CarriedRecord &one) { return one.offset > after; });
        page.resize(std::min(page.size(), most));
        return page;
    }

    FakeSides &m_sides;
};

} // namespace sidelight::hub
