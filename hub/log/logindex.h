// What a log knows of its records besides their bodies: which stream each is in and after which,
// which events and device numbers are known, what a snapshot holds, what is over. Made by taking
// the records in, in the order of their offsets, so that two hubs that take in the same ones know
// the same. Pure: no files, no network. One thread.
#pragma once

#include <array>
#include <deque>
#include <map>
#include <set>
#include <unordered_map>

#include "core/base/clock.h"
#include "hub/log/carriedrecord.h"
#include "hub/log/logstore.h"

namespace sidelight::hub
{

// A record as it comes to the end of the log.
struct RecordFacts {
    Offset offset; // above all before it
    StreamId stream;
    KnownKey key{};
    std::uint64_t group = 0; // of the append; the records of one event share it
    std::uint64_t fence = 0;
    std::uint64_t digest = 0;
    Timestamp at;
    std::uint64_t bytes = 0; // of the body
    std::string slot;
    bool settled = false;
    bool formative = false; // of the first record of its event only
    bool copy = false;
    KeepClass kept = KeepClass::Other;
    std::optional<DeviceSequence> device;
    std::vector<std::string> mentions; // tokens of the customers it says
    // All streams of its event, where they are several and may come one by one; else empty.
    std::vector<StreamId> parts;
    // What a newer hub noted that this one does not know, as the log writes it; mostly empty.
    std::string more = {};
    Offset from; // in the log it was moved from; none for most
};

// What is left of a record whose body is gone for ever.
struct Grave {
    Offset offset;
    std::string token; // of its stream
    KnownKey key{};
    std::uint64_t fence = 0;
    Timestamp at;
    std::optional<DeviceSequence> device;
    std::string more = {}; // as in RecordFacts; of no interest to the index
};

class LogIndex
{
public:
    // Repeats of (source, id) are recognised for `windowMs`; erased ones for ever.
    LogIndex(Clock &clock, std::vector<std::uint8_t> secret, std::int64_t windowMs);

    // A name for a stream that says nothing to who does not have the secret.
    [[nodiscard]] std::string tokenOf(const StreamId &stream) const;
    [[nodiscard]] std::span<const std::uint8_t> secret() const { return m_secret; }

    // What is said of an event without taking it in; nothing when it is new.
    [[nodiscard]] std::optional<Appended> judge(const NewEvent &event) const;
    [[nodiscard]] std::optional<Appended> known(const KnownKey &key, std::uint64_t digest) const;

    // Of an event that is in some of its streams only: whoever wrote it died on the way.
    struct Unfinished {
        std::vector<StreamId> streams; // all of them
        std::vector<StreamId> missing;
        std::uint64_t group = 0; // what is written of it now belongs to this
        Offset first;            // one that is there
        std::string more = {};   // as in RecordFacts: of all its records
    };
    // Nothing when it is whole, or not known, or says something else.
    [[nodiscard]] std::optional<Unfinished> unfinished(const KnownKey &key,
                                                       std::uint64_t digest) const;

    // False: it is a repeat, or its number was used. The record is then none at all.
    bool take(RecordFacts facts);
    void takeGrave(const Grave &grave);
    // As if the device had used the number.
    void noteDevice(const DeviceSequence &device);

    // --- One record. None of these is asked about an offset that is not there, but has().
    [[nodiscard]] bool has(Offset offset) const { return find(offset) != nullptr; }
    // Without a body; `stream` where the log itself has forgotten the name.
    [[nodiscard]] Record recordAt(Offset offset, const StreamId *stream = nullptr) const;
    [[nodiscard]] Place placeAt(Offset offset) const;
    [[nodiscard]] bool isFirstOfEvent(Offset offset) const { return find(offset)->isFirst; }
    [[nodiscard]] Grave graveAt(Offset offset) const;
    // Of all tombstones, rising.
    [[nodiscard]] std::vector<Grave> graves() const;
    // Whether the record of a grave is here, and alive.
    [[nodiscard]] bool isAlive(const Grave &grave) const;

    // --- Of a stream, by offset.
    struct Page {
        std::vector<Offset> offsets;
        bool end = true;
    };
    [[nodiscard]] Page page(const ReadRequest &request) const;
    struct Ends {
        Offset first;
        Offset top;
        bool hasAt = false;
    };
    [[nodiscard]] Ends ends(const StreamId &stream, Offset at) const;
    struct Choice {
        Offset top;
        std::vector<Offset> offsets;
        bool complete = true;
    };
    [[nodiscard]] Choice snapshot(const SnapshotRequest &request) const;

