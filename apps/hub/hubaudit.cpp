#include "apps/hub/hubaudit.h"

#include <algorithm>

#include "core/base/sha256.h"

namespace sidelight::hub
{

namespace
{

// Another key for each use, out of the one that the operator keeps.
keys::SecretBytes keyBytes(const keys::Keyspec &logKey)
{
    const Digest key = hmacSha256(logKey.bytes(), "sidelight audit key");
    const Digest salt = hmacSha256(logKey.bytes(), "sidelight audit salt");
    keys::SecretBytes bytes(keys::Keyspec::size);
    std::copy(key.begin(), key.end(), bytes.bytes().begin());
    std::copy_n(salt.begin(), keys::Keyspec::saltSize,
                bytes.bytes().begin() + static_cast<std::ptrdiff_t>(keys::Keyspec::keySize));
    return bytes;
}

} // namespace

std::optional<keys::Keyspec> HubAudit::keyOf(const keys::Keyspec &logKey)
{
    auto key = keys::Keyspec::fromBytes(keyBytes(logKey).bytes());
    if (!key)
        return std::nullopt;
    return std::move(*key);
}

Result<std::unique_ptr<HubAudit>, std::string>
HubAudit::open(const sqlite::Library &library, const keys::Keyspec &logKey,
               const std::string &folder, Executor &executor, const Clock &clock, Logger &logger)
{
    const auto key = keyOf(logKey);
    if (!key)
        return failure(std::string("The audit has no key."));
    auto store = AuditStore::open(library, *key, folder + "/audit.db");
    if (!store)
        return failure("The audit cannot be opened: " + store.error().detail + ".");
    const Digest secret = hmacSha256(logKey.bytes(), "sidelight audit subject");
    return std::make_unique<HubAudit>(std::move(*store),
                                      std::vector<std::uint8_t>(secret.begin(), secret.end()),
                                      executor, clock, logger);
}

} // namespace sidelight::hub
