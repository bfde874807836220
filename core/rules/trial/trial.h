// A draft of rules tried on the past, beside what is in force: how many alerts it would have
// raised, which of them are new, and which of today's would vanish. Pure: the caller reads the
// events, in slices as long as it likes, and stops when it likes. One thread.
#pragma once

#include <atomic>
#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/rules/trial/eventsieve.h"
#include "core/rules/trial/replay.h"
#include "core/rules/trial/trialreport.h"

namespace sidelight::rules
{

class Trial
{
public:
    struct Settings {
        Timestamp from; // only alerts from here on count; events before it may still matter to one
        Timestamp until;
        Site site = Site::Panel;
        std::size_t examples = 10; // kept of each rule and kind
        // Alerts kept apart, of the draft and of what is in force: beyond, they are only counted.
        std::size_t mostAlerts = 200'000;
        // Of one rule: it is not followed further then, for it would take up all the time.
        std::uint64_t mostAlertsOfRule = 2 * floodAlerts;
        // The same, with every event by which an alert of it became another.
        std::uint64_t mostChangesOfRule = 10 * floodAlerts;
        // Of a trial that is stopped, while it goes on or while it is summed up: nobody waits for
        // more than this many to be told apart.
        std::size_t mostAlertsStopped = 10'000;
        // Set by any thread when nobody wants it to its end: what is under way ends within
        // milliseconds, and finish(End::Stopped) is what is left to do. Null: it goes to its end.
        std::shared_ptr<const std::atomic<bool>> stops = nullptr;
    };
    // `inForce` may be null: then nothing vanishes, and nothing is called added.
    Trial(std::shared_ptr<const RuleSet> draft, std::shared_ptr<const RuleSet> inForce,
          const Settings &settings);
    ~Trial();

    // Tells which events tell the trial nothing and need not be taken: pass() counts them. One for
    // each thread that reads; they work beside take(), on any thread.
    [[nodiscard]] std::unique_ptr<EventSieve> sieve() const;
    // So many events that were of no use, the newest of them of that time: it goes on with them as
    // with those that are taken. Nothing is decided yet.
    void pass(std::uint64_t events, Timestamp newest);
    [[nodiscard]] bool isStopped() const { return m_settings.stops && *m_settings.stops; }
    // In the order in which they came; what is later than `until` is left out.
    void take(const EventPtr &event);
    // What was found so far: of use while it goes on, too, to show or to warn.
    [[nodiscard]] std::uint64_t alertsSoFar() const;
    [[nodiscard]] std::uint64_t eventsSoFar() const { return m_report.events; }
    enum class End {
        Whole,   // time goes on to `until`
        Stopped, // what was found by then
    };
    // The trial is over.
    [[nodiscard]] TrialReport finish(End end = End::Whole);

private:
    struct Side;
    class Summary;
    void catchUp(Side &side);
    void summarize(Summary &summary, End end);
    void measure(const Event &event);
    void count(Side &side, std::vector<Change> changes);

    Settings m_settings;
    std::unique_ptr<Side> m_draft;
    std::unique_ptr<Side> m_inForce;                                  // null: there is none
    std::unordered_map<std::string, std::optional<Timestamp>> m_open; // interactions, since when
    Timestamp m_passed{std::numeric_limits<std::int64_t>::min()};     // the newest of no use
    TrialReport m_report;
};

} // namespace sidelight::rules
