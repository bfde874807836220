// Drafts, one a kind of text, interaction and agent.
#pragma once

#include <vector>

#include "core/sqlite/connection.h"
#include "core/store/outboxrecords.h"

namespace sidelight::store
{

class DraftDao
{
public:
    explicit DraftDao(sqlite::Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] sqlite::Result<void> upsert(const Draft &draft);
    [[nodiscard]] sqlite::Result<void> remove(const DraftKey &key);
    [[nodiscard]] sqlite::Result<std::optional<Draft>> find(const DraftKey &key);
    [[nodiscard]] sqlite::Result<std::vector<Draft>> all(const AgentId &agent);
    [[nodiscard]] sqlite::Result<std::int64_t> removeOf(const CustomerKey &customer);

private:
    sqlite::Connection &m_connection;
};

} // namespace sidelight::store
