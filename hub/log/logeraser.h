// The SQL of erasure, a slice at a time, so that no append waits for it. Writer thread only, inside
// a transaction that the caller begins and commits.
//
// An event goes with all its copies, wherever they were moved: the customer's own stream, and what
// elsewhere names the customer (offers of agents, callers nobody was sure about). Each leaves a
// tombstone with its offset, prev and fence, and (source, id) is known for ever. When nothing is
// left, the names that say whom it was are hidden (hiddenNameOf).
#pragma once

#include "core/sqlite/connection.h"
#include "hub/log/logstore.h"

namespace sidelight::hub
{

// How far one has come; a value, so that a slice that could not be committed is simply repeated.
struct Erasure {
    StreamId stream;
    Erased erased = {};
    std::int64_t ownTo = 0;    // of its own stream, erased up to here
    std::int64_t othersTo = 0; // of all streams, looked at up to here
    bool more = true;
};

class LogEraser
{
public:
    // `secret` keys the hashes.
    LogEraser(sqlite::Connection &db, std::vector<std::uint8_t> secret)
        : m_db(db)
        , m_secret(std::move(secret))
    {
    }

    // Erases at most some records, or looks at some that name nobody.
    [[nodiscard]] sqlite::Result<Erasure> slice(Erasure work);
    // Once, at open: followers were kept by their customer's key.
    [[nodiscard]] sqlite::Result<void> hideFollowed();
    // The same: streams of nothing but tombstones kept their names until the next erasure. A look
    // at each stream's first records.
    [[nodiscard]] sqlite::Result<void> hideBuried();

private:
    [[nodiscard]] sqlite::Result<std::vector<std::int64_t>> own(const Erasure &work);
    // Sets where the slice ends; nothing when there is nothing more to look at.
    [[nodiscard]] sqlite::Result<std::optional<std::int64_t>> endOfSlice(std::int64_t after);
    [[nodiscard]] sqlite::Result<std::vector<std::int64_t>> naming(const Erasure &work,
                                                                   std::int64_t to);
    // With all copies of its event.
    [[nodiscard]] sqlite::Result<void> bury(std::int64_t offset, Erased &erased);
    [[nodiscard]] sqlite::Result<void> knowForEver(std::int64_t offset,
                                                   std::span<const std::uint8_t> key);
    [[nodiscard]] sqlite::Result<void> finish(Erasure &work);
    [[nodiscard]] sqlite::Result<void> hide(const StreamId &stream);
    [[nodiscard]] sqlite::Result<void> takeFollowers(Erasure &work);

    sqlite::Connection &m_db;
    std::vector<std::uint8_t> m_secret;
};

} // namespace sidelight::hub
