#include "core/store/outboxstore.h"

#include "core/sqlite/check.h"
#include "core/sqlite/migration.h"
#include "core/sqlite/transaction.h"
#include "core/store/draftdao.h"
#include "core/store/outboxdao.h"
#include "core/store/schema.h"

namespace sidelight::store
{

struct OutboxStore::State {
    sqlite::Connection connection;
    const Clock &clock;
    DraftDao drafts;
    OutboxDao rows;
    DeviceId device;
    std::set<std::uint64_t> inFlight;

    State(sqlite::Connection opened, const Clock &c)
        : connection(std::move(opened))
        , clock(c)
        , drafts(connection)
        , rows(connection)
    {
    }
};

OutboxStore::OutboxStore(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
OutboxStore::OutboxStore(OutboxStore &&) noexcept = default;
OutboxStore &OutboxStore::operator=(OutboxStore &&) noexcept = default;
OutboxStore::~OutboxStore() = default;

template<class Work>
auto OutboxStore::inTransaction(Work work) -> decltype(work())
{
    auto transaction = sqlite::Transaction::begin(m_state->connection);
    SIDELIGHT_STORE_CHECK(transaction);
    auto result = work();
    if (!result)
        return result;
    SIDELIGHT_STORE_CHECK(transaction->commit());
    return result;
}

Result<OutboxStore> OutboxStore::open(const sqlite::Library &library, const std::string &path,
                                      const keys::Keyspec &key, const Clock &clock, Random &random,
                                      const std::string &vfs)
{
    sqlite::OpenOptions options;
    options.journal = sqlite::Journal::Truncate;
    options.vfs = vfs;
    const keys::SecretBytes hex = key.hex();
    auto connection = sqlite::openKeyed(library, path, hex.text(), options);
    SIDELIGHT_STORE_CHECK(connection);
    auto store = start(std::move(*connection), clock, random);
    if (!store)
        return store;
    // A new file has its first page only now.
    auto plain = store->connection().isPlainText();
    SIDELIGHT_STORE_CHECK(plain);
    if (*plain)
        return failure(Error(ErrorCode::NoLibrary, "the new file is plain text"));
    return store;
}

Result<OutboxStore> OutboxStore::inMemory(const sqlite::Library &library, const Clock &clock,
                                          Random &random)
{
    auto connection =
        sqlite::Connection::open(library, ":memory:", sqlite::Access::ReadWriteCreate);
    SIDELIGHT_STORE_CHECK(connection);
    SIDELIGHT_STORE_CHECK(connection->execute("PRAGMA temp_store=MEMORY"));
    return start(std::move(*connection), clock, random);
}

Result<OutboxStore> OutboxStore::start(sqlite::Connection connection, const Clock &clock,
                                       Random &random)
{
    SIDELIGHT_STORE_CHECK(sqlite::migrate(connection, outboxMigrations));
    OutboxStore store(std::make_unique<State>(std::move(connection), clock));
    auto known = store.m_state->rows.device();
    SIDELIGHT_STORE_CHECK(known);
    if (!*known) {
        const std::string id = makeUuid(random);
        const auto named = store.inTransaction([&]() -> Result<void> {
            SIDELIGHT_STORE_CHECK(store.m_state->rows.setDevice(id, 0));
            return {};
        });
        if (!named)
            return failure(named.error());
        *known = id;
    }
    store.m_state->device = DeviceId{**known};
    return store;
}

const DeviceId &OutboxStore::device() const
{
    return m_state->device;
}

sqlite::Connection &OutboxStore::connection()
{
    return m_state->connection;
}

Result<void> OutboxStore::saveDraft(const DraftKey &key, const CustomerKey &customer,
                                    std::string_view text)
{
    return inTransaction([&]() -> Result<void> {
        if (text.empty())
            SIDELIGHT_STORE_CHECK(m_state->drafts.remove(key));
        else
            SIDELIGHT_STORE_CHECK(m_state->drafts.upsert(
                Draft{key, customer, std::string(text), m_state->clock.now()}));
        return {};
    });
}

Result<std::optional<Draft>> OutboxStore::draft(const DraftKey &key)
{
    auto found = m_state->drafts.find(key);
    SIDELIGHT_STORE_CHECK(found);
    return std::move(*found);
}

Result<std::vector<Draft>> OutboxStore::drafts(const AgentId &agent)
{
    auto found = m_state->drafts.all(agent);
    SIDELIGHT_STORE_CHECK(found);
    return std::move(*found);
}

Result<std::uint64_t> OutboxStore::enqueue(const OutgoingEvent &event,
                                           const std::optional<DraftKey> &draft)
{
    auto sequences =
        enqueue(std::span(&event, 1), draft ? std::span(&*draft, 1) : std::span<const DraftKey>());
    if (!sequences)
        return failure(std::move(sequences.error()));
    return sequences->front();
}

Result<std::vector<std::uint64_t>> OutboxStore::enqueue(std::span<const OutgoingEvent> events,
                                                        std::span<const DraftKey> drafts)
{
    return inTransaction([&]() -> Result<std::vector<std::uint64_t>> {
        std::vector<std::uint64_t> sequences;
        for (const OutgoingEvent &event : events) {
            auto next = m_state->rows.nextSequence();
            SIDELIGHT_STORE_CHECK(next);
            OutboxRow row;
            row.sequence = static_cast<std::uint64_t>(*next);
            row.event = event;
            row.written = m_state->clock.now();
            SIDELIGHT_STORE_CHECK(m_state->rows.insert(row));
            sequences.push_back(row.sequence);
        }
        for (const DraftKey &draft : drafts)
            SIDELIGHT_STORE_CHECK(m_state->drafts.remove(draft));
        return sequences;
    });
}

Result<std::vector<OutboxRow>> OutboxStore::toSend(std::size_t limit)
{
    std::vector<OutboxRow> rows;
    std::int64_t after = 0;
    // Those in flight are few (32 at most) and come first.
    while (rows.size() < limit) {
        auto some = m_state->rows.pending(after, limit + m_state->inFlight.size());
        SIDELIGHT_STORE_CHECK(some);
        if (some->empty())
            break;
        for (OutboxRow &row : *some) {
            after = static_cast<std::int64_t>(row.sequence);
            if (rows.size() < limit && m_state->inFlight.count(row.sequence) == 0)
                rows.push_back(std::move(row));
        }
    }
    return rows;
}

void OutboxStore::markInFlight(std::uint64_t sequence)
{
    m_state->inFlight.insert(sequence);
}

void OutboxStore::clearInFlight()
{
    m_state->inFlight.clear();
}

Result<OutboxRow> OutboxStore::existing(std::uint64_t sequence)
{
    auto row = m_state->rows.find(static_cast<std::int64_t>(sequence));
    SIDELIGHT_STORE_CHECK(row);
    if (!*row)
        return failure(Error(ErrorCode::NotFound, "no such outbox row"));
    return std::move(**row);
}

Result<void> OutboxStore::accepted(std::uint64_t sequence, const StreamId &stream,
                                   const Epoch &epoch, Offset offset)
{
    auto done = inTransaction([&]() -> Result<void> {
        SIDELIGHT_CHECK(existing(sequence));
        SIDELIGHT_STORE_CHECK(m_state->rows.accept(static_cast<std::int64_t>(sequence), stream,
                                                   epoch, static_cast<std::int64_t>(offset.value),
                                                   m_state->clock.now()));
        return {};
    });
    if (done || done.error().code == ErrorCode::NotFound)
        m_state->inFlight.erase(sequence);
    return done;
}

Result<void> OutboxStore::refused(std::uint64_t sequence, std::string_view code,
                                  std::string_view sentence)
{
    auto done = inTransaction([&]() -> Result<void> {
        SIDELIGHT_CHECK(existing(sequence));
        SIDELIGHT_STORE_CHECK(m_state->rows.refuse(static_cast<std::int64_t>(sequence), code,
                                                   sentence, m_state->clock.now()));
        return {};
    });
    if (done || done.error().code == ErrorCode::NotFound)
        m_state->inFlight.erase(sequence);
    return done;
}

Result<void> OutboxStore::returned(std::span<const EventKey> keys)
{
    if (keys.empty())
        return {};
    return inTransaction([&]() -> Result<void> {
        for (const EventKey &key : keys)
            SIDELIGHT_STORE_CHECK(m_state->rows.markReturned(key));
        return {};
    });
}

Result<std::vector<OutboxRow>> OutboxStore::waiting()
{
    auto rows = m_state->rows.waiting();
    SIDELIGHT_STORE_CHECK(rows);
    for (OutboxRow &row : *rows)
        row.inFlight = m_state->inFlight.count(row.sequence) != 0;
    return std::move(*rows);
}

Result<std::uint64_t> OutboxStore::requeue(std::uint64_t sequence)
{
    if (m_state->inFlight.count(sequence) != 0)
        return failure(Error(ErrorCode::Busy, "the row is in flight"));
    return inTransaction([&]() -> Result<std::uint64_t> {
        SIDELIGHT_CHECK(existing(sequence));
        auto next = m_state->rows.nextSequence();
        SIDELIGHT_STORE_CHECK(next);
        SIDELIGHT_STORE_CHECK(m_state->rows.requeue(static_cast<std::int64_t>(sequence), *next));
        return static_cast<std::uint64_t>(*next);
    });
}

Result<OutgoingEvent> OutboxStore::withdraw(std::uint64_t sequence)
{
    if (m_state->inFlight.count(sequence) != 0)
        return failure(Error(ErrorCode::Busy, "the row is in flight"));
    return inTransaction([&]() -> Result<OutgoingEvent> {
        auto row = existing(sequence);
        SIDELIGHT_CHECK(row);
        if (row->state == OutboxState::Accepted)
            return failure(Error(ErrorCode::NotFound, "the hub has it already"));
        SIDELIGHT_STORE_CHECK(m_state->rows.remove(static_cast<std::int64_t>(sequence)));
        return std::move(row->event);
    });
}

Result<std::vector<OutboxRow>> OutboxStore::acceptedIn(const Epoch &epoch)
{
    const Timestamp since{m_state->clock.now().ms - keepAcceptedMs};
    auto rows = m_state->rows.acceptedSince(epoch, since);
    SIDELIGHT_STORE_CHECK(rows);
    return std::move(*rows);
}

Result<std::int64_t> OutboxStore::prune()
{
    return inTransaction([&]() -> Result<std::int64_t> {
        auto removed =
            m_state->rows.removeAcceptedBefore(Timestamp{m_state->clock.now().ms - keepAcceptedMs});
        SIDELIGHT_STORE_CHECK(removed);
        return *removed;
    });
}

Result<OutboxStore::Erased> OutboxStore::eraseCustomer(const CustomerKey &customer)
{
    return inTransaction([&]() -> Result<Erased> {
        auto drafts = m_state->drafts.removeOf(customer);
        SIDELIGHT_STORE_CHECK(drafts);
        auto rows = m_state->rows.removeOf(customer);
        SIDELIGHT_STORE_CHECK(rows);
        return Erased{*drafts, *rows};
    });
}

Result<std::int64_t> OutboxStore::dropAcceptedOf(const CustomerKey &customer)
{
    return inTransaction([&]() -> Result<std::int64_t> {
        auto rows = m_state->rows.removeAcceptedOf(customer);
        SIDELIGHT_STORE_CHECK(rows);
        return *rows;
    });
}

Result<std::vector<CustomerKey>> OutboxStore::everybody()
{
    auto customers = m_state->rows.everybody();
    SIDELIGHT_STORE_CHECK(customers);
    return std::move(*customers);
}

} // namespace sidelight::store
