// Customers that became one (customer.merged): everything of the one that is gone goes on under the
// key that stays, and so does what comes later. Inside the caller's transaction.
#pragma once

#include <optional>
#include <string>

#include "core/sqlite/connection.h"
#include "core/store/texthash.h"

namespace sidelight::store
{

class MergeDao
{
public:
    explicit MergeDao(sqlite::Connection &connection)
        : m_connection(connection)
    {
    }

    // The key that stands for it.
    [[nodiscard]] sqlite::Result<std::string> resolve(std::string_view customer);
    // Remembers it, and that those merged into `gone` before are `kept` too.
    [[nodiscard]] sqlite::Result<void> remember(std::string_view gone, std::string_view kept);
    // Rows of both tables of streams: `gone` and `kept` are their ids.
    [[nodiscard]] sqlite::Result<void> move(std::int64_t gone, std::int64_t kept);
    // Nobody is remembered as having become this customer.
    [[nodiscard]] sqlite::Result<void> forgetThoseOf(std::string_view kept);
    // After a rollback.
    void forget() { m_known.reset(); }

private:
    [[nodiscard]] sqlite::Result<void> load();

    sqlite::Connection &m_connection;
    std::optional<TextMap<std::string>> m_known; // there are few
};

} // namespace sidelight::store
