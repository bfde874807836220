#include "core/keys/keyring.h"

#include <algorithm>
#include <array>
#include <cstring>

#include <sodium.h>

#include "core/base/sha256.h"

namespace sidelight::keys
{

namespace
{

constexpr std::array<std::uint8_t, 4> ringMagic{'S', 'L', 'K', 'R'};
constexpr std::uint8_t ringVersion = 1;
constexpr std::uint8_t cachePending = 1;
constexpr std::uint8_t outboxPending = 2;
constexpr std::size_t headSize = ringMagic.size() + 2;
constexpr std::size_t checkSize = 16;

Digest check(const Keyspec &key, std::span<const std::uint8_t> head)
{
    return hmacSha256(key.bytes(), {reinterpret_cast<const char *>(head.data()), head.size()});
}

} // namespace

KeySlots KeySlots::clone() const
{
    KeySlots copy{current.clone(), std::nullopt};
    if (pending)
        copy.pending = pending->clone();
    return copy;
}

KeyRing KeyRing::generate(Random &random)
{
    return KeyRing(KeySlots{Keyspec::generate(random), std::nullopt},
                   KeySlots{Keyspec::generate(random), std::nullopt});
}

SecretBytes KeyRing::encode() const
{
    const std::size_t keys = 2U + (m_cache.pending ? 1U : 0U) + (m_outbox.pending ? 1U : 0U);
    SecretBytes item(headSize + keys * Keyspec::size + checkSize);
    if (item.empty())
        return item;
    std::uint8_t *at = item.bytes().data();
    const auto put = [&at](std::span<const std::uint8_t> bytes) {
        std::memcpy(at, bytes.data(), bytes.size());
        at += bytes.size();
    };
    put(ringMagic);
    const std::array<std::uint8_t, 2> head{
        ringVersion, static_cast<std::uint8_t>((m_cache.pending ? cachePending : 0) |
                                               (m_outbox.pending ? outboxPending : 0))};
    put(head);
    for (const KeySlots *slots : {&m_cache, &m_outbox}) {
        put(slots->current.bytes());
        if (slots->pending)
            put(slots->pending->bytes());
    }
    const Digest digest = check(m_cache.current, item.bytes().first(item.size() - checkSize));
    put(std::span(digest).first(checkSize));
    return item;
}

Result<KeyRing> KeyRing::decode(const SecretBytes &item)
{
    const std::span<const std::uint8_t> bytes = item.bytes();
    if (bytes.size() < headSize || !std::equal(ringMagic.begin(), ringMagic.end(), bytes.begin()))
        return failure(damaged("no key ring"));
    if (bytes[ringMagic.size()] > ringVersion)
        return failure(Error{ErrorCode::NewerFormat, "key ring of a newer ringVersion"});
    if (bytes[ringMagic.size()] != ringVersion)
        return failure(damaged("key ring of no known ringVersion"));
    const std::uint8_t flags = bytes[ringMagic.size() + 1];
    if ((flags & ~(cachePending | outboxPending)) != 0)
        return failure(damaged("unknown slots"));
    const std::size_t keys =
        2U + ((flags & cachePending) != 0 ? 1U : 0U) + ((flags & outboxPending) != 0 ? 1U : 0U);
    if (bytes.size() != headSize + keys * Keyspec::size + checkSize)
        return failure(damaged("key ring of a wrong length"));

    std::size_t at = headSize;
    const auto take = [&bytes, &at]() {
        auto key = Keyspec::fromBytes(bytes.subspan(at, Keyspec::size));
        at += Keyspec::size;
        return std::move(*key); // the size is always right
    };
    const auto takeSlots = [&take](bool pending) {
        KeySlots slots{take(), std::nullopt};
        if (pending)
            slots.pending = take();
        return slots;
    };
    KeySlots cache = takeSlots((flags & cachePending) != 0);
    KeySlots outbox = takeSlots((flags & outboxPending) != 0);
    const Digest digest = check(cache.current, bytes.first(at));
    if (sodium_memcmp(digest.data(), bytes.data() + at, checkSize) != 0)
        return failure(damaged("key ring fails its check value"));
    return KeyRing(std::move(cache), std::move(outbox));
}

const KeySlots &KeyRing::slots(Database database) const
{
    return database == Database::Cache ? m_cache : m_outbox;
}

KeySlots &KeyRing::slots(Database database)
{
    return database == Database::Cache ? m_cache : m_outbox;
}

KeyRing KeyRing::clone() const
{
    return KeyRing(m_cache.clone(), m_outbox.clone());
}

} // namespace sidelight::keys
