// Streams: where each was read to, whether it is set aside, and the profile of customers.
#pragma once

#include <optional>
#include <unordered_map>
#include <vector>

#include "core/domain/stream.h"
#include "core/sqlite/connection.h"
#include "core/store/records.h"

namespace sidelight::store
{

struct StreamRow {
    std::int64_t id = 0;
    std::optional<Epoch> epoch; // nothing: not followed
    std::int64_t epochTerm = 0;
    std::int64_t offset = 0;
    std::int64_t generation = 1;
    bool aside = false;
    std::int64_t profileGeneration = 0;
    std::int64_t profileOffset = 0;
};

class StreamDao
{
public:
    explicit StreamDao(sqlite::Connection &connection)
        : m_connection(connection)
    {
    }

    // Made when it is not there. The pointer lives until the next forget().
    [[nodiscard]] sqlite::Result<StreamRow *> rowOf(const StreamId &stream);
    // Nothing when it is not there; asks the database.
    [[nodiscard]] sqlite::Result<std::optional<StreamRow>> find(const StreamId &stream);

    [[nodiscard]] sqlite::Result<void> movePosition(StreamRow &row, const Epoch &epoch,
                                                    std::int64_t epochTerm, std::int64_t offset,
                                                    std::string_view fence);
    [[nodiscard]] sqlite::Result<void> setAside(StreamRow &row);
    [[nodiscard]] sqlite::Result<void> settle(StreamRow &row); // the snapshot is complete
    [[nodiscard]] sqlite::Result<void> setWhole(const StreamRow &row);
    [[nodiscard]] sqlite::Result<void> setProfile(StreamRow &row, std::int64_t event,
                                                  std::int64_t offset);
    [[nodiscard]] sqlite::Result<void> remove(const StreamId &stream);
    // Keeps the rows of one batch only, so that its memory is bounded.
    void forget() { m_known.clear(); }
    void forgetIfMany();

private:
    sqlite::Connection &m_connection;
    std::unordered_map<StreamId, StreamRow> m_known;
};

} // namespace sidelight::store
