// What goes into the log and what comes out of it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "hub/log/retention.h"

namespace sidelight::hub
{

enum class LogErrc {
    Full,
    Io,
    Damaged,
    WrongKey,
    NewerSchema,
    Closed,
    Conflict,
    Forbidden, // whoever keeps the log does not let us
    BeingRead, // again, from its beginning
};

struct LogError {
    LogErrc code = LogErrc::Io;
    std::string detail; // for logs
};

template<class T>
using LogResult = Result<T, LogError>;

// The text of an event; shared between log, tail and sockets.
using Body = std::shared_ptr<const std::string>;

// A device numbers what its agent saves: the log takes a number only once (compare and set).
struct DeviceSequence {
    std::string device;
    std::uint64_t value = 0;
};

struct NewEvent {
    EventKey key;
    Body body;
    std::vector<StreamId> streams; // 1 to 16, each once: one record in each
    // Tells two events under one (source, id) from a repeat of the same one.
    std::uint64_t digest = 0;
    // Within a stream the newest record of each slot belongs to the snapshot ("profile",
    // "case/7"); empty for most. `settled` takes the slot out again (a closed case).
    std::string slot;
    bool settled = false;
    // The customer index and the ledger are built from these at start.
    bool formative = false;
    // A further copy of an event that the log has (match.confirmed): never a repeat.
    bool copy = false;
    std::optional<DeviceSequence> device;
    KeepClass kept = KeepClass::Other; // how long it stays
};

// Asks for an event that may already be in the log.
struct KnownQuery {
    EventKey key;
    std::uint64_t digest = 0;
};

struct Place {
    StreamId stream;
    Offset offset;
    Offset prev; // the offset before it in that stream, none for the first
    bool operator==(const Place &) const = default;
};

struct Appended {
    enum class Outcome {
        New,
        Duplicate,    // known by (source, id): the places are those of the first time
        Erased,       // known, and erased since: refused. Or of a device, into a stream of which
                      // nothing but tombstones is left: what was written before it was told
        SequenceUsed, // the device has used this number, or a higher one, for another event
    };
    Outcome outcome = Outcome::New;
    bool differs = false; // of Duplicate: not the same content
    std::vector<Place> places;
};

struct Record {
    StreamId stream;
    Offset offset;
    Offset prev;
    // The fences of a resume at this offset. A tombstone has two: of the event that was here and
    // of the tombstone itself, because a panel may hold either.
    std::string fence;
    std::string tombstoneFence; // empty unless tombstone
    bool tombstone = false;
    Body body;
};
using RecordPtr = std::shared_ptr<const Record>;

// What a stream is now.
struct Head {
    Epoch epoch;
    Offset first; // none when the stream is empty
    Offset top;
    RecordPtr at; // the record at the offset that was asked for; null when there is none
};

} // namespace sidelight::hub
