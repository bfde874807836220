// What the engine's two streams say together: the records, and the marks made about them later.
// Marks come first at start, so a record's mark may be here before the record, or when the record
// has long been deleted. Pure. One thread.
#pragma once

#include <functional>

#include "hub/log/jetstream/factstext.h"

namespace sidelight::hub
{

class EngineFold
{
public:
    EngineFold(Clock &clock, std::vector<std::uint8_t> secret, std::int64_t windowMs)
        : m_clock(clock)
        , m_windowMs(windowMs)
    {
        m_index.emplace(clock, std::move(secret), windowMs);
    }

    // As at the beginning: the engine says something else now.
    void clear();

    enum class Taken {
        Record,  // it is in the index
        Void,    // a repeat: as if it had never been written
        Gone,    // erased or cut off: its message is to be deleted, should it still be there
        Unknown, // written by something that we do not understand
        TooNew   // written by a hub that is too far ahead of this one
    };
    Taken takeRecord(std::uint64_t sequence, const std::string &facts, std::uint64_t bytes);
    // Of the record taken last.
    [[nodiscard]] std::uint64_t lastGroup() const { return m_lastGroup; }
    [[nodiscard]] bool lastFormative() const { return m_lastFormative; }
    // Up to where the log that is moved here has come; of that log.
    [[nodiscard]] Offset carriedTo() const { return m_carriedTo; }
    // Everything up to here was taken in, or is no more.
    void passTo(std::uint64_t sequence);

    struct MarkEffect {
        std::optional<Offset> buried;
        std::optional<StreamId> from;  // the stream it was in
        std::optional<Epoch> epoch;    // a new one
        std::optional<EpochBegun> cut; // a new one that cuts records off
        bool isElsewhere = false;      // and the log is another: it is to be read again
        bool isTooNew = false;
    };
    MarkEffect takeMark(const std::string &text);

    // Of all tombstones, rising, as they were marked.
    [[nodiscard]] std::vector<Grave> graves() const;

    [[nodiscard]] const LogIndex &index() const { return *m_index; }
    [[nodiscard]] LogIndex &index() { return *m_index; }
    [[nodiscard]] Offset folded() const { return m_folded; }
    [[nodiscard]] const std::optional<EpochBegun> &epoch() const { return m_epoch; }
    // All that were begun so far.
    [[nodiscard]] const std::set<Epoch> &epochs() const { return m_epochs; }
    // Who follows whom, by the customer's token.
    [[nodiscard]] const std::map<std::string, std::set<AgentId>> &followers() const
    {
        return m_followed;
    }
    // Customers whom somebody ceased to follow, by token: they were erased.
    [[nodiscard]] const std::set<std::string> &unfollowed() const { return m_unfollowed; }
    // Of who says so already, nothing need be marked.
    [[nodiscard]] bool follows(const std::string &token, const AgentId &agent) const
    {
        const auto found = m_followed.find(token);
        return found != m_followed.end() && found->second.contains(agent);
    }

private:
    void settleBefore(Offset offset);
    [[nodiscard]] bool isCut(Offset offset) const;
    Taken takeBurial(const std::string &text);
    void takeCarried(const Carried &carried);
    void noteDevice(Offset at, const DeviceSequence &device);

    Clock &m_clock;
    std::int64_t m_windowMs;
    std::optional<LogIndex> m_index; // never none
    Offset m_folded;
    std::uint64_t m_lastGroup = 0;
    bool m_lastFormative = false;
    Offset m_carriedTo;
    std::map<Offset, Grave> m_graves;             // not met yet
    std::map<Offset, std::string> m_moreOfGraves; // where a newer hub marked more than we know
    std::multimap<Offset, DeviceSequence> m_noted;
    std::vector<EpochBegun> m_cuts; // beyond what was taken in
    std::optional<EpochBegun> m_epoch;
    std::set<Epoch> m_epochs;
    std::map<std::string, std::set<AgentId>> m_followed;
    std::set<std::string> m_unfollowed;
};

} // namespace sidelight::hub
