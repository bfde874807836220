// The part of CacheStore that knows people by their identities.
#include <algorithm>
#include <map>
#include <set>

#include <boost/json/parse.hpp>

#include "core/domain/eventtypes.h"
#include "core/sqlite/check.h"
#include "core/store/cachestate.h"

namespace sidelight::store
{

namespace
{

constexpr std::size_t maxHits = 16;

// Of an event's cached JSON, which was checked when it came.
std::vector<Identity> identitiesIn(std::string_view body)
{
    boost::system::error_code failed;
    const boost::json::value event =
        boost::json::parse(boost::json::string_view(body.data(), body.size()), failed);
    const boost::json::object *object = failed ? nullptr : event.if_object();
    const boost::json::object *data = object ? objectMember(*object, "data") : nullptr;
    return data ? readIdentities(*data) : std::vector<Identity>();
}

struct Cached {
    std::int64_t subject = 0; // stream or interaction
    std::string body;
};

Result<std::vector<Cached>> cachedRows(sqlite::Statement &select)
{
    std::vector<Cached> all;
    for (;;) {
        auto row = select.step();
        SIDELIGHT_STORE_CHECK(row);
        if (!*row)
            return all;
        all.push_back({select.integer(0), std::string(select.text(1))});
    }
}

} // namespace

Result<void> CacheStore::useIdentities(const IdentityForm &form)
{
    IdentityDao &identities = m_state->writer.identities();
    identities.setForm(form);
    if (!form.comparable)
        return {}; // who only looks at the file leaves it as it is
    auto outdated = identities.isOutdated();
    SIDELIGHT_STORE_CHECK(outdated);
    if (!*outdated)
        return {};
    return inTransaction([this]() { return relist(); });
}

Result<void> CacheStore::relist()
{
    IdentityDao &identities = m_state->writer.identities();
    sqlite::Connection &db = m_state->connection;
    SIDELIGHT_STORE_CHECK(identities.clear());
    auto profiles = db.prepare(
        "SELECT s.id, e.body FROM stream s JOIN event e ON e.row=s.profile WHERE s.name LIKE "
        "'customer/%'");
    SIDELIGHT_STORE_CHECK(profiles);
    auto known = cachedRows(*profiles);
    SIDELIGHT_CHECK(known);
    for (const Cached &profile : *known)
        SIDELIGHT_STORE_CHECK(identities.list(profile.subject, identitiesIn(profile.body)));
    auto calls = db.prepare("SELECT interaction, body FROM event WHERE interaction IS NOT NULL AND "
                            "kind=1 ORDER BY row");
    static_assert(static_cast<int>(EntryKind::Interaction) == 1);
    SIDELIGHT_STORE_CHECK(calls);
    auto callers = cachedRows(*calls);
    SIDELIGHT_CHECK(callers);
    for (const Cached &call : *callers)
        SIDELIGHT_STORE_CHECK(identities.called(call.subject, identitiesIn(call.body)));
    // What agents confirmed and took back, in the order it came.
    auto matches = db.prepare(
        "SELECT e.interaction, s.id, e.time, t.text=?1 FROM event e JOIN term t ON t.id=e.type "
        "JOIN stream s ON s.name='customer/' || ifnull((SELECT m.kept FROM merged m WHERE "
        "m.gone=json_extract(e.body, '$.data.customer')), json_extract(e.body, "
        "'$.data.customer')) WHERE e.interaction IS NOT NULL AND t.text IN (?1, ?2) ORDER BY "
        "e.row");
    SIDELIGHT_STORE_CHECK(matches);
    matches->bind(1, types::matchConfirmed).bind(2, types::matchUnlinked);
    for (;;) {
        auto row = matches->step();
        SIDELIGHT_STORE_CHECK(row);
        if (!*row)
            break;
        const std::int64_t interaction = matches->integer(0);
        const std::int64_t owner = matches->integer(1);
        if (matches->integer(3) != 0)
            SIDELIGHT_STORE_CHECK(
                identities.confirm(interaction, owner, Timestamp{matches->integer(2)}));
        else
            SIDELIGHT_STORE_CHECK(identities.unlink(interaction, owner));
    }
    SIDELIGHT_STORE_CHECK(identities.settle());
    return {};
}

Result<IdentityMatch> CacheStore::match(const std::vector<Identity> &identities)
{
    IdentityMatch result;
    std::optional<std::set<std::int64_t>> common;
    std::map<std::int64_t, CustomerKey> keys; // of the hits
    for (const Identity &identity : identities) {
        auto owners = m_state->writer.identities().ownersOf(identity);
        SIDELIGHT_STORE_CHECK(owners);
        if (owners->empty())
            continue;
        std::set<std::int64_t> ids;
        for (const IdentityDao::Owner &owner : *owners)
            ids.insert(owner.id);
        if (!common)
            common = ids;
        else
            std::erase_if(*common, [&ids](std::int64_t id) { return !ids.contains(id); });
        for (const IdentityDao::Owner &owner : *owners) {
            if (result.hits.size() >= maxHits || keys.contains(owner.id))
                continue;
            auto name = m_state->connection.prepare("SELECT name FROM stream WHERE id=?1");
            SIDELIGHT_STORE_CHECK(name);
            auto found = name->bind(1, owner.id).step();
            SIDELIGHT_STORE_CHECK(found);
            const auto stream = *found ? StreamId::parse(name->text(0)) : std::nullopt;
            if (!stream)
                continue;
            IdentityHit hit;
            hit.customer = CustomerKey{stream->name};
            hit.matchedOn = identity.kind;
            hit.sharedBy = static_cast<int>(owners->size());
            hit.lastVerified = owner.verified;
            auto profile = m_state->queries.profile(hit.customer);
            SIDELIGHT_CHECK(profile);
            hit.profile = std::move(*profile);
            result.hits.push_back(std::move(hit));
            keys.emplace(owner.id, result.hits.back().customer);
        }
    }
    if (common && common->size() == 1) {
        if (const auto only = keys.find(*common->begin()); only != keys.end())
            result.only = only->second;
    }
    std::stable_sort(result.hits.begin(), result.hits.end(),
                     [](const IdentityHit &a, const IdentityHit &b) {
                         if (a.sharedBy != b.sharedBy)
                             return a.sharedBy < b.sharedBy;
                         return a.lastVerified > b.lastVerified;
                     });
    return result;
}

Result<CustomerKey> CacheStore::resolve(const CustomerKey &customer)
{
    auto key = m_state->writer.merges().resolve(customer.value);
    SIDELIGHT_STORE_CHECK(key);
    return CustomerKey{std::move(*key)};
}

} // namespace sidelight::store
