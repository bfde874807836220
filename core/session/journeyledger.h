// What of a customer's events the journey needs, in memory and bounded: a line for each touchpoint
// and interaction, and what counts for the experience score. Takes events in any order, each once
// or often. Plain values; one thread at a time.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/domain/event.h"
#include "core/domain/interaction.h"
#include "core/domain/touchpoint.h"
#include "core/experience/evidence.h"

namespace sidelight::session
{

class JourneyLedger
{
public:
    // Beyond this the oldest are dropped, some at a time.
    static constexpr std::size_t maxTouches = 6000;
    static constexpr std::size_t maxEvidence = 6000;
    static constexpr std::size_t keptKeys = 4; // of an interaction, the newest

    struct Touch {
        Timestamp time; // of an interaction: its first event
        Channel channel = Channel::Other;
        Outcome outcome = Outcome::None;
        std::string type;
        std::string title;
        InteractionId interaction;  // empty: a touchpoint
        std::vector<EventKey> keys; // newest first
        Timestamp newest;           // of the events of an interaction
    };

    // Whether events of that type can have something for the journey.
    [[nodiscard]] static bool listens(std::string_view type);
    // True when it has.
    bool take(const Event &event);
    // What another heard, this one's later events stay.
    void absorb(JourneyLedger other);

    [[nodiscard]] const std::unordered_map<std::string, Touch> &touches() const
    {
        return m_touches;
    }
    [[nodiscard]] const std::vector<experience::Evidence> &evidence() const { return m_evidence; }
    // Of what was before this, something was dropped.
    [[nodiscard]] std::optional<Timestamp> droppedBefore() const { return m_droppedBefore; }
    [[nodiscard]] std::optional<Timestamp> oldest() const { return m_oldest; }

private:
    bool takeTouchpoint(const Event &event);
    bool takeInteraction(const Event &event);
    void put(const std::string &id, Touch touch);
    void bound();
    void drop(Timestamp before);

    std::unordered_map<std::string, Touch> m_touches;
    std::vector<experience::Evidence> m_evidence;
    std::optional<Timestamp> m_droppedBefore;
    std::optional<Timestamp> m_oldest; // of all that came
};

} // namespace sidelight::session
