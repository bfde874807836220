#include "core/suggest/learning/outcome.h"

namespace sidelight::suggest
{

std::string_view nameOf(Outcome outcome)
{
    constexpr std::array<std::string_view, outcomeCount> names{
        "shown",        "opened",    "accepted", "unfit",  "declined",
        "done-already", "completed", "failed",   "helped", "unhelped"};
    return names[static_cast<std::size_t>(outcome)];
}

std::optional<Outcome> outcomeOf(std::string_view result, std::string_view reason)
{
    if (result == "accepted")
        return Outcome::Accepted;
    if (result == "completed")
        return Outcome::Completed;
    if (result == "failed")
        return Outcome::Failed;
    if (result != "dismissed")
        return std::nullopt;
    if (reason == "done")
        return Outcome::DoneAlready;
    return reason == "declined" ? Outcome::Declined : Outcome::Unfit;
}

std::optional<Outcome> outcomeOfEnd(std::string_view disposition)
{
    if (disposition == "solved")
        return Outcome::Helped;
    if (disposition == "not-solved")
        return Outcome::Unhelped;
    return std::nullopt;
}

} // namespace sidelight::suggest
