#include "core/store/cachestore.h"

#include <limits>

#include "core/sqlite/check.h"
#include "core/sqlite/migration.h"
#include "core/store/cachestate.h"
#include "core/store/schema.h"

namespace sidelight::store
{

namespace
{

constexpr std::size_t maxViewPlace = 4096;
constexpr std::size_t maxKept = std::size_t{512} * 1024;

bool fits(const Delivery &delivery)
{
    return !delivery.offset.none() &&
           delivery.offset.value <=
               static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
}

Error badOffset()
{
    return Error(ErrorCode::BadPosition, "an offset is none or beyond 63 bits");
}

// Positions move once a stream and batch, to the last event applied.
struct Moved {
    StreamRow *row = nullptr;
    const Delivery *last = nullptr;
    std::int64_t epochTerm = 0;
};

Moved &movedOf(std::vector<Moved> &moved, StreamRow *row)
{
    for (Moved &one : moved) {
        if (one.row == row)
            return one;
    }
    return moved.emplace_back(Moved{row, nullptr, 0});
}

} // namespace

CacheStore::CacheStore(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
CacheStore::CacheStore(CacheStore &&) noexcept = default;
CacheStore &CacheStore::operator=(CacheStore &&) noexcept = default;
CacheStore::~CacheStore() = default;

Result<CacheStore> CacheStore::open(const sqlite::Library &library, const std::string &path,
                                    const keys::Keyspec &key, const Clock &clock,
                                    const std::string &vfs)
{
    sqlite::OpenOptions options;
    options.journal = sqlite::Journal::Wal;
    options.vfs = vfs;
    const keys::SecretBytes hex = key.hex();
    auto connection = sqlite::openKeyed(library, path, hex.text(), options);
    SIDELIGHT_STORE_CHECK(connection);
    auto store = start(std::move(*connection), clock);
    if (!store)
        return store;
    // A new file has its first page only now.
    auto plain = store->connection().isPlainText();
    SIDELIGHT_STORE_CHECK(plain);
    if (*plain)
        return failure(Error(ErrorCode::NoLibrary, "the new file is plain text"));
    return store;
}

Result<CacheStore> CacheStore::inMemory(const sqlite::Library &library, const Clock &clock)
{
    auto connection =
        sqlite::Connection::open(library, ":memory:", sqlite::Access::ReadWriteCreate);
    SIDELIGHT_STORE_CHECK(connection);
    SIDELIGHT_STORE_CHECK(connection->execute("PRAGMA temp_store=MEMORY"));
    return start(std::move(*connection), clock);
}

Result<CacheStore> CacheStore::start(sqlite::Connection connection, const Clock &clock)
{
    SIDELIGHT_STORE_CHECK(sqlite::migrate(connection, cacheMigrations));
    return CacheStore(std::make_unique<State>(std::move(connection), clock));
}

CacheQueries &CacheStore::queries()
{
    return m_state->queries;
}

sqlite::Connection &CacheStore::connection()
{
    return m_state->connection;
}

Result<std::vector<AppliedEvent>> CacheStore::applyBatch(std::span<const Delivery> batch)
{
    return inTransaction([&]() -> Result<std::vector<AppliedEvent>> {
        EventWriter &writer = m_state->writer;
        writer.streams().forgetIfMany();
        std::vector<AppliedEvent> applied;
        applied.reserve(batch.size());
        std::vector<Moved> moved;
        for (std::size_t i = 0; i < batch.size(); ++i) {
            const Delivery &delivery = batch[i];
            if (!fits(delivery))
                return failure(badOffset());
            auto stream = writer.streams().rowOf(delivery.stream);
            SIDELIGHT_STORE_CHECK(stream);
            StreamRow &row = **stream;
            if (row.epoch && *row.epoch != delivery.epoch)
                return failure(Error(ErrorCode::WrongEpoch, "the delivery is of another epoch"));
            if (row.epoch && static_cast<std::int64_t>(delivery.offset.value) <= row.offset)
                continue; // a copy of what is here
            auto written = writer.write(delivery, row);
            SIDELIGHT_STORE_CHECK(written);
            if (!row.epoch)
                row.epoch = delivery.epoch;
            row.epochTerm = written->epochTerm;
            row.offset = static_cast<std::int64_t>(delivery.offset.value);
            Moved &move = movedOf(moved, &row);
            move.last = &delivery;
            move.epochTerm = written->epochTerm;
            applied.push_back({i, written->row, written->isNew});
        }
        for (const Moved &move : moved) {
            const std::string fence = fenceOf(move.last->event->source, move.last->event->id);
            SIDELIGHT_STORE_CHECK(writer.streams().movePosition(
                *move.row, move.last->epoch, move.epochTerm,
                static_cast<std::int64_t>(move.last->offset.value), fence));
        }
        return applied;
    });
}

Result<std::vector<AppliedEvent>> CacheStore::applyHistory(std::span<const Delivery> page)
{
    return inTransaction([&]() -> Result<std::vector<AppliedEvent>> {
        EventWriter &writer = m_state->writer;
        writer.streams().forgetIfMany();
        std::vector<AppliedEvent> applied;
        applied.reserve(page.size());
        for (std::size_t i = 0; i < page.size(); ++i) {
            const Delivery &delivery = page[i];
            if (!fits(delivery))
                return failure(badOffset());
            auto stream = writer.streams().rowOf(delivery.stream);
            SIDELIGHT_STORE_CHECK(stream);
            StreamRow &row = **stream;
            if (!row.epoch)
                return failure(Error(ErrorCode::BadPosition, "history of a stream not followed"));
            if (*row.epoch != delivery.epoch)
                return failure(Error(ErrorCode::WrongEpoch, "the page is of another epoch"));
            auto written = writer.write(delivery, row);
            SIDELIGHT_STORE_CHECK(written);
            applied.push_back({i, written->row, written->isNew});
        }
        return applied;
    });
}

Result<std::vector<AppliedEvent>> CacheStore::applySnapshot(const SnapshotPart &part)
{
    return inTransaction([&]() -> Result<std::vector<AppliedEvent>> {
        EventWriter &writer = m_state->writer;
        writer.streams().forgetIfMany();
        std::vector<AppliedEvent> applied;
        applied.reserve(part.events.size());
        auto stream = writer.streams().rowOf(part.stream);
        SIDELIGHT_STORE_CHECK(stream);
        for (std::size_t i = 0; i < part.events.size(); ++i) {
            const Delivery &delivery = part.events[i];
            if (!fits(delivery))
                return failure(badOffset());
            if (delivery.stream != part.stream || delivery.epoch != part.epoch)
                return failure(Error(ErrorCode::WrongEpoch, "a snapshot of mixed streams"));
            auto written = writer.write(delivery, **stream);
            SIDELIGHT_STORE_CHECK(written);
            applied.push_back({i, written->row, written->isNew});
        }
        if (part.last)
            SIDELIGHT_CHECK(settleSnapshot(part));
        return applied;
    });
}

Result<void> CacheStore::settleSnapshot(const SnapshotPart &part)
{
    EventWriter &writer = m_state->writer;
    auto stream = writer.streams().rowOf(part.stream);
    SIDELIGHT_STORE_CHECK(stream);
    StreamRow &row = **stream;
    const auto offset = static_cast<std::int64_t>(part.offset.value);
    if (row.epoch == part.epoch && row.offset > offset)
        return failure(Error(ErrorCode::BadPosition, "a snapshot older than the position"));
    auto epoch = writer.terms().idOf(part.epoch.value);
    SIDELIGHT_STORE_CHECK(epoch);
    // The event at the offset is in this part or in one before.
    std::string fence;
    if (offset != 0) {
        auto key = m_state->connection.prepare(
            "SELECT t.text, e.id FROM entry n JOIN event e ON e.row=n.event JOIN term t ON "
            "t.id=e.source WHERE n.stream=?1 AND n.epoch=?2 AND n.offset=?3 AND n.generation=?4");
        SIDELIGHT_STORE_CHECK(key);
        key->bind(1, row.id).bind(2, *epoch).bind(3, offset).bind(4, row.generation);
        auto found = key->step();
        SIDELIGHT_STORE_CHECK(found);
        if (*found)
            fence = fenceOf(key->text(0), key->text(1));
    }
    SIDELIGHT_STORE_CHECK(writer.streams().movePosition(row, part.epoch, *epoch, offset, fence));
    if (row.aside) {
        SIDELIGHT_STORE_CHECK(writer.events().removeBelow(row.id, row.generation));
        SIDELIGHT_STORE_CHECK(writer.standing().removeBelow(row.id, row.generation));
        SIDELIGHT_STORE_CHECK(writer.streams().settle(row));
    }
    return {};
}

Result<void> CacheStore::setAside(const StreamId &stream)
{
    return inTransaction([&]() -> Result<void> {
        auto row = m_state->writer.streams().rowOf(stream);
        SIDELIGHT_STORE_CHECK(row);
        SIDELIGHT_STORE_CHECK(m_state->writer.streams().setAside(**row));
        return {};
    });
}

Result<void> CacheStore::dropSetAside(const StreamId &stream)
{
    return inTransaction([&]() -> Result<void> {
        auto row = m_state->writer.streams().rowOf(stream);
        SIDELIGHT_STORE_CHECK(row);
        EventWriter &writer = m_state->writer;
        SIDELIGHT_STORE_CHECK(writer.events().removeBelow((*row)->id, (*row)->generation));
        SIDELIGHT_STORE_CHECK(writer.standing().removeBelow((*row)->id, (*row)->generation));
        SIDELIGHT_STORE_CHECK(writer.streams().settle(**row));
        return {};
    });
}

Result<void> CacheStore::markWhole(const StreamId &stream)
{
    return inTransaction([&]() -> Result<void> {
        auto row = m_state->writer.streams().rowOf(stream);
        SIDELIGHT_STORE_CHECK(row);
        SIDELIGHT_STORE_CHECK(m_state->writer.streams().setWhole(**row));
        return {};
    });
}

Result<void> CacheStore::saveHeard(const StreamId &stream, Timestamp when)
{
    return inTransaction([&]() -> Result<void> {
        auto update = m_state->connection.prepare("UPDATE stream SET heard=?2 WHERE name=?1");
        SIDELIGHT_STORE_CHECK(update);
        const std::string name = stream.toString();
        SIDELIGHT_STORE_CHECK(update->bind(1, name).bind(2, when.ms).run());
        return {};
    });
}

Result<void> CacheStore::closeInteraction(const InteractionId &interaction)
{
    return inTransaction([&]() -> Result<void> {
        SIDELIGHT_STORE_CHECK(m_state->writer.interactions().close(interaction.value));
        return {};
    });
}

Result<void> CacheStore::saveViewPlace(const AgentId &agent, const InteractionId &interaction,
                                       std::string_view state)
{
    if (state.size() > maxViewPlace)
        return failure(Error(ErrorCode::Failed, "a view place over 4 KiB"));
    return inTransaction([&]() -> Result<void> {
        auto upsert = m_state->connection.prepare(
            "INSERT INTO view_place(agent, interaction, state, changed) VALUES(?1, ?2, ?3, "
            "unixepoch()) ON CONFLICT(agent, interaction) DO UPDATE SET state=excluded.state, "
            "changed=excluded.changed");
        SIDELIGHT_STORE_CHECK(upsert);
        upsert->bind(1, agent.value).bind(2, interaction.value).bind(3, state);
        SIDELIGHT_STORE_CHECK(upsert->run());
        return {};
    });
}

Result<void> CacheStore::keep(std::string_view name, std::string_view text)
{
    if (text.size() > maxKept)
        return failure(Error(ErrorCode::Failed, "a text to keep over 512 KiB"));
    return inTransaction([&]() -> Result<void> {
        auto upsert = m_state->connection.prepare(
            "INSERT INTO kept(name, text, changed) VALUES(?1, ?2, unixepoch()) "
            "ON CONFLICT(name) DO UPDATE SET text=excluded.text, changed=excluded.changed");
        SIDELIGHT_STORE_CHECK(upsert);
        upsert->bind(1, name).bind(2, text);
        SIDELIGHT_STORE_CHECK(upsert->run());
        return {};
    });
}

Result<void> CacheStore::checkpoint()
{
    auto done = m_state->connection.prepare("PRAGMA wal_checkpoint(TRUNCATE)");
    SIDELIGHT_STORE_CHECK(done);
    auto row = done->step();
    SIDELIGHT_STORE_CHECK(row);
    if (*row && done->integer(0) != 0)
        return failure(Error(ErrorCode::Busy, "a reader holds the checkpoint up"));
    return {};
}

} // namespace sidelight::store
