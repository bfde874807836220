// cache.db, written by the engine thread alone. Every public call is one transaction (or says
// otherwise); after an error nothing of it is kept. Errors: Damaged (rebuild the cache), DiskFull,
// ReadOnly, others.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/domain/event.h"
#include "core/keys/keyspec.h"
#include "core/sqlite/keyedopen.h"
#include "core/sqlite/library.h"
#include "core/store/cachequeries.h"
#include "core/store/error.h"
#include "core/store/identitydao.h"
#include "core/store/records.h"

namespace sidelight::store
{

struct SnapshotPart {
    StreamId stream;
    Epoch epoch;
    Offset offset; // the stream goes on after it
    std::span<const Delivery> events;
    bool last = true; // of its parts
};

struct TrimBounds {
    Timestamp before; // what is older goes
    // So does what belongs to an interaction that is over and is older than this: one that has
    // ended, unless the agent still has it in a tab.
    Timestamp endedBefore{};
    AgentId agent = {};
};

struct ErasedCounts {
    std::int64_t events = 0;
    std::int64_t places = 0; // view places of the customer's interactions
};

class CacheStore
{
public:
    // Opens and migrates. `vfs`: tests only.
    [[nodiscard]] static Result<CacheStore> open(const sqlite::Library &library,
                                                 const std::string &path, const keys::Keyspec &key,
                                                 const Clock &clock, const std::string &vfs = {});
    // For want of a key or a writable disk: forgotten at the end.
    [[nodiscard]] static Result<CacheStore> inMemory(const sqlite::Library &library,
                                                     const Clock &clock);
    CacheStore(CacheStore &&) noexcept;
    CacheStore &operator=(CacheStore &&) noexcept;
    ~CacheStore();

    // How identities are compared, before anything else. When it is another form than the file's,
    // what is known of identities is made again from the cached profiles and matches.
    [[nodiscard]] Result<void> useIdentities(const IdentityForm &form);

    // Live deliveries: the events, what they change, the search entries and the moved positions.
    // What lies at or below a stream's position is passed over. A stream without position takes its
    // epoch from the first delivery; another epoch than the stream's is WrongEpoch. Holes are the
    // link's to see.
    [[nodiscard]] Result<std::vector<AppliedEvent>> applyBatch(std::span<const Delivery> batch);
    // Older events, fetched on demand: no position moves. The stream must have one (BadPosition).
    [[nodiscard]] Result<std::vector<AppliedEvent>> applyHistory(std::span<const Delivery> page);
    // One part of a snapshot. The last one sets the position and drops what was set aside.
    [[nodiscard]] Result<std::vector<AppliedEvent>> applySnapshot(const SnapshotPart &part);

    // After a reset: the stream has no position any more; what is here stays readable until a
    // snapshot is whole.
    [[nodiscard]] Result<void> setAside(const StreamId &stream);
    // What was set aside goes without a snapshot (the stream is forbidden or erased).
    [[nodiscard]] Result<void> dropSetAside(const StreamId &stream);
    // The hub has nothing older than what is here.
    [[nodiscard]] Result<void> markWhole(const StreamId &stream);

    // Everything of the stream up to that moment is here; written once a minute or so.
    [[nodiscard]] Result<void> saveHeard(const StreamId &stream, Timestamp when);
    [[nodiscard]] Result<void> closeInteraction(const InteractionId &interaction);
    // The session's own text, at most 4 KiB; a few writes a second at most.
    [[nodiscard]] Result<void> saveViewPlace(const AgentId &agent, const InteractionId &interaction,
                                             std::string_view state);
    // At most 512 KiB, no data of customers: erasure leaves it. Replaces what was kept so named.
    [[nodiscard]] Result<void> keep(std::string_view name, std::string_view text);

    // Retention: looks at the next rows and deletes those beyond the bounds that nothing open
    // refers to. Call now and then until `more` is false; the next call begins anew.
    struct Trimmed {
        std::int64_t events = 0;
        Timestamp newest; // of those that went
        bool more = false;
    };
    // At most so many rows: one call holds up whoever else wants the cache.
    struct TrimSlice {
        std::int64_t looked = 2000;
        std::int64_t deleted = 64;
    };
    [[nodiscard]] Result<Trimmed> trim(const TrimBounds &bounds, const TrimSlice &slice);
    // Customers of whom nothing has come since `before` and with whom nothing is open.
    [[nodiscard]] Result<std::vector<CustomerKey>> quietCustomers(Timestamp before,
                                                                  std::size_t limit);
    // Everything of and about the customer, then a checkpoint: nothing is left in the file, its WAL
    // or the indexes.
    [[nodiscard]] Result<ErasedCounts> eraseCustomer(const CustomerKey &customer);
    // Everybody of whom there is anything here, also those that an offer only names.
    [[nodiscard]] Result<std::vector<CustomerKey>> everybody();
    // Moves the WAL into the file and empties it. Busy while a reader is in the middle of
    // something.
    [[nodiscard]] Result<void> checkpoint();

    // Whom the identities of a caller point to, by what is cached: as the hub's candidates.
    [[nodiscard]] Result<IdentityMatch> match(const std::vector<Identity> &identities);
    // The key that stands for it after merges.
    [[nodiscard]] Result<CustomerKey> resolve(const CustomerKey &customer);

    // Reads on this connection: for the engine thread. The reader thread has CacheReader.
    [[nodiscard]] CacheQueries &queries();
    [[nodiscard]] sqlite::Connection &connection();

private:
    struct State;
    explicit CacheStore(std::unique_ptr<State> state);
    [[nodiscard]] static Result<CacheStore> start(sqlite::Connection connection,
                                                  const Clock &clock);
    template<class Work>
    [[nodiscard]] auto inTransaction(Work work) -> decltype(work());
    [[nodiscard]] Result<void> settleSnapshot(const SnapshotPart &part);
    [[nodiscard]] Result<ErasedCounts> eraseRows(const CustomerKey &customer);
    [[nodiscard]] Result<void> relist();

    std::unique_ptr<State> m_state;
};

} // namespace sidelight::store
