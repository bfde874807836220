// What stands in the header of a record in the engine, and in the stream of marks beside it: JSON,
// with the version of its format ("v"). Hubs one version apart work on one log: of what the next
// version writes, the members that are known say all that this one needs, and the others are kept
// (`more`) where it is written again. What is further ahead is refused, not passed over (ADR 31).
#pragma once

#include <variant>

#include "hub/log/logindex.h"

namespace sidelight::hub
{

inline constexpr std::int64_t ownFormat = 1;
inline constexpr std::int64_t newestFormat = ownFormat + 1; // that is read
// Of anything of ours; what is larger or deeper is nobody's, so no version may write such.
inline constexpr std::size_t maxFactsBytes = std::size_t{1024} * 1024;
inline constexpr std::size_t maxFactsDepth = 32;

enum class Unread {
    NotOurs, // of something else, or a mark that one can do without
    TooNew   // of a hub more than one version ahead, or nothing that this one can fold
};
// Whoever wrote it may mean something else by what we know.
[[nodiscard]] bool isTooNew(const std::string &text);

[[nodiscard]] std::string factsText(const RecordFacts &facts);
// `facts` of one's own or of another hub's.
[[nodiscard]] Result<RecordFacts, Unread> readFacts(const std::string &text, Offset offset,
                                                    std::uint64_t bytes);

// What was decided about records after they were appended, and what outlives them.
struct Followed {
    std::string token; // of the customer
    AgentId agent;
};
struct Unfollowed {
    std::string token;
};
struct DeviceNoted {
    DeviceSequence device;
    Offset at; // of the record that said so
};
// Everything in (after, upTo] is void; after zero and up to zero: the log began.
struct EpochBegun {
    Epoch epoch;
    Offset after;
    Offset upTo;
    std::string keyCheck; // tells another secret
};
// From here on hubs of this version write in its format, and older ones than the one before it may
// not take part any more.
struct FormatRaised {
    std::int64_t version = ownFormat;
};
// From a log that was moved here: some of what stands in no record.
struct Carried {
    SideFacts facts;
    Offset at; // where the log ended then
};
using Mark =
    std::variant<Grave, Followed, Unfollowed, DeviceNoted, EpochBegun, FormatRaised, Carried>;

[[nodiscard]] std::string markText(const Mark &mark);
[[nodiscard]] Result<Mark, Unread> readMark(const std::string &text);

// A tombstone that was moved here: the header of a message without a body, in its place.
struct Burial {
    Grave grave;
    Offset from; // in the log it comes from
};
[[nodiscard]] std::string burialText(const Burial &burial);
[[nodiscard]] std::optional<Burial> readBurial(const std::string &text, Offset offset);

} // namespace sidelight::hub
