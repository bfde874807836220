#include "core/keys/keycustodian.h"

#include "core/keys/durablefile.h"

namespace sidelight::keys
{

KeyCustodian::KeyCustodian(KeyVault &vault, std::string publicPath, Random &random)
    : m_vault(vault)
    , m_publicPath(std::move(publicPath))
    , m_random(random)
{
}

Result<std::optional<SecretBytes>> KeyCustodian::load(const std::optional<PublicPart> &known,
                                                      bool databasesExist)
{
    // A desktop that changes its keychain must not make us look for the key in the wrong one.
    if (known && databasesExist && known->backend != m_vault.backend())
        return failure(
            Error{ErrorCode::Unavailable, "the key is in the vault \"" + known->backend + "\""});
    auto item = m_vault.load();
    if (item && !*item && databasesExist)
        return failure(Error{ErrorCode::KeyLost, "databases are there, their key is not"});
    return item;
}

Result<void> KeyCustodian::visit()
{
    const auto known = readPublicPart(m_publicPath);
    if (!known)
        return failure(known.error());
    const auto item = load(*known, true);
    if (!item)
        return failure(item.error());
    auto ring = KeyRing::decode(**item);
    if (!ring)
        return failure(std::move(ring.error()));
    m_public = *known ? **known : PublicPart::of(*ring, {}, std::string(m_vault.backend()));
    m_ring = std::move(*ring);
    return {};
}

Result<void> KeyCustodian::open(bool databasesExist)
{
    auto known = readPublicPart(m_publicPath);
    if (!known)
        return failure(std::move(known.error()));
    auto item = load(*known, databasesExist);
    if (!item)
        return failure(std::move(item.error()));
    if (!*item)
        return makeNew();
    auto ring = KeyRing::decode(**item);
    if (!ring)
        return failure(std::move(ring.error()));
    if (*known && (*known)->belongsTo(*ring)) {
        m_public = std::move(**known);
    } else if (*known && databasesExist) {
        return failure(Error{ErrorCode::KeyLost, "the vault holds the key of other databases"});
    } else {
        // The public part was lost, or the databases were: written anew from what is known.
        m_public = PublicPart::of(*ring, makeUuid(m_random), std::string(m_vault.backend()));
        if (auto written = writePublicPart(m_publicPath, m_public); !written)
            return written;
    }
    m_ring = std::move(*ring);
    return {};
}

Result<void> KeyCustodian::makeNew()
{
    KeyRing ring = KeyRing::generate(m_random);
    if (auto stored = storeAndReadBack(ring); !stored)
        return stored;
    m_public = PublicPart::of(ring, makeUuid(m_random), std::string(m_vault.backend()));
    if (auto written = writePublicPart(m_publicPath, m_public); !written)
        return written;
    m_ring = std::move(ring);
    return {};
}

Result<void> KeyCustodian::storeAndReadBack(const KeyRing &ring)
{
    const SecretBytes item = ring.encode();
    if (item.empty())
        return failure(Error{ErrorCode::Unavailable, "no memory for the key ring"});
    if (auto stored = m_vault.store(item); !stored)
        return stored;
    auto back = m_vault.load();
    if (!back)
        return failure(std::move(back.error()));
    if (!*back || !(*back)->equals(item))
        return failure(Error{ErrorCode::NotStored, "the vault gives back something else"});
    return {};
}

Result<void> KeyCustodian::beginRotation(Database database)
{
    if (m_ring->slots(database).pending)
        return {};
    KeyRing next = m_ring->clone();
    next.slots(database).pending = Keyspec::generate(m_random);
    if (auto stored = storeAndReadBack(next); !stored)
        return stored;
    m_ring = std::move(next);
    return {};
}

Result<void> KeyCustodian::promote(Database database)
{
    if (!m_ring->slots(database).pending)
        return {};
    KeyRing next = m_ring->clone();
    KeySlots &slots = next.slots(database);
    slots.current = std::move(*slots.pending);
    slots.pending.reset();
    // The public part first: while both keys are in the vault, it may name either of them.
    PublicPart part = PublicPart::of(next, m_public.keyId, m_public.backend);
    if (auto written = writePublicPart(m_publicPath, part); !written)
        return written;
    m_public = std::move(part);
    if (auto stored = storeAndReadBack(next); !stored)
        return stored;
    m_ring = std::move(next);
    return {};
}

Result<void> KeyCustodian::abandonRotation(Database database)
{
    if (!m_ring->slots(database).pending)
        return {};
    KeyRing next = m_ring->clone();
    next.slots(database).pending.reset();
    // An interrupted promote() may have named the pending key already.
    PublicPart part = PublicPart::of(next, m_public.keyId, m_public.backend);
    if (auto written = writePublicPart(m_publicPath, part); !written)
        return written;
    m_public = std::move(part);
    if (auto stored = storeAndReadBack(next); !stored)
        return stored;
    m_ring = std::move(next);
    return {};
}

Result<void> KeyCustodian::eraseKeys()
{
    m_ring.reset();
    if (auto erased = m_vault.erase(); !erased)
        return erased;
    auto back = m_vault.load();
    if (!back)
        return failure(std::move(back.error()));
    if (*back)
        return failure(Error{ErrorCode::NotStored, "the vault still has the key"});
    return removeDurably(m_publicPath);
}

} // namespace sidelight::keys
