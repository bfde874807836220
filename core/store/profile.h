// A profile: one folder, one process, its keys and its two databases. Opened and used on the engine
// thread (opening may wait for a keychain). What opening had to do, a cache rebuilt or an outbox
// salvaged, is told, never hidden.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/keys/keycustodian.h"
#include "core/sqlite/library.h"
#include "core/store/cachereader.h"
#include "core/store/cachestore.h"
#include "core/store/outboxstore.h"

namespace sidelight::store
{

// What a profile is made of; all outlive it.
struct ProfileParts {
    const sqlite::Library &library;
    keys::KeyVault &vault;
    const Clock &clock;
    Random &random;
    std::string vfs; // tests: a file system underneath
    // How identities are compared; without it nobody is found by one.
    IdentityForm identities = {};
};

// What the agent has to be told after opening.
struct OpenReport {
    bool cacheRebuilt = false; // it was damaged: set aside, empty, to be filled from the hub
    std::optional<OutboxLoss> outboxLoss;
    bool ballast = true; // false: the disk is as good as full
};

class Profile
{
public:
    // Order: lock, folder, key, cache, outbox. Errors leave every file as it was: ProfileInUse,
    // Folder, Keys (locked: try again), NoLibrary, DiskFull, ReadOnly, NewerSchema.
    [[nodiscard]] static Result<Profile> open(const std::string &folder, const ProfileParts &parts);
    // Nothing on disk: for want of a key or a writable disk. The same calls work; reader() does
    // not.
    [[nodiscard]] static Result<Profile> inMemory(const ProfileParts &parts);
    Profile(Profile &&) noexcept;
    Profile &operator=(Profile &&) noexcept;
    ~Profile();

    [[nodiscard]] CacheStore &cache();
    [[nodiscard]] OutboxStore &outbox();
    [[nodiscard]] const OpenReport &report() const;
    [[nodiscard]] bool isInMemory() const;

    // A read-only connection for another thread; NotFound in memory. It must be gone before the
    // cache is rebuilt, a key rotated or the profile locked.
    [[nodiscard]] Result<CacheReader> reader() const;

    // After Damaged from the cache: sets the file aside and begins an empty one.
    [[nodiscard]] Result<void> rebuildCache();
    // After DiskFull: lets the ballast go. True: try once more; the disk is full for the agent all
    // the same.
    [[nodiscard]] bool releaseBallast();
    // When writing works again. True: there is room as before.
    bool restoreBallast();

    // An erasure: the customer's rows in both databases, and any cache that was set aside. An
    // outbox that was set aside as damaged stays. Busy: the rows are gone, the checkpoint has to be
    // asked for again.
    struct Erased {
        ErasedCounts cache;
        OutboxStore::Erased outbox;
    };
    [[nodiscard]] Result<Erased> eraseCustomer(const CustomerKey &customer);

    // A new key for the cache is a new, empty file.
    [[nodiscard]] Result<void> rotateCacheKey();
    // The outbox is encrypted anew in place; whatever interrupts it, the next open finds the right
    // key. After an error the profile has to be opened again.
    [[nodiscard]] Result<void> rotateOutboxKey();
    // Crypto-erase: keys first, then the files. The profile is of no use afterwards.
    [[nodiscard]] Result<void> destroy();

private:
    struct State;
    explicit Profile(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace sidelight::store
