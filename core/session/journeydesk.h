// The journey of the customer in front: reads the cache once, beside the engine thread, then takes
// what happens as it happens, and says what the screen has to be told: at most twice a second,
// whatever pours in, and nothing while it is folded away. Engine thread. What cannot be read leaves
// the journey as far as it is known.
#pragma once

#include <memory>
#include <optional>

#include "core/base/clock.h"
#include "core/session/journeyledger.h"
#include "core/session/journeystate.h"
#include "core/session/searchrunner.h"
#include "core/session/tabsprojection.h"
#include "core/store/profile.h"

namespace sidelight::session
{

class JourneyDesk
{
public:
    static constexpr std::int64_t atMostEveryMs = 500;

    struct Sources {
        store::Profile &profile;
        SearchRunner &reader;
        Clock &clock;
        const TabsProjection &tabs;
    };
    explicit JourneyDesk(Sources sources)
        : m_from(sources)
    {
    }

    // How the agent left it: zoom and fold.
    void load();
    void configure(const experience::Settings &settings);
    // Looks whether the tab in front, or its customer, is another one.
    void follow();
    // An event of that owner is in the cache.
    void take(const Event &event, const StreamId &owner);
    // The cache, or what it says of anybody, is another one.
    void startOver();
    [[nodiscard]] store::Result<void> zoom(int days);
    [[nodiscard]] store::Result<void> show(bool shown);

    // What the screen has to be told now, if anything.
    [[nodiscard]] std::optional<JourneyState> news();
    [[nodiscard]] std::optional<std::int64_t> nextDeadlineMs() const; // monotonic

private:
    struct Reading;
    void read();
    void change(bool now = false);
    [[nodiscard]] store::Result<void> keep();
    [[nodiscard]] JourneyState state();

    Sources m_from;
    experience::Settings m_settings;
    int m_days = 30;
    bool m_shown = true;
    InteractionId m_front;
    std::optional<StreamId> m_owner;
    bool m_underWay = false;
    JourneyLedger m_ledger;
    bool m_read = false; // what the cache had is in the ledger
    std::uint64_t m_turn = 0;
    std::optional<std::int64_t> m_dueMs; // something changed
    std::int64_t m_toldMs = -atMostEveryMs;
    std::int64_t m_movesMs = 0; // when time alone moves the picture
    std::optional<JourneyState> m_told;
};

} // namespace sidelight::session
