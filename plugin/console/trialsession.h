// The draft's rules tried on the past, beside those it was begun from, on a thread of its own. The
// GUI thread starts, stops, and hears how far it is; it never waits. What it found stays until the
// next one, and says when the rules have changed since. GUI thread.
#pragma once

#include <atomic>
#include <future>
#include <memory>
#include <optional>
#include <string>

#include <QObject>

#include "core/trial/pasttrial.h"
#include "plugin/console/draftsession.h"

namespace sidelight::console
{

class TrialSession : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,
        Running,
        Done,
        Stopped, // at once; a report follows unless it was still being opened
        Failed,
    };

    // `opener` is called on the thread of the trial. The draft outlives this.
    TrialSession(DraftSession &draft, trial::PastOpener opener, Worker::Mode mode,
                 QObject *parent = nullptr);
    ~TrialSession() override;

    // Of a task, what rules are compared is filled in here. Nothing while one runs.
    void start(trial::PastTask task);
    void stop();

    // Rules in force instead of those that the draft was begun from, as the text of a bundle.
    void setInForce(std::string text);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isBusy() const { return m_state == State::Running; }
    // It was stopped, and whether a report follows is not known yet.
    [[nodiscard]] bool isEnding() const { return m_isEnding; }
    [[nodiscard]] const trial::PastTask &task() const { return m_task; }
    [[nodiscard]] const trial::PastTrial::Progress &progress() const { return m_progress; }
    [[nodiscard]] const std::optional<rules::TrialReport> &report() const { return m_report; }
    [[nodiscard]] std::int64_t inForceVersion() const { return m_inForceVersion; }
    [[nodiscard]] std::uint64_t refused() const { return m_refused; }
    [[nodiscard]] qint64 tookMs() const { return m_tookMs; }
    // Of Failed: why. Empty when the rules themselves cannot be read.
    [[nodiscard]] const std::string &failure() const { return m_failure; }
    [[nodiscard]] bool isOutdated() const { return m_isOutdated; }

Q_SIGNALS:
    void changed();
    void progressed();

private:
    using Opening = std::future<Result<std::unique_ptr<trial::PastTrial>, std::string>>;
    struct Outcome {
        std::optional<rules::TrialReport> report;
        trial::PastTrial::Progress progress;
        std::uint64_t refused = 0;
        std::string failure;
        qint64 tookMs = 0;
        // What takes a while to go: all that a trial held; an opening that nobody waits for.
        std::shared_ptr<trial::PastTrial> past;
        std::shared_ptr<Opening> left;
    };
    struct Job {
        trial::PastTask task;
        std::string draftRules;
        std::string inForceRules;
        int run = 0;
    };
    [[nodiscard]] Outcome work(Job job);
    [[nodiscard]] bool open(const trial::PastTask &task, Outcome &outcome) const;
    void tell(int run, const trial::PastTrial &past);
    void hear(int run, const trial::PastTrial::Progress &progress);
    void end(int run, Outcome outcome);
    void compare();

    DraftSession &m_draft;
    trial::PastOpener m_opener;
    State m_state = State::Idle;
    trial::PastTask m_task;
    trial::PastTrial::Progress m_progress;
    std::optional<rules::TrialReport> m_report;
    std::string m_inForce; // empty: what the draft was begun from
    std::int64_t m_inForceVersion = 0;
    std::uint64_t m_refused = 0;
    qint64 m_tookMs = 0;
    std::string m_failure;
    std::string m_triedRules; // the draft's, as they were tried last
    std::uint64_t m_comparedRevision = 0;
    bool m_isOutdated = false;
    std::shared_ptr<std::atomic<bool>> m_stops; // of the run
    int m_run = 0;
    bool m_isEnding = false;
    Worker m_leftovers; // go on it, so that the next trial waits for none of them
    Worker m_worker;    // last: it ends first
};

} // namespace sidelight::console