    // --- Of all.
    [[nodiscard]] std::vector<Offset> formative(Offset after, std::size_t most) const;
    [[nodiscard]] std::vector<Offset> since(Timestamp since, Offset after, std::size_t most) const;
    [[nodiscard]] std::uint64_t deviceSequence(const std::string &device) const;
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    [[nodiscard]] Offset last() const { return m_last; }
    [[nodiscard]] Offset newest() const;

    // What goes with a stream when it is erased, with all copies; no tombstones.
    [[nodiscard]] std::vector<Offset> named(const StreamId &stream) const;
    // Makes a tombstone of it; counts it unless it was one.
    void bury(Offset offset, Erased &erased);

    // What is over, oldest first; looks at `slice` records above `after`, and moves it.
    [[nodiscard]] std::vector<Offset> over(const LogRetention &retention, Offset &after,
                                           std::size_t slice) const;
    // Takes records out; those after them follow the ones before.
    void drop(std::span<const Offset> rising);
    // Nothing but tombstones is in it.
    [[nodiscard]] bool isErased(const StreamId &stream) const;
    // Whether the device's newest number is known from this record only.
    [[nodiscard]] std::optional<DeviceSequence> deviceOf(Offset offset) const;
    // And forgets the numbers of devices.
    void truncateAfter(Offset offset);

    // --- For moving a log. Without bodies, rising.
    [[nodiscard]] std::vector<CarriedRecord> carried(Offset after, std::size_t most) const;
    [[nodiscard]] SideFacts sideFacts() const;
    // Of these events, what is no tombstone.
    [[nodiscard]] std::vector<Offset> alive(std::span<const KnownKey> events) const;
    // Recognised for ever, wherever it was.
    void noteErased(const KnownKey &key) { m_known[key].erased = true; }

    void addFollower(const std::string &customerToken, const AgentId &agent);
    [[nodiscard]] std::vector<AgentId> takeFollowers(const std::string &customerToken);

private:
    struct Chain {
        std::string token;
        std::optional<StreamId> name; // none while nothing but tombstones is in it
        std::vector<Offset> offsets;
        std::map<std::string, std::vector<Offset>> slots;
        std::size_t alive = 0; // no tombstones
    };
    struct Entry {
        Offset offset;
        Chain *chain = nullptr;
        KnownKey key{};
        std::uint64_t fence = 0;
        Timestamp at;
        std::uint64_t bytes = 0;
        const std::string *slot = nullptr; // a key of the chain's slots
        KeepClass kept = KeepClass::Other;
        bool settled = false;
        bool formative = false;
        bool isFirst = false; // of its event
        bool tombstone = false;
    };
    struct Known {
        std::vector<Offset> places; // of the first time, then those of copies and former times
        std::size_t first = 0;      // how many are of the first time
        std::uint64_t digest = 0;
        std::uint64_t group = 0;
        Timestamp at;
        bool erased = false;
    };
    struct KeyHash {
        std::size_t operator()(const KnownKey &key) const noexcept;
    };

    [[nodiscard]] const Entry *find(Offset offset) const;
    [[nodiscard]] Entry *find(Offset offset);
    [[nodiscard]] const Chain *chainOf(const StreamId &stream) const;
    Chain &chainFor(const StreamId &stream);
    void remember(const RecordFacts &facts, bool begins);
    void noteParts(const RecordFacts &facts, bool begins);
    [[nodiscard]] bool stays(const Entry &entry) const;
    void leaveSlot(Entry &entry);
    void unlink(Entry &entry);

    Clock &m_clock;
    std::vector<std::uint8_t> m_secret;
    std::int64_t m_windowMs;
    Offset m_last;
    std::deque<Entry> m_entries; // rising
    std::unordered_map<std::string, Chain> m_chains;
    std::unordered_map<StreamId, Chain *> m_names;
    std::unordered_map<KnownKey, Known, KeyHash> m_known;
    struct Parts {
        std::vector<StreamId> streams;
        std::vector<StreamId> missing;
        std::string more;
    };
    std::unordered_map<KnownKey, Parts, KeyHash> m_unfinished;
    std::unordered_map<std::string, std::uint64_t> m_devices;
    std::map<Offset, DeviceSequence> m_deviceAt; // newest of each device, by its record
    std::unordered_map<std::string, std::vector<Offset>> m_mentions; // by token
    std::map<std::string, std::set<AgentId>> m_followers;            // by token
};

} // namespace sidelight::hub
