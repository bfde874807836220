#include "core/sqlite/migration.h"

#include "core/sqlite/transaction.h"

namespace sidelight::sqlite
{

namespace
{

Result<void> apply(Connection &connection, const Migration &migration)
{
    const auto named = [&migration](Error error) {
        error.detail = "migration " + std::string(migration.name) + ": " + error.detail;
        return error;
    };
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return failure(named(std::move(transaction.error())));
    if (auto done = connection.execute(migration.script); !done)
        return failure(named(std::move(done.error())));
    auto version = schemaVersion(connection);
    if (!version)
        return failure(named(std::move(version.error())));
    if (*version != migration.version)
        return failure(
            named(Error{ErrorCode::Other, 0, "the script does not set its user_version"}));
    return transaction->commit();
}

} // namespace

Result<int> schemaVersion(Connection &connection)
{
    auto version = connection.integer("PRAGMA user_version");
    if (!version)
        return failure(std::move(version.error()));
    return static_cast<int>(*version);
}

Result<void> migrate(Connection &connection, std::span<const Migration> migrations)
{
    auto version = schemaVersion(connection);
    if (!version)
        return failure(std::move(version.error()));
    if (*version < 0 || static_cast<std::size_t>(*version) > migrations.size())
        return failure(Error{ErrorCode::NewerSchema, 0, "the file was written by a newer version"});
    for (const Migration &migration : migrations.subspan(static_cast<std::size_t>(*version))) {
        if (auto applied = apply(connection, migration); !applied)
            return applied;
    }
    connection.forgetStatements();
    return {};
}

} // namespace sidelight::sqlite
