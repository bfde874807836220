// The secret of one profile: for each of its two databases a current key and, during a rotation,
// the one to come. One item of 52 to 245 bytes, small enough for every keychain.
#pragma once

#include <optional>

#include "core/keys/error.h"
#include "core/keys/keyspec.h"

namespace sidelight::keys
{

enum class Database { Cache, Outbox };

struct KeySlots {
    Keyspec current;
    std::optional<Keyspec> pending;

    [[nodiscard]] KeySlots clone() const;
};

class KeyRing
{
public:
    KeyRing(KeySlots cache, KeySlots outbox)
        : m_cache(std::move(cache))
        , m_outbox(std::move(outbox))
    {
    }
    [[nodiscard]] static KeyRing generate(Random &random);

    // Layout, version 1: "SLKR", u8 version, u8 flags (1 cache pending, 2 outbox pending), the
    // keyspecs in the order cache current, cache pending, outbox current, outbox pending (48 bytes
    // each, absent ones left out), then 16 bytes of HMAC-SHA-256 under the cache's current key over
    // everything before.
    [[nodiscard]] SecretBytes encode() const;
    // Damaged or NewerFormat.
    [[nodiscard]] static Result<KeyRing> decode(const SecretBytes &item);

    [[nodiscard]] const KeySlots &slots(Database database) const;
    [[nodiscard]] KeySlots &slots(Database database);
    [[nodiscard]] KeyRing clone() const;

private:
    KeySlots m_cache;
    KeySlots m_outbox;
};

} // namespace sidelight::keys
