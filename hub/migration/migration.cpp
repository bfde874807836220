#include "hub/migration/migration.h"

#include <algorithm>

namespace sidelight::hub
{

namespace
{

constexpr std::size_t pageRecords = 500;
constexpr auto betweenLooks = std::chrono::milliseconds(200);
constexpr auto betweenTries = std::chrono::milliseconds(2'000);

std::string sentenceOf(const LogError &error)
{
    // Some are sentences already.
    const bool isSentence = !error.detail.empty() && error.detail.back() == '.';
    return isSentence ? error.detail : "The logs cannot be read or written: " + error.detail + ".";
}

bool isForGood(const LogError &error)
{
    return error.code == LogErrc::Conflict || error.code == LogErrc::WrongKey ||
           error.code == LogErrc::Damaged;
}

} // namespace

std::string_view nameOf(MovePhase phase)
{
    switch (phase) {
    case MovePhase::Copying:
        return "copying";
    case MovePhase::Comparing:
        return "comparing";
    case MovePhase::Ready:
        return "ready";
    case MovePhase::CuttingOver:
        return "cuttingOver";
    case MovePhase::Moved:
        return "moved";
    case MovePhase::Cancelling:
        return "cancelling";
    case MovePhase::Cancelled:
        return "cancelled";
    case MovePhase::Stuck:
        break;
    }
    return "stuck";
}

Migration::Migration(Parts parts)
    : m_parts(std::move(parts))
{
    m_wantsCancel = m_parts.place.moving->isCancelled;
    m_thread = std::thread([this] { run(); });
}

Migration::~Migration()
{
    m_executor.stop();
    m_thread.join();
}

MoveStatus Migration::status() const
{
    const std::lock_guard lock(m_mutex);
    return m_status;
}

// Why it was not done the last time says nothing of this one.
void Migration::cutOver()
{
    const std::lock_guard lock(m_mutex);
    m_status.problem.clear();
    m_wantsCutOver = true;
}

void Migration::say(MovePhase phase, std::string problem)
{
    bool isNew = false;
    {
        const std::lock_guard lock(m_mutex);
        isNew = m_status.phase != phase || m_status.problem != problem;
        m_status.phase = phase;
        m_status.problem = std::move(problem);
    }
    if (!isNew)
        return;
    const MoveStatus now = status();
    m_parts.logger.write(now.problem.empty() ? LogLevel::Info : LogLevel::Warning, "log_migration",
                         {{"phase", std::string(nameOf(phase))},
                          {"copied", std::to_string(now.copied)},
                          {"detail", now.problem}});
}

void Migration::countRecords(const Mover::Ends &ends)
{
    m_copied = ends.targetRecords;
    const std::lock_guard lock(m_mutex);
    m_status.copied = ends.targetRecords;
    m_status.records = ends.sourceRecords;
}

void Migration::wait(std::chrono::milliseconds time)
{
    (void)m_executor.runUntil([] { return false; }, time);
}

bool Migration::openTarget()
{
    while (!m_executor.isStopped()) {
        const auto opened = m_mover->open();
        if (opened)
            return true;
        const bool isOver = isForGood(opened.error());
        say(isOver          ? MovePhase::Stuck
            : m_wantsCancel ? MovePhase::Cancelling
                            : MovePhase::Copying,
            sentenceOf(opened.error()));
        // What is there is somebody else's: nothing of it is ours to clean.
        if (isOver && m_wantsCancel) {
            cancelNow(Clean::No);
            return false;
        }
        wait(isOver ? betweenLooks : betweenTries);
    }
    return false;
}

void Migration::run()
{
    m_mover = m_parts.mover(m_executor);
    if (openTarget()) {
        while (!m_executor.isStopped() && status().phase != MovePhase::Moved) {
            if (m_wantsCancel) {
                cancelNow(Clean::Yes);
                break;
            }
            const auto went = advance();
            if (!went) {
                m_carriedTo.reset();
                say(isForGood(went.error()) ? MovePhase::Stuck : status().phase,
                    sentenceOf(went.error()));
                wait(betweenTries);
            } else if (!*went) {
                wait(betweenLooks);
            }
        }
    }
    m_mover.reset();
}

LogResult<bool> Migration::advance()
{
    if (m_mayBeClaimed) {
        if (auto released = m_mover->release(); !released)
            return failure(LogError{LogErrc::Io, released.error()});
        m_mayBeClaimed = false;
    }
    if (auto followed = follow(); !followed)
        return failure(followed.error());
    const auto copied = copyPage();
    if (!copied || *copied)
        return copied;
    const auto compared = comparePage();
    if (!compared || *compared)
        return compared;
    // At the end of the pass: what a kill forgot to bury is found in one.
    if (m_comparison.isStale) {
        beginComparing();
        return true;
    }
    if (m_wantsCutOver.exchange(false)) {
        cutOverNow();
        return true;
    }
    if (status().phase != MovePhase::Ready)
        say(MovePhase::Ready, m_notDone);
    return false;
}

LogResult<void> Migration::follow()
{
    const auto followed = m_mover->followErasures();
    // What was named once may be named no more: all is looked at again.
    if (!followed) {
        m_comparison.isStale = true;
        return failure(followed.error());
    }
    m_comparison.isStale = m_comparison.isStale || (*followed > 0 && !m_comparison.source.none());
    return {};
}

LogResult<Mover::Ends> Migration::endsNow()
{
    auto ends = m_mover->ends();
    if (ends && m_epoch && *m_epoch != ends->epoch)
        return failure(LogError{LogErrc::Damaged, "The engine was put back to an earlier state "
                                                  "while the log was moved: cancel, and begin "
                                                  "again."});
    if (ends)
        m_epoch = ends->epoch;
    return ends;
}

// True: there may be more.
LogResult<bool> Migration::copyPage()
{
    if (!m_carriedTo) {
        const auto ends = endsNow();
        if (!ends)
            return failure(ends.error());
        countRecords(*ends);
        m_carriedTo = ends->carriedTo;
        if (ends->carriedTo < ends->sourceEnd)
            say(MovePhase::Copying);
    }
    const auto records = m_mover->source(*m_carriedTo, pageRecords);
    if (!records)
        return failure(records.error());
    if (records->empty())
        return false;
    if (auto written = m_mover->write(*records); !written)
        return failure(written.error());
    m_carriedTo = records->back().offset;
    m_copied += records->size();
    {
        const std::lock_guard lock(m_mutex);
        m_status.copied = m_copied;
        m_status.records = std::max(m_status.records, m_copied);
    }
    const auto rate = std::max<std::int64_t>(1, m_parts.place.moving->rate);
    const auto now = std::chrono::steady_clock::now();
    const auto share =
        std::chrono::microseconds(static_cast<std::int64_t>(records->size()) * 1'000'000 / rate);
    m_due = std::max(m_due, now - betweenLooks) + share;
    if (m_due > now && status().phase != MovePhase::CuttingOver)
        wait(std::chrono::duration_cast<std::chrono::milliseconds>(m_due - now));
    return records->size() == pageRecords;
}

void Migration::beginComparing()
{
    m_comparison = {};
}

LogResult<bool> Migration::comparePage()
{
    Comparison &so = m_comparison;
    const auto source = m_mover->source(so.source, pageRecords);
    if (!source)
        return failure(source.error());
    const auto target = m_mover->target(so.target, source->size());
    if (!target)
        return failure(target.error());
    for (std::size_t i = 0; i < target->size(); ++i) {
        const CarriedRecord &ours = (*source)[i];
        const CarriedRecord &theirs = (*target)[i];
        if (ours.tombstone && !theirs.tombstone && ours.key == theirs.key) {
            // Erased, and killed before the target heard of it.
            if (auto buried = m_mover->bury(ours); !buried)
                return failure(buried.error());
            so.isStale = true;
        } else if (const std::string what = differenceOf(ours, theirs); !what.empty()) {
            return failure(
                LogError{LogErrc::Damaged, "Record " + std::to_string(so.ofSource.records() + 1) +
                                               " is not the same on both sides (" + what +
                                               "): cancel, and begin again."});
        }
        so.source = ours.offset;
        so.target = theirs.offset;
        so.ofSource.add(ours);
        so.ofTarget.add(theirs);
    }
    if (target->empty())
        return false;
    const bool isFarBehind = m_copied - so.ofSource.records() > pageRecords;
    if (isFarBehind && status().phase != MovePhase::CuttingOver)
        say(MovePhase::Comparing);
    const std::lock_guard lock(m_mutex);
    m_status.compared = so.ofSource.records();
    return true;
}

} // namespace sidelight::hub
