// What may become of a suggestion.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace sidelight::suggest
{

enum class Outcome {
    Shown,       // it stood on the screen; nothing follows from that
    Opened,      // its why was asked for; nothing follows from that either
    Accepted,    // the agent began with it
    Unfit,       // dismissed: it does not fit, or for no given reason
    Declined,    // dismissed: the customer did not want it
    DoneAlready, // dismissed: right, but late; nothing follows from that
    Completed,   // begun, and done
    Failed,      // begun, and it did not work out
    Helped,      // begun, and the interaction ended with the matter solved
    Unhelped,    // begun, and it ended with the matter not solved
};
inline constexpr std::size_t outcomeCount = 10;
inline constexpr std::array<Outcome, outcomeCount> allOutcomes{
    Outcome::Shown,    Outcome::Opened,      Outcome::Accepted,  Outcome::Unfit,
    Outcome::Declined, Outcome::DoneAlready, Outcome::Completed, Outcome::Failed,
    Outcome::Helped,   Outcome::Unhelped};

// "shown", "done-already": as in JSON.
[[nodiscard]] std::string_view nameOf(Outcome outcome);
// Of an action.taken: its members `result` and `reason`. Nothing for a result nobody knows.
[[nodiscard]] std::optional<Outcome> outcomeOf(std::string_view result, std::string_view reason);
// Of a wrapup.saved: its member `outcome`. Nothing where that says neither.
[[nodiscard]] std::optional<Outcome> outcomeOfEnd(std::string_view disposition);

} // namespace sidelight::suggest
