// outbox.db: what the agent wrote and decided, until the hub has it for good. Written by the engine
// thread alone. Every public call is one transaction, on disk (EXTRA) when it returns; a call that
// fails changed nothing, so "saved" is only ever said after success.
#pragma once

#include <memory>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/keys/keyspec.h"
#include "core/sqlite/keyedopen.h"
#include "core/sqlite/library.h"
#include "core/store/error.h"
#include "core/store/outboxrecords.h"

namespace sidelight::store
{

class OutboxStore
{
public:
    // How long an accepted row is kept, to be sent again after a hub was restored.
    static constexpr std::int64_t keepAcceptedMs = std::int64_t{30} * 24 * 3600 * 1000;

    // Opens, migrates, gives the device its id at the first time. Damaged: see OutboxSalvage.
    [[nodiscard]] static Result<OutboxStore> open(const sqlite::Library &library,
                                                  const std::string &path, const keys::Keyspec &key,
                                                  const Clock &clock, Random &random,
                                                  const std::string &vfs = {});
    // For want of a key: what is written is lost with the process, and has to be sent at once.
    [[nodiscard]] static Result<OutboxStore> inMemory(const sqlite::Library &library,
                                                      const Clock &clock, Random &random);
    OutboxStore(OutboxStore &&) noexcept;
    OutboxStore &operator=(OutboxStore &&) noexcept;
    ~OutboxStore();

    [[nodiscard]] const DeviceId &device() const;

    // ---- drafts; an empty text removes the draft
    [[nodiscard]] Result<void> saveDraft(const DraftKey &key, const CustomerKey &customer,
                                         std::string_view text);
    [[nodiscard]] Result<std::optional<Draft>> draft(const DraftKey &key);
    [[nodiscard]] Result<std::vector<Draft>> drafts(const AgentId &agent);

    // ---- Save: the row and the end of the draft in one transaction. Returns its hubseq.
    [[nodiscard]] Result<std::uint64_t> enqueue(const OutgoingEvent &event,
                                                const std::optional<DraftKey> &draft = {});
    // Several rows, in this order, and the end of several drafts.
    [[nodiscard]] Result<std::vector<std::uint64_t>> enqueue(std::span<const OutgoingEvent> events,
                                                             std::span<const DraftKey> drafts);

    // ---- sending
    // Waiting to be sent and not in flight, in order.
    [[nodiscard]] Result<std::vector<OutboxRow>> toSend(std::size_t limit);
    void markInFlight(std::uint64_t sequence);
    // The connection is gone: what was in flight is sent again.
    void clearInFlight();
    // NotFound when there is no such row (an answer to one that was withdrawn or erased).
    [[nodiscard]] Result<void> accepted(std::uint64_t sequence, const StreamId &stream,
                                        const Epoch &epoch, Offset offset);
    [[nodiscard]] Result<void> refused(std::uint64_t sequence, std::string_view code,
                                       std::string_view sentence);
    // These events have come back in their streams.
    [[nodiscard]] Result<void> returned(std::span<const EventKey> keys);

    // ---- what the agent sees and does
    // Pending, in flight, refused, and accepted ones that have not come back yet; in order of their
    // numbers.
    [[nodiscard]] Result<std::vector<OutboxRow>> waiting();
    // To the end of the queue under a new number, the same event: a refused one is tried again, an
    // accepted one goes to a hub whose log lost it. Returns the new number.
    [[nodiscard]] Result<std::uint64_t> requeue(std::uint64_t sequence);
    // Takes back what is pending (not in flight) or refused: the row goes, its event is given back.
    // Busy when it is in flight, NotFound when it was accepted or is unknown.
    [[nodiscard]] Result<OutgoingEvent> withdraw(std::uint64_t sequence);

    // ---- keeping
    // Accepted in this epoch within the last 30 days.
    [[nodiscard]] Result<std::vector<OutboxRow>> acceptedIn(const Epoch &epoch);
    // Drops accepted rows older than 30 days. Returns how many.
    [[nodiscard]] Result<std::int64_t> prune();
    struct Erased {
        std::int64_t drafts = 0;
        std::int64_t rows = 0;
    };
    [[nodiscard]] Result<Erased> eraseCustomer(const CustomerKey &customer);
    // Only what the hub has: the agent's own words that are still here stay. Returns how many.
    [[nodiscard]] Result<std::int64_t> dropAcceptedOf(const CustomerKey &customer);
    // Whom drafts and rows are about.
    [[nodiscard]] Result<std::vector<CustomerKey>> everybody();

    [[nodiscard]] sqlite::Connection &connection();

private:
    struct State;
    explicit OutboxStore(std::unique_ptr<State> state);
    [[nodiscard]] static Result<OutboxStore> start(sqlite::Connection connection,
                                                   const Clock &clock, Random &random);
    template<class Work>
    [[nodiscard]] auto inTransaction(Work work) -> decltype(work());
    [[nodiscard]] Result<OutboxRow> existing(std::uint64_t sequence);

    std::unique_ptr<State> m_state;
};

} // namespace sidelight::store
