#include "hub/config/bundleshelf.h"

#include <charconv>
#include <optional>

#include "core/base/hex.h"
#include "core/base/sha256.h"

namespace sidelight::hub
{

namespace
{

constexpr std::string_view folder = "config/";
constexpr std::string_view ending = ".json";

Refusal storeFailed()
{
    return {503, "config_store_failed", "The hub cannot reach what it keeps.", true, 5000};
}

Refusal otherFirst()
{
    return {409,
            "not_newer",
            "Another bundle of this version was published at the same moment.",
            false,
            {}};
}

std::string folderOf(const TeamId &team)
{
    const std::string_view name = team.value;
    const std::span bytes(reinterpret_cast<const std::uint8_t *>(name.data()), name.size());
    return std::string(folder) + toHex(bytes) + '/';
}

std::string keyOf(const TeamId &team, std::int64_t version)
{
    return folderOf(team) + std::to_string(version) + std::string(ending);
}

struct Shelved {
    TeamId team;
    std::int64_t version = 0;
};

std::optional<Shelved> placeOf(std::string_view key)
{
    const std::size_t slash = key.rfind('/');
    if (!key.starts_with(folder) || !key.ends_with(ending) || slash < folder.size())
        return std::nullopt;
    const auto name = fromHex(std::string(key.substr(folder.size(), slash - folder.size())));
    if (!name)
        return std::nullopt;
    Shelved place;
    place.team = TeamId(std::string(name->begin(), name->end()));
    const char *const end = key.data() + key.size() - ending.size();
    const auto [stopped, error] = std::from_chars(key.data() + slash + 1, end, place.version);
    if (error != std::errc{} || stopped != end || place.version < 1 ||
        !StreamId::isValidName(place.team.value))
        return std::nullopt;
    return place;
}

} // namespace

std::optional<ShelvedBundle> shelvedBundle(std::string text)
{
    const auto envelope = config::readEnvelope(text);
    if (!envelope)
        return std::nullopt;
    auto bundle = config::readBundle(envelope->payload);
    if (!bundle)
        return std::nullopt;
    ShelvedBundle shelved;
    shelved.sha256 = toHex(sha256({text}));
    shelved.text = std::make_shared<const std::string>(std::move(text));
    shelved.bundle = std::make_shared<const config::Bundle>(*std::move(bundle));
    return shelved;
}

BundleShelf::BundleShelf(SharedState &shared)
    : m_shared(shared)
{
    load();
    m_shared.watch(std::string(folder), [this, alive = m_alive](const std::string &key) {
        if (*alive && key.empty())
            putAgain();
        else if (*alive)
            arrived(key);
    });
}

void BundleShelf::load()
{
    for (const SharedState::Entry &entry : m_shared.list(folder)) {
        if (const auto place = placeOf(entry.key))
            m_teams[place->team].versions[place->version] = entry.bytes;
    }
    for (const auto &[team, known] : m_teams)
        loadTeam(team);
}

// The newest that is a bundle: a later hub may have written what this one cannot read.
void BundleShelf::loadTeam(const TeamId &team)
{
    Team &known = m_teams[team];
    for (auto it = known.versions.rbegin(); it != known.versions.rend() && !known.forAll; ++it) {
        const auto found = m_shared.readNow(keyOf(team, it->first));
        auto bundle = found && found->text ? shelvedBundle(*found->text) : std::nullopt;
        if (bundle && !known.newest)
            known.newest = bundle;
        if (bundle && !bundle->bundle->pilot)
            known.forAll = std::move(bundle);
        else if (!bundle)
            m_passedOver.push_back("Version " + std::to_string(it->first) + " of team " +
                                   team.value + " cannot be read.");
    }
}

void BundleShelf::take(const TeamId &team, std::int64_t version, const ShelvedBundle &bundle)
{
    Team &known = m_teams[team];
    known.versions[version] = bundle.text->size();
    const auto isNewer = [version](const std::optional<ShelvedBundle> &than) {
        return !than || than->bundle->version < version;
    };
    if (isNewer(known.newest))
        known.newest = bundle;
    if (!bundle.bundle->pilot && isNewer(known.forAll))
        known.forAll = bundle;
}

void BundleShelf::arrived(const std::string &key)
{
    const auto place = placeOf(key);
    if (!place)
        return;
    m_shared.read(
        key, [this, alive = m_alive, place = *place](Result<SharedState::Text, SharedErrc> found) {
            if (!*alive || !found || !found->text)
                return;
            m_teams[place.team].versions[place.version] = found->text->size();
            const auto bundle = shelvedBundle(*found->text);
            if (!bundle)
                return;
            take(place.team, place.version, *bundle);
            if (m_arrived && m_teams[place.team].newest->text == bundle->text)
                m_arrived(place.team, *bundle);
        });
}

// The engine lost what this hub has in force.
void BundleShelf::putAgain()
{
    for (const auto &[team, known] : m_teams) {
        for (const auto *one : {&known.forAll, &known.newest}) {
            if (!*one)
                continue;
            const std::string key = keyOf(team, (*one)->bundle->version);
            if (m_shared.list(key).empty())
                m_shared.put(key, *(*one)->text, 0, [](const auto &) {});
        }
    }
}

const ShelvedBundle *BundleShelf::newest(const TeamId &team) const
{
    const auto found = m_teams.find(team);
    return found != m_teams.end() && found->second.newest ? &*found->second.newest : nullptr;
}

const ShelvedBundle *BundleShelf::newestForAll(const TeamId &team) const
{
    const auto found = m_teams.find(team);
    return found != m_teams.end() && found->second.forAll ? &*found->second.forAll : nullptr;
}

std::vector<BundleShelf::Version> BundleShelf::versions(const TeamId &team) const
{
    std::vector<Version> all;
    if (const auto found = m_teams.find(team); found != m_teams.end()) {
        for (const auto &[number, bytes] : found->second.versions)
            all.push_back({number, bytes});
    }
    return all;
}

void BundleShelf::read(const TeamId &team, std::int64_t version, Found found)
{
    const auto known = m_teams.find(team);
    if (known == m_teams.end() || !known->second.versions.contains(version))
        return found(failure(Refusal{404, "no_config", "There is no such version.", false, {}}));
    m_shared.read(keyOf(team, version), [alive = m_alive, found = std::move(found)](
                                            Result<SharedState::Text, SharedErrc> text) {
        if (!*alive)
            return;
        if (!text || !text->text)
            return found(failure(storeFailed()));
        found(text->text);
    });
}

void BundleShelf::put(const TeamId &team, ShelvedBundle bundle, Stored stored)
{
    const std::int64_t version = bundle.bundle->version;
    const std::string key = keyOf(team, version);
    // One that this hub cannot read may be there.
    const std::vector<SharedState::Entry> there = m_shared.list(key);
    const std::uint64_t revision = there.empty() ? 0 : there.front().revision;
    const std::string text = *bundle.text;
    m_shared.put(key, text, revision,
                 [this, alive = m_alive, team, version, bundle = std::move(bundle),
                  stored = std::move(stored)](Result<std::uint64_t, SharedErrc> put) {
                     if (!*alive)
                         return;
                     if (!put)
                         return stored(failure(
                             put.error() == SharedErrc::Conflict ? otherFirst() : storeFailed()));
                     take(team, version, bundle);
                     stored({});
                 });
}

} // namespace sidelight::hub
