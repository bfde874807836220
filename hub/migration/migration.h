// Moves a hub's log to another place while the hub serves from it: a thread of its own copies at a
// bounded rate, compares, and waits until somebody asks for the cut-over. Then the hub takes
// nothing in for a moment, the rest is copied, both sides are compared, and the place in force is
// written down (logplace.h): before that the old side is in force, after it the new one. Killed at
// any time, it goes on from where the target stands.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <thread>

#include "core/base/clock.h"
#include "core/base/log.h"
#include "hub/migration/logplace.h"
#include "hub/migration/logproof.h"
#include "hub/migration/moveexecutor.h"
#include "hub/migration/mover.h"

namespace sidelight::hub
{

enum class MovePhase {
    Copying,
    Comparing,
    Ready,       // for the cut-over; goes on following
    CuttingOver, // nothing is taken in
    Moved,       // the hub goes on at the other place
    Cancelling,
    Cancelled,
    Stuck // cannot go on by itself; may be cancelled
};
[[nodiscard]] std::string_view nameOf(MovePhase phase);

struct MoveStatus {
    MovePhase phase = MovePhase::Copying;
    std::uint64_t copied = 0;
    std::uint64_t compared = 0;
    std::uint64_t records = 0; // of the source, now
    std::string problem;       // a sentence; empty: none. It is tried again unless it is stuck
    std::int64_t pausedMs = 0; // how long the last cut-over took nothing in
};

// What the hub does for it; called on the migration's thread.
struct MoveHost {
    // Takes nothing in from now on; `quiet` on any thread, once all that was begun is done.
    std::function<void(std::function<void()> quiet)> pause;
    std::function<void()> resume;
    std::function<void()> restart; // on the place in force
    std::function<void()> ended;   // cancelled
};

class Migration
{
public:
    struct Parts {
        std::string folder; // of the data
        LogPlace place;     // with what moves
        Clock &clock;
        Logger &logger;
        MoveHost host;
        // Made on the thread.
        std::function<std::unique_ptr<Mover>(MoveExecutor &)> mover;
    };
    explicit Migration(Parts parts);
    // Stops where it is; goes on another time.
    ~Migration();
    Migration(const Migration &) = delete;
    Migration &operator=(const Migration &) = delete;

    // Any thread.
    [[nodiscard]] MoveStatus status() const;
    void cutOver();
    void cancel() { m_wantsCancel = true; }
    // Or is to be.
    [[nodiscard]] bool isCancelled() const { return m_wantsCancel; }

private:
    using Said = Mover::Said;
    void run();
    bool openTarget();
    // Goes on a little; false: there is nothing to do but to wait.
    [[nodiscard]] LogResult<bool> advance();
    [[nodiscard]] LogResult<Mover::Ends> endsNow();
    [[nodiscard]] LogResult<bool> copyPage();
    [[nodiscard]] LogResult<bool> comparePage();
    [[nodiscard]] LogResult<void> follow();
    void beginComparing();
    void cutOverNow();
    [[nodiscard]] Result<MoveProof, std::string> standStill();
    // False: something was erased meanwhile that was compared.
    [[nodiscard]] LogResult<bool> copyAll();
    [[nodiscard]] Result<MoveProof, std::string> compareFacts();
    [[nodiscard]] Said confirm(const MoveProof &proof);
    [[nodiscard]] Said switchTo(const MoveProof &proof);
    enum class Clean { No, Yes };
    void cancelNow(Clean clean);
    void wait(std::chrono::milliseconds time);
    void say(MovePhase phase, std::string problem = {});
    void countRecords(const Mover::Ends &ends);

    Parts m_parts;
    MoveExecutor m_executor;
    std::unique_ptr<Mover> m_mover;    // the thread's, as those below
    std::optional<Offset> m_carriedTo; // none: to be asked
    std::optional<Epoch> m_epoch;      // of the side in an engine, since this thread began
    std::string m_notDone;             // why the last cut-over was not; said when it is ready again
    bool m_mayBeClaimed = true;        // the source, by a cut-over that was not done
    std::uint64_t m_copied = 0;
    struct Comparison {
        Offset source; // compared up to here
        Offset target;
        LogProof ofSource;
        LogProof ofTarget;
        bool isStale = false; // something changed that was compared
    };
    Comparison m_comparison;
    std::chrono::steady_clock::time_point m_due; // of the next page, by the rate
    mutable std::mutex m_mutex;                  // guards the status
    MoveStatus m_status;
    std::atomic<bool> m_wantsCutOver = false;
    std::atomic<bool> m_wantsCancel = false;
    std::thread m_thread;
};

} // namespace sidelight::hub
