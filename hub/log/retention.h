// How long the log keeps what, by the class of an event. Pure.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sidelight::hub
{

// Stored in the file: numbers are never given another meaning.
enum class KeepClass : std::uint8_t {
    Other = 0,    // what nobody knows, and what came before there were classes
    Interactions, // interaction.*
    Touchpoints,
    Transcripts, // transcript.segment
    Cases,       // case.*, commitment.*
    Notes,       // note.*, wrapup.*
    Decisions,   // alert.*, suggestion.*, action.*, and what agents revealed and looked up
    Profiles,    // customer.*, match.*: who is who; the ledger of identities lives from them
    Team,        // config.*, knowledge.*
    Tombstones,  // what stands in the place of erased events
};
inline constexpr std::size_t keepClasses = 10;

[[nodiscard]] KeepClass keepClassOf(std::string_view type);
// "interactions", as in the hub's configuration.
[[nodiscard]] std::string_view nameOf(KeepClass kept);
[[nodiscard]] std::optional<KeepClass> keepClassNamed(std::string_view name);

struct LogRetention {
    // Milliseconds since the append; 0 = for ever.
    std::array<std::int64_t, keepClasses> keepMs{};

    [[nodiscard]] std::int64_t of(KeepClass kept) const
    {
        return keepMs[static_cast<std::size_t>(kept)];
    }
    // Whether a record of this class and age may go.
    [[nodiscard]] bool isOver(KeepClass kept, std::int64_t ageMs) const
    {
        return of(kept) > 0 && ageMs > of(kept);
    }
    // The least of all; 0 when everything stays.
    [[nodiscard]] std::int64_t shortestMs() const;
};

} // namespace sidelight::hub
