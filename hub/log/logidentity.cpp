#include "hub/log/logidentity.h"

#include "core/sqlite/transaction.h"
#include "hub/log/logeraser.h"
#include "hub/log/logqueries.h"

namespace sidelight::hub
{

sqlite::Result<LogIdentity> loadLogIdentity(sqlite::Connection &db, Random &random, bool restored)
{
    auto transaction = sqlite::Transaction::begin(db);
    if (!transaction)
        return failure(transaction.error());
    const std::string fresh = makeUuid(random);
    std::vector<std::uint8_t> secret(32);
    random.fill(secret);
    auto put =
        db.prepare("INSERT OR IGNORE INTO meta(name, value) VALUES('epoch', ?1), ('secret', ?2)");
    if (!put)
        return failure(put.error());
    put->bind(1, fresh);
    put->bindBlob(2, secret);
    if (auto done = put->run(); !done)
        return failure(done.error());
    if (restored) {
        auto renew = db.prepare("UPDATE meta SET value = ?1 WHERE name = 'epoch'");
        if (!renew)
            return failure(renew.error());
        renew->bind(1, fresh);
        if (auto done = renew->run(); !done)
            return failure(done.error());
    }
    auto epoch = readEpoch(db);
    if (!epoch)
        return failure(epoch.error());
    LogIdentity identity;
    identity.epoch = std::move(*epoch);
    auto kept = readSecret(db);
    if (!kept)
        return failure(kept.error());
    identity.secret = std::move(*kept);
    LogEraser eraser(db, identity.secret);
    if (auto hidden = eraser.hideFollowed(); !hidden)
        return failure(hidden.error());
    if (auto hidden = eraser.hideBuried(); !hidden)
        return failure(hidden.error());
    if (auto done = transaction->commit(); !done)
        return failure(done.error());
    return identity;
}

sqlite::Result<void> makeCompactable(sqlite::Connection &db)
{
    constexpr std::int64_t incremental = 2;
    const auto now = db.integer("PRAGMA auto_vacuum");
    if (!now)
        return failure(now.error());
    if (*now == incremental)
        return {};
    auto done = db.execute("PRAGMA auto_vacuum=INCREMENTAL; VACUUM");
    db.forgetStatements();
    if (!done && done.error().code != sqlite::ErrorCode::Full)
        return failure(done.error());
    return {};
}

} // namespace sidelight::hub
