// Rows of the outbox and the counter of their sequence numbers.
#pragma once

#include <string>
#include <vector>

#include "core/sqlite/connection.h"
#include "core/store/outboxrecords.h"

namespace sidelight::store
{

class OutboxDao
{
public:
    explicit OutboxDao(sqlite::Connection &connection)
        : m_connection(connection)
    {
    }

    // ---- the device
    [[nodiscard]] sqlite::Result<std::optional<std::string>> device();
    [[nodiscard]] sqlite::Result<void> setDevice(const std::string &id, std::int64_t last);
    [[nodiscard]] sqlite::Result<std::int64_t> lastSequence();
    [[nodiscard]] sqlite::Result<std::int64_t> nextSequence();

    // ---- rows
    [[nodiscard]] sqlite::Result<void> insert(const OutboxRow &row);
    [[nodiscard]] sqlite::Result<std::optional<OutboxRow>> find(std::int64_t sequence);
    // The same event under another number, waiting again.
    [[nodiscard]] sqlite::Result<void> requeue(std::int64_t sequence, std::int64_t next);
    [[nodiscard]] sqlite::Result<void> accept(std::int64_t sequence, const StreamId &stream,
                                              const Epoch &epoch, std::int64_t offset,
                                              Timestamp now);
    [[nodiscard]] sqlite::Result<void> refuse(std::int64_t sequence, std::string_view code,
                                              std::string_view sentence, Timestamp now);
    [[nodiscard]] sqlite::Result<void> markReturned(const EventKey &key);
    [[nodiscard]] sqlite::Result<void> remove(std::int64_t sequence);
    [[nodiscard]] sqlite::Result<std::vector<OutboxRow>> pending(std::int64_t after,
                                                                 std::size_t limit);
    // Pending, refused, and accepted but not yet come back.
    [[nodiscard]] sqlite::Result<std::vector<OutboxRow>> waiting();
    [[nodiscard]] sqlite::Result<std::vector<OutboxRow>> acceptedSince(const Epoch &epoch,
                                                                       Timestamp since);
    [[nodiscard]] sqlite::Result<std::int64_t> removeAcceptedBefore(Timestamp before);
    [[nodiscard]] sqlite::Result<std::int64_t> removeOf(const CustomerKey &customer);
    [[nodiscard]] sqlite::Result<std::int64_t> removeAcceptedOf(const CustomerKey &customer);
    // Of drafts too.
    [[nodiscard]] sqlite::Result<std::vector<CustomerKey>> everybody();

private:
    sqlite::Connection &m_connection;
};

} // namespace sidelight::store
