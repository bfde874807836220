#include "core/store/outboxsalvage.h"

#include <algorithm>
#include <cstdio>
#include <set>
#include <vector>

#include <unistd.h>

#include "core/keys/durablefile.h"
#include "core/sqlite/check.h"
#include "core/sqlite/transaction.h"
#include "core/store/draftdao.h"
#include "core/store/outboxdao.h"
#include "core/store/outboxstore.h"

namespace sidelight::store
{

namespace
{

struct Readable {
    std::vector<OutboxRow> rows;
    std::vector<Draft> drafts;
    std::string device;
    std::int64_t last = 0;
    std::set<std::int64_t> known; // unsent rows that an index tells of
    std::set<std::int64_t> knownDrafts;
    bool exact = true;
};

// Numbers until the first page that cannot be read, then backwards from the other end.
std::set<std::int64_t> numbers(sqlite::Connection &db, sqlite::Sql forward, sqlite::Sql backward,
                               bool &whole)
{
    std::set<std::int64_t> found;
    for (const sqlite::Sql sql : {forward, backward}) {
        auto select = db.prepare(sql);
        if (!select) {
            whole = false;
            continue;
        }
        for (;;) {
            auto row = select->step();
            if (!row) {
                whole = false;
                break;
            }
            if (!*row)
                return found;
            found.insert(select->integer(0));
        }
    }
    return found;
}

void readRows(sqlite::Connection &db, Readable &out)
{
    OutboxDao dao(db);
    bool indexed = true;
    out.known = numbers(db, "SELECT sequence FROM outbox INDEXED BY outbox_state WHERE state<>1",
                        "SELECT sequence FROM outbox INDEXED BY outbox_state WHERE state<>1 "
                        "ORDER BY state DESC, sequence DESC",
                        indexed);
    bool listed = true;
    std::set<std::int64_t> all =
        numbers(db, "SELECT sequence FROM outbox NOT INDEXED ORDER BY sequence",
                "SELECT sequence FROM outbox NOT INDEXED ORDER BY sequence DESC", listed);
    all.insert(out.known.begin(), out.known.end());
    if (!indexed && !listed) {
        out.exact = false;
        // Neither list is whole: every number that may have been given is asked for.
        for (std::int64_t number = std::max<std::int64_t>(1, out.last - 100000); number <= out.last;
             ++number)
            all.insert(number);
    }
    for (const std::int64_t number : all) {
        auto row = dao.find(number);
        if (row && *row)
            out.rows.push_back(std::move(**row));
        else if (!row)
            out.known.insert(number);
    }
}

void readDrafts(sqlite::Connection &db, Readable &out)
{
    bool listed = true;
    out.knownDrafts = numbers(db, "SELECT rowid FROM draft NOT INDEXED ORDER BY rowid",
                              "SELECT rowid FROM draft NOT INDEXED ORDER BY rowid DESC", listed);
    if (!listed) {
        // The key's own index is another way in.
        bool indexed = true;
        out.knownDrafts.merge(numbers(
            db, "SELECT rowid FROM draft INDEXED BY sqlite_autoindex_draft_1 WHERE agent>=''",
            "SELECT rowid FROM draft INDEXED BY sqlite_autoindex_draft_1 WHERE agent>='' "
            "ORDER BY agent DESC, interaction DESC, kind DESC",
            indexed));
        out.exact = out.exact && indexed;
    }
    for (const std::int64_t number : out.knownDrafts) {
        auto select = db.prepare(
            "SELECT agent, interaction, kind, customer, text, changed FROM draft WHERE rowid=?1");
        if (!select)
            continue;
        auto row = select->bind(1, number).step();
        if (!row || !*row)
            continue;
        Draft draft;
        draft.key =
            DraftKey{AgentId{std::string(select->text(0))},
                     InteractionId{std::string(select->text(1))}, std::string(select->text(2))};
        draft.customer = CustomerKey{std::string(select->text(3))};
        draft.text = select->text(4);
        draft.changed = Timestamp{select->integer(5)};
        out.drafts.push_back(std::move(draft));
    }
}

// Whatever opens; nothing of it is written.
Readable readDamaged(const sqlite::Library &library, const std::string &path,
                     const keys::Keyspec &key)
{
    Readable readable;
    auto db = sqlite::Connection::open(library, path, sqlite::Access::ReadWrite);
    const keys::SecretBytes hex = key.hex();
    if (!db || !db->execute("PRAGMA cipher_log_level=NONE") || !db->key(hex.text()) ||
        !db->integer("SELECT count(*) FROM sqlite_schema")) {
        readable.exact = false;
        return readable;
    }
    OutboxDao dao(*db);
    if (auto device = dao.device(); device && *device)
        readable.device = **device;
    if (auto last = dao.lastSequence())
        readable.last = *last;
    readRows(*db, readable);
    readDrafts(*db, readable);
    return readable;
}

Result<void> writeAnew(const sqlite::Library &library, const std::string &path,
                       const keys::Keyspec &key, const Clock &clock, Random &random,
                       const Readable &readable)
{
    auto fresh = OutboxStore::open(library, path, key, clock, random);
    SIDELIGHT_CHECK(fresh);
    sqlite::Connection &db = fresh->connection();
    auto transaction = sqlite::Transaction::begin(db);
    SIDELIGHT_STORE_CHECK(transaction);
    OutboxDao rows(db);
    DraftDao drafts(db);
    std::int64_t last = readable.last;
    for (const OutboxRow &row : readable.rows) {
        last = std::max(last, static_cast<std::int64_t>(row.sequence));
        SIDELIGHT_STORE_CHECK(rows.insert(row));
    }
    for (const Draft &draft : readable.drafts)
        SIDELIGHT_STORE_CHECK(drafts.upsert(draft));
    // Without its counter this is another device for the hub: a number it has seen must not come
    // again.
    const bool known = !readable.device.empty();
    SIDELIGHT_STORE_CHECK(rows.setDevice(known ? readable.device : fresh->device().value, last));
    SIDELIGHT_STORE_CHECK(transaction->commit());
    return {};
}

} // namespace

Result<OutboxLoss> salvageOutbox(const sqlite::Library &library, const std::string &path,
                                 const keys::Keyspec &key, const Clock &clock, Random &random)
{
    const Readable readable = readDamaged(library, path, key);
    const std::string fresh = path + ".salvaged";
    for (const char *tail : {"", "-journal"})
        ::unlink((fresh + tail).c_str());
    SIDELIGHT_CHECK(writeAnew(library, fresh, key, clock, random, readable));

    OutboxLoss loss;
    loss.recoveredRows = static_cast<std::int64_t>(readable.rows.size());
    loss.recoveredDrafts = static_cast<std::int64_t>(readable.drafts.size());
    std::set<std::int64_t> lost = readable.known;
    for (const OutboxRow &row : readable.rows)
        lost.erase(static_cast<std::int64_t>(row.sequence));
    loss.lost =
        static_cast<std::int64_t>(lost.size() + readable.knownDrafts.size()) - loss.recoveredDrafts;
    loss.exact = readable.exact;

    // A hard link first: at no moment is there no file, and the damaged one keeps a name for ever.
    const std::string kept = path + ".damaged-" + std::to_string(clock.now().ms);
    if (::link(path.c_str(), kept.c_str()) != 0 || std::rename(fresh.c_str(), path.c_str()) != 0)
        return failure(Error(ErrorCode::ReadOnly, "the damaged outbox cannot be set aside"));
    ::unlink((path + "-journal").c_str());
    SIDELIGHT_STORE_CHECK(keys::syncDirectoryOf(path));
    loss.keptAs = kept.substr(kept.rfind('/') + 1);
    return loss;
}

} // namespace sidelight::store
