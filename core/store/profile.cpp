#include "core/store/profile.h"

#include <limits>

#include "core/sqlite/check.h"
#include "core/store/outboxsalvage.h"
#include "core/store/profilefolder.h"

namespace sidelight::store
{

namespace
{
constexpr const char *cacheFile = "cache.db";
constexpr const char *outboxFile = "outbox.db";
constexpr const char *publicFile = "keys";
constexpr std::int64_t keepQuarantinedMs = std::int64_t{7} * 24 * 3600 * 1000;
} // namespace

struct Profile::State {
    ProfileParts parts;
    std::optional<ProfileFolder> folder; // nothing: in memory
    std::optional<keys::KeyCustodian> custodian;
    std::optional<CacheStore> cache;
    std::optional<OutboxStore> outbox;
    OpenReport report;

    explicit State(const ProfileParts &p)
        : parts(p)
    {
    }

    [[nodiscard]] const keys::KeySlots &slots(keys::Database database) const
    {
        return custodian->ring().slots(database);
    }
    [[nodiscard]] Result<CacheStore> cacheWith(const keys::Keyspec &key) const
    {
        SIDELIGHT_STORE_CHECK(folder->prepare(cacheFile));
        return CacheStore::open(parts.library, folder->file(cacheFile), key, parts.clock,
                                parts.vfs);
    }
    [[nodiscard]] Result<OutboxStore> outboxWith(const keys::Keyspec &key) const
    {
        SIDELIGHT_STORE_CHECK(folder->prepare(outboxFile));
        return OutboxStore::open(parts.library, folder->file(outboxFile), key, parts.clock,
                                 parts.random, parts.vfs);
    }
    [[nodiscard]] Result<void> openCache();
    [[nodiscard]] Result<void> keep(CacheStore opened);
    [[nodiscard]] Result<void> openOutbox();
    template<class Store, class Open>
    [[nodiscard]] Result<Store> withEitherKey(keys::Database database, Open openWith);
};

// The current key, else the pending one: a rotation was interrupted, and is finished or undone.
template<class Store, class Open>
Result<Store> Profile::State::withEitherKey(keys::Database database, Open openWith)
{
    Result<Store> store = openWith(slots(database).current);
    if (store) {
        // Only when there was a pending one: nothing is asked of the vault otherwise.
        SIDELIGHT_STORE_CHECK(custodian->abandonRotation(database));
        return store;
    }
    if (store.error().code != ErrorCode::Damaged || !slots(database).pending)
        return store;
    Result<Store> renewed = openWith(*slots(database).pending);
    if (!renewed)
        return store;
    SIDELIGHT_STORE_CHECK(custodian->promote(database));
    return renewed;
}

Result<void> Profile::State::openCache()
{
    auto opened = withEitherKey<CacheStore>(
        keys::Database::Cache, [this](const keys::Keyspec &key) { return cacheWith(key); });
    if (!opened && opened.error().code == ErrorCode::Damaged) {
        // The key is the right one (its check value says so): the file is damaged. It can be
        // fetched again.
        SIDELIGHT_STORE_CHECK(folder->quarantine(cacheFile, parts.clock.now().ms));
        report.cacheRebuilt = true;
        opened = cacheWith(slots(keys::Database::Cache).current);
    }
    SIDELIGHT_STORE_CHECK(opened);
    return keep(std::move(*opened));
}

Result<void> Profile::State::keep(CacheStore opened)
{
    SIDELIGHT_STORE_CHECK(opened.useIdentities(parts.identities));
    cache.emplace(std::move(opened));
    return {};
}

Result<void> Profile::State::openOutbox()
{
    const auto openWith = [this](const keys::Keyspec &key) { return outboxWith(key); };
    auto opened = withEitherKey<OutboxStore>(keys::Database::Outbox, openWith);
    if (!opened && opened.error().code == ErrorCode::Damaged) {
        auto loss = salvageOutbox(parts.library, folder->file(outboxFile),
                                  slots(keys::Database::Outbox).current, parts.clock, parts.random);
        SIDELIGHT_STORE_CHECK(loss);
        report.outboxLoss = std::move(*loss);
        opened = outboxWith(slots(keys::Database::Outbox).current);
    }
    SIDELIGHT_STORE_CHECK(opened);
    outbox.emplace(std::move(*opened));
    return {};
}

Profile::Profile(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
Profile::Profile(Profile &&) noexcept = default;
Profile &Profile::operator=(Profile &&) noexcept = default;
Profile::~Profile() = default;

Result<Profile> Profile::open(const std::string &folder, const ProfileParts &parts)
{
    auto owned = ProfileFolder::open(folder);
    SIDELIGHT_STORE_CHECK(owned);
    auto state = std::make_unique<State>(parts);
    state->folder.emplace(std::move(*owned));
    state->custodian.emplace(parts.vault, state->folder->file(publicFile), parts.random);
    const bool exist = state->folder->has(cacheFile) || state->folder->has(outboxFile);
    SIDELIGHT_STORE_CHECK(state->custodian->open(exist));
    SIDELIGHT_STORE_CHECK(state->openCache());
    SIDELIGHT_STORE_CHECK(state->openOutbox());
    state->report.ballast = state->folder->keepBallast();
    state->folder->removeQuarantined(cacheFile, parts.clock.now().ms - keepQuarantinedMs);
    return Profile(std::move(state));
}

Result<Profile> Profile::inMemory(const ProfileParts &parts)
{
    auto state = std::make_unique<State>(parts);
    auto cache = CacheStore::inMemory(parts.library, parts.clock);
    SIDELIGHT_STORE_CHECK(cache);
    auto outbox = OutboxStore::inMemory(parts.library, parts.clock, parts.random);
    SIDELIGHT_STORE_CHECK(outbox);
    SIDELIGHT_STORE_CHECK(state->keep(std::move(*cache)));
    state->outbox.emplace(std::move(*outbox));
    return Profile(std::move(state));
}

CacheStore &Profile::cache()
{
    return *m_state->cache;
}

OutboxStore &Profile::outbox()
{
    return *m_state->outbox;
}

const OpenReport &Profile::report() const
{
    return m_state->report;
}

bool Profile::isInMemory() const
{
    return !m_state->folder;
}

Result<CacheReader> Profile::reader() const
{
    if (!m_state->folder)
        return failure(Error(ErrorCode::NotFound, "nothing is on disk"));
    return CacheReader::open(m_state->parts.library, m_state->folder->file(cacheFile),
                             m_state->slots(keys::Database::Cache).current, m_state->parts.clock);
}

Result<void> Profile::rebuildCache()
{
    m_state->cache.reset();
    if (!m_state->folder) {
        auto anew = CacheStore::inMemory(m_state->parts.library, m_state->parts.clock);
        SIDELIGHT_STORE_CHECK(anew);
        return m_state->keep(std::move(*anew));
    }
    SIDELIGHT_STORE_CHECK(m_state->folder->quarantine(cacheFile, m_state->parts.clock.now().ms));
    m_state->report.cacheRebuilt = true;
    return m_state->openCache();
}

bool Profile::releaseBallast()
{
    return m_state->folder && m_state->folder->releaseBallast();
}

bool Profile::restoreBallast()
{
    m_state->report.ballast = !m_state->folder || m_state->folder->keepBallast();
    return m_state->report.ballast;
}

Result<Profile::Erased> Profile::eraseCustomer(const CustomerKey &customer)
{
    if (m_state->folder)
        m_state->folder->removeQuarantined(cacheFile, std::numeric_limits<std::int64_t>::max());
    auto outbox = m_state->outbox->eraseCustomer(customer);
    SIDELIGHT_CHECK(outbox);
    auto cache = m_state->cache->eraseCustomer(customer);
    SIDELIGHT_CHECK(cache);
    return Erased{*cache, *outbox};
}

Result<void> Profile::rotateCacheKey()
{
    if (!m_state->folder)
        return {};
    SIDELIGHT_STORE_CHECK(m_state->custodian->beginRotation(keys::Database::Cache));
    m_state->cache.reset();
    SIDELIGHT_STORE_CHECK(m_state->folder->remove(cacheFile));
    auto anew = m_state->cacheWith(*m_state->slots(keys::Database::Cache).pending);
    SIDELIGHT_STORE_CHECK(anew);
    SIDELIGHT_STORE_CHECK(m_state->keep(std::move(*anew)));
    SIDELIGHT_STORE_CHECK(m_state->custodian->promote(keys::Database::Cache));
    return {};
}

Result<void> Profile::rotateOutboxKey()
{
    if (!m_state->folder)
        return {};
    SIDELIGHT_STORE_CHECK(m_state->custodian->beginRotation(keys::Database::Outbox));
    const keys::Keyspec &pending = *m_state->slots(keys::Database::Outbox).pending;
    {
        const keys::SecretBytes hex = pending.hex();
        SIDELIGHT_STORE_CHECK(m_state->outbox->connection().rekey(hex.text()));
    }
    m_state->outbox.reset();
    // That it opens is the proof that the old key may go.
    auto renewed = m_state->outboxWith(pending);
    SIDELIGHT_STORE_CHECK(renewed);
    m_state->outbox.emplace(std::move(*renewed));
    SIDELIGHT_STORE_CHECK(m_state->custodian->promote(keys::Database::Outbox));
    return {};
}

Result<void> Profile::destroy()
{
    m_state->cache.reset();
    m_state->outbox.reset();
    if (!m_state->folder)
        return {};
    SIDELIGHT_STORE_CHECK(m_state->custodian->eraseKeys());
    SIDELIGHT_STORE_CHECK(m_state->folder->remove(cacheFile));
    SIDELIGHT_STORE_CHECK(m_state->folder->remove(outboxFile));
    return {};
}

} // namespace sidelight::store
