#include "core/store/identitydao.h"

#include "core/base/hex.h"
#include "core/base/sha256.h"
#include "core/sqlite/check.h"

namespace sidelight::store
{

namespace
{
constexpr std::size_t markBytes = 16;

std::optional<std::int64_t> msOf(const std::optional<Timestamp> &time)
{
    return time ? std::optional(time->ms) : std::nullopt;
}
} // namespace

void IdentityDao::setForm(IdentityForm form)
{
    m_form = std::move(form);
}

sqlite::Result<bool> IdentityDao::isOutdated()
{
    auto form = m_connection.text("SELECT form FROM identity_salt");
    SIDELIGHT_CHECK(form);
    return *form != m_form.name;
}

sqlite::Result<void> IdentityDao::clear()
{
    SIDELIGHT_CHECK(m_connection.execute("DELETE FROM identity"));
    return m_connection.execute("DELETE FROM caller");
}

sqlite::Result<void> IdentityDao::settle()
{
    auto update = m_connection.prepare("UPDATE identity_salt SET form=?1");
    SIDELIGHT_CHECK(update);
    return update->bind(1, m_form.name).run();
}

sqlite::Result<std::optional<std::string>> IdentityDao::markOf(const Identity &identity)
{
    if (!m_form.comparable)
        return std::optional<std::string>();
    const std::optional<std::string> form = m_form.comparable(identity);
    if (!form)
        return std::optional<std::string>();
    if (m_salt.empty()) {
        auto select = m_connection.prepare("SELECT salt FROM identity_salt");
        SIDELIGHT_CHECK(select);
        auto found = select->step();
        SIDELIGHT_CHECK(found);
        if (*found) {
            const auto bytes = select->blob(0);
            m_salt.assign(bytes.begin(), bytes.end());
        }
    }
    const Digest digest = hmacSha256(m_salt, *form);
    return std::optional(toHex(std::span(digest).first<markBytes>()));
}

sqlite::Result<void> IdentityDao::list(std::int64_t owner, const std::vector<Identity> &identities)
{
    if (identities.empty())
        return {};
    {
        auto before =
            m_connection.prepare("UPDATE identity SET listed=0, verified=NULL WHERE owner=?1");
        SIDELIGHT_CHECK(before);
        SIDELIGHT_CHECK(before->bind(1, owner).run());
    }
    for (const Identity &identity : identities) {
        auto mark = markOf(identity);
        SIDELIGHT_CHECK(mark);
        if (!*mark)
            continue;
        auto insert = m_connection.prepare(
            "INSERT INTO identity(mark, owner, listed, verified) VALUES(?1, ?2, 1, ?3) "
            "ON CONFLICT(mark, owner) DO UPDATE SET listed=1, "
            "verified=CASE WHEN ifnull(excluded.verified, 0)>ifnull(verified, 0) THEN "
            "excluded.verified ELSE verified END");
        SIDELIGHT_CHECK(insert);
        insert->bind(1, **mark).bind(2, owner).bind(3, msOf(identity.verified));
        SIDELIGHT_CHECK(insert->run());
    }
    auto erase = m_connection.prepare("DELETE FROM identity WHERE owner=?1 AND listed=0");
    SIDELIGHT_CHECK(erase);
    return erase->bind(1, owner).run();
}

sqlite::Result<void> IdentityDao::called(std::int64_t interaction,
                                         const std::vector<Identity> &identities)
{
    for (const Identity &identity : identities) {
        auto mark = markOf(identity);
        SIDELIGHT_CHECK(mark);
        if (!*mark)
            continue;
        auto insert =
            m_connection.prepare("INSERT OR IGNORE INTO caller(interaction, mark) VALUES(?1, ?2)");
        SIDELIGHT_CHECK(insert);
        SIDELIGHT_CHECK(insert->bind(1, interaction).bind(2, **mark).run());
    }
    return {};
}

sqlite::Result<void> IdentityDao::confirm(std::int64_t interaction, std::int64_t owner,
                                          Timestamp when)
{
    auto insert = m_connection.prepare(
        "INSERT INTO identity(mark, owner, listed, confirmed) SELECT mark, ?2, 0, ?3 FROM caller "
        "WHERE interaction=?1 ON CONFLICT(mark, owner) DO UPDATE SET "
        "confirmed=max(ifnull(confirmed, 0), excluded.confirmed)");
    SIDELIGHT_CHECK(insert);
    return insert->bind(1, interaction).bind(2, owner).bind(3, when.ms).run();
}

sqlite::Result<void> IdentityDao::unlink(std::int64_t interaction, std::int64_t owner)
{
    auto update =
        m_connection.prepare("UPDATE identity SET confirmed=NULL WHERE owner=?2 AND mark IN "
                             "(SELECT mark FROM caller WHERE interaction=?1)");
    SIDELIGHT_CHECK(update);
    SIDELIGHT_CHECK(update->bind(1, interaction).bind(2, owner).run());
    auto erase = m_connection.prepare(
        "DELETE FROM identity WHERE owner=?1 AND listed=0 AND confirmed IS NULL");
    SIDELIGHT_CHECK(erase);
    return erase->bind(1, owner).run();
}

sqlite::Result<void> IdentityDao::removeAllOf(std::int64_t owner)
{
    auto erase = m_connection.prepare("DELETE FROM identity WHERE owner=?1");
    SIDELIGHT_CHECK(erase);
    return erase->bind(1, owner).run();
}

sqlite::Result<void> IdentityDao::removeCallersOf(std::int64_t owner)
{
    auto erase = m_connection.prepare(
        "DELETE FROM caller WHERE interaction IN (SELECT id FROM interaction WHERE owner=?1)");
    SIDELIGHT_CHECK(erase);
    return erase->bind(1, owner).run();
}

sqlite::Result<std::vector<IdentityDao::Owner>> IdentityDao::ownersOf(const Identity &identity)
{
    std::vector<Owner> owners;
    auto mark = markOf(identity);
    SIDELIGHT_CHECK(mark);
    if (!*mark)
        return owners;
    auto select = m_connection.prepare(
        "SELECT owner, nullif(max(ifnull(verified, 0), ifnull(confirmed, 0)), 0) FROM identity "
        "WHERE mark=?1 ORDER BY owner");
    SIDELIGHT_CHECK(select);
    select->bind(1, **mark);
    for (;;) {
        auto row = select->step();
        SIDELIGHT_CHECK(row);
        if (!*row)
            return owners;
        Owner owner;
        owner.id = select->integer(0);
        if (!select->isNull(1))
            owner.verified = Timestamp{select->integer(1)};
        owners.push_back(owner);
    }
}

} // namespace sidelight::store
