// From what is known of a customer to what of the journey is shown: a window of time, its marks by
// channel (what stands too near for the eye is one mark with a count), and the experience along it.
// Pure.
#pragma once

#include "core/session/journeyledger.h"
#include "core/session/journeystate.h"

namespace sidelight::session
{

class JourneyProjection
{
public:
    // 7, 30 or 365.
    [[nodiscard]] static bool isZoom(int days) { return days == 7 || days == 30 || days == 365; }
    // Time moves the picture in steps of this: what is less cannot be seen. Milliseconds.
    [[nodiscard]] static std::int64_t stepMs(int days);
    // How far back something can matter for the widest window.
    [[nodiscard]] static std::int64_t spanMs(const experience::Settings &settings);

    struct Window {
        InteractionId front; // the interaction in front, under way or not
        bool underWay = false;
        int days = 30;
        Timestamp now;
    };
    // Everything but what stands open, `knownFrom` and `evidence`.
    [[nodiscard]] static JourneyState
    read(const JourneyLedger &ledger, const experience::Settings &settings, const Window &window);
};

} // namespace sidelight::session
