// The SQL that changes the embedded log. Writer thread only, inside a transaction that the caller
// begins and commits; after a rollback call forget().
#pragma once

#include <unordered_map>

#include "core/base/clock.h"
#include "core/base/random.h"
#include "hub/log/logqueries.h"

namespace sidelight::hub
{

class LogWriter
{
public:
    // `secret` keys the hashes of (source, id).
    LogWriter(sqlite::Connection &db, Clock &clock, std::vector<std::uint8_t> secret,
              std::int64_t duplicateWindowMs);

    // Reads the highest offset; first of all, and again after forget().
    [[nodiscard]] sqlite::Result<void> prepare();
    [[nodiscard]] sqlite::Result<Appended> append(const NewEvent &event,
                                                  std::vector<RecordPtr> &fresh);
    [[nodiscard]] sqlite::Result<Epoch> truncateAfter(Offset offset, Random &random);
    [[nodiscard]] sqlite::Result<void> addFollower(const CustomerKey &customer,
                                                   const AgentId &agent);
    // Some of the entries that fell out of the window; true when there may be more.
    [[nodiscard]] sqlite::Result<bool> dropOldKnown();
    // What is kept in memory no longer agrees with the file.
    void forget();

private:
    struct StreamState {
        std::int64_t id = 0;
        std::uint64_t top = 0;
    };
    [[nodiscard]] sqlite::Result<StreamState *> streamState(const StreamId &stream);
    [[nodiscard]] sqlite::Result<bool> isErased(const std::vector<StreamId> &streams);
    [[nodiscard]] sqlite::Result<bool> takeSequence(const DeviceSequence &device);
    [[nodiscard]] sqlite::Result<RecordPtr> insert(const NewEvent &event, const StreamId &stream,
                                                   const KnownKey &key, std::uint64_t first);

    sqlite::Connection &m_db;
    Clock &m_clock;
    std::vector<std::uint8_t> m_secret;
    std::int64_t m_windowMs;
    bool m_prepared = false;
    std::uint64_t m_last = 0;
    std::unordered_map<StreamId, StreamState> m_streams;
};

} // namespace sidelight::hub
