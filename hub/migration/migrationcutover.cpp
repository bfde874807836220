// The end of a move: the other side is put in force, or everything goes that was copied.
#include "core/base/hex.h"
#include "hub/migration/migration.h"

namespace sidelight::hub
{

namespace
{

constexpr auto quietPatience = std::chrono::milliseconds(60'000);

Result<MoveProof, std::string> notDone(const LogError &error)
{
    const bool isSentence = !error.detail.empty() && error.detail.back() == '.';
    return failure(isSentence ? error.detail
                              : "The logs cannot be read or written: " + error.detail + ".");
}

// All that was compared is compared again, which is not done while nothing is taken in.
constexpr auto erasedMeanwhile = "Something was erased meanwhile.";

} // namespace

LogResult<bool> Migration::copyAll()
{
    for (;;) {
        const auto more = copyPage();
        if (!more)
            return failure(more.error());
        if (!*more)
            break;
    }
    if (auto followed = follow(); !followed)
        return failure(followed.error());
    while (!m_comparison.isStale) {
        const auto more = comparePage();
        if (!more)
            return failure(more.error());
        if (!*more)
            break;
    }
    return !m_comparison.isStale;
}

Result<MoveProof, std::string> Migration::compareFacts()
{
    const auto wanted = m_mover->sourceFacts();
    if (!wanted)
        return notDone(wanted.error());
    if (auto written = m_mover->writeFacts(*wanted); !written)
        return notDone(written.error());
    const auto there = m_mover->targetFacts();
    if (!there)
        return notDone(there.error());
    if (const std::string what = differenceOf(*wanted, *there); !what.empty())
        return failure("The " + what + " are not the same on both sides.");
    const auto ends = endsNow();
    if (!ends)
        return notDone(ends.error());
    const LogProof &ours = m_comparison.ofSource;
    const LogProof &theirs = m_comparison.ofTarget;
    if (ours.records() != ends->sourceRecords || theirs.records() != ends->targetRecords ||
        ends->sourceRecords != ends->targetRecords)
        return failure("There are " + std::to_string(ends->sourceRecords) +
                       " records on one side and " + std::to_string(ends->targetRecords) +
                       " on the other.");
    if (ours.digest() != theirs.digest())
        return failure(std::string("The digests of both sides differ."));
    return MoveProof{ours.records(),         ours.tombstones(),      wanted->erased.size(),
                     wanted->follows.size(), wanted->devices.size(), toHex(ours.digest())};
}

// Everything while the source stands still.
Result<MoveProof, std::string> Migration::standStill()
{
    const auto copied = copyAll();
    if (!copied)
        return notDone(copied.error());
    if (!*copied)
        return failure(std::string(erasedMeanwhile));
    auto proof = compareFacts();
    if (!proof)
        return proof;
    if (auto shared = m_mover->carryShared(); !shared)
        return failure(shared.error());
    if (auto settled = m_mover->settleTarget(); !settled)
        return notDone(settled.error());
    if (auto confirmed = confirm(*proof); !confirmed)
        return failure(confirmed.error());
    return proof;
}

// Nothing has come between what was compared and the switch.
Migration::Said Migration::confirm(const MoveProof &proof)
{
    if (auto confirmed = m_mover->confirm(); !confirmed)
        return confirmed;
    const auto ends = endsNow();
    if (!ends)
        return failure(notDone(ends.error()).error());
    if (ends->sourceRecords != proof.records || ends->sourceEnd != m_comparison.source)
        return failure(std::string("Something came into the log while nothing was taken in."));
    if (auto followed = follow(); !followed)
        return failure(notDone(followed.error()).error());
    return m_comparison.isStale ? Said(failure(std::string(erasedMeanwhile))) : Said();
}

// The one moment after which the other side is in force.
Migration::Said Migration::switchTo(const MoveProof &proof)
{
    LogPlace next;
    next.inForce = m_parts.place.moving->to;
    next.moved =
        Moved{m_parts.place.moving->id, m_parts.place.inForce, m_parts.clock.now(), proof, false};
    const auto written = writePlace(m_parts.folder, next);
    if (!written) {
        // What stands there decides, whatever was said of writing it.
        const auto there = readPlace(m_parts.folder);
        if (there && *there && (*there)->inForce == m_parts.place.inForce)
            return written;
    }
    m_parts.place = next;
    return {};
}

void Migration::cutOverNow()
{
    m_notDone.clear();
    m_mayBeClaimed = true;
    if (auto claimed = m_mover->claim(); !claimed) {
        m_mayBeClaimed = !m_mover->release();
        return say(MovePhase::Ready, m_notDone = claimed.error());
    }
    say(MovePhase::CuttingOver);
    const auto began = std::chrono::steady_clock::now();
    const auto isQuiet = std::make_shared<bool>(false);
    m_parts.host.pause([this, isQuiet] { m_executor.post([isQuiet] { *isQuiet = true; }); });
    Said said;
    if (!m_executor.runUntil([isQuiet] { return *isQuiet; }, quietPatience)) {
        said = failure(std::string("What the hub had begun did not end in time."));
    } else if (auto proof = standStill(); !proof) {
        said = failure(proof.error());
    } else {
        said = switchTo(*proof);
    }
    {
        const std::lock_guard lock(m_mutex);
        m_status.pausedMs = std::chrono::duration_cast<std::chrono::milliseconds>(
                                std::chrono::steady_clock::now() - began)
                                .count();
    }
    if (!said) {
        m_carriedTo.reset();
        m_parts.host.resume();
        m_mayBeClaimed = !m_mover->release();
        if (said.error() != erasedMeanwhile)
            return say(MovePhase::Ready, m_notDone = said.error());
        m_wantsCutOver = true; // once it was compared
        return say(MovePhase::Comparing);
    }
    // Should it fail, the hub does it at its next start.
    if (m_mover->leaveSource()) {
        m_parts.place.moved->isLeft = true;
        (void)writePlace(m_parts.folder, m_parts.place);
    }
    say(MovePhase::Moved);
    m_parts.host.restart();
}

void Migration::cancelNow(Clean clean)
{
    say(MovePhase::Cancelling);
    LogPlace next = m_parts.place;
    next.moving->isCancelled = true;
    (void)writePlace(m_parts.folder, next);
    // Nobody could start on a log that says for ever that it is being left.
    for (Said released = m_mover->release(); !released && !m_executor.isStopped();
         released = m_mover->release()) {
        say(MovePhase::Cancelling, released.error());
        wait(std::chrono::milliseconds(2'000));
    }
    while (clean == Clean::Yes && !m_executor.isStopped()) {
        const auto cleaned = m_mover->clean();
        if (cleaned && *cleaned)
            break;
        if (!cleaned) {
            say(MovePhase::Cancelling,
                "What was copied cannot be removed yet: " + cleaned.error().detail + ".");
            wait(std::chrono::milliseconds(2'000));
        }
    }
    if (m_executor.isStopped())
        return;
    next.moving.reset();
    if (auto written = writePlace(m_parts.folder, next); !written)
        return say(MovePhase::Cancelling, written.error());
    m_parts.place = next;
    say(MovePhase::Cancelled);
    m_parts.host.ended();
}

} // namespace sidelight::hub
