#include "hub/config/bundleshelf.h"

#include <charconv>
#include <optional>
#include <span>
#include <utility>

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

// A later hub may have written what this one cannot read.
bool isUnreadable(config::RefusalCode code)
{
    return code == config::RefusalCode::NotSigned || code == config::RefusalCode::Invalid;
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

BundleShelf::BundleShelf(SharedState &shared, std::optional<config::TrustedKeys> trusted)
    : m_shared(shared)
    , m_trusted(std::move(trusted))
{
    // First: what is published while this one reads is missed by neither.
    m_shared.watch(std::string(folder), [this, alive = m_alive](const std::string &key) {
        if (*alive && key.empty())
            putAgain();
        else if (*alive)
            arrived(key);
    });
    load();
}

std::string BundleShelf::keyOf(const Place &place)
{
    const std::string_view name = place.team.value;
    const std::span bytes(reinterpret_cast<const std::uint8_t *>(name.data()), name.size());
    return std::string(folder) + toHex(bytes) + '/' + std::to_string(place.version) +
           std::string(ending);
}

std::optional<BundleShelf::Place> BundleShelf::placeOf(std::string_view key)
{
    const std::size_t slash = key.rfind('/');
    if (!key.starts_with(folder) || !key.ends_with(ending) || slash < folder.size())
        return std::nullopt;
    const auto name = fromHex(std::string(key.substr(folder.size(), slash - folder.size())));
    if (!name)
        return std::nullopt;
    Place place;
    place.team = TeamId(std::string(name->begin(), name->end()));
    const char *const end = key.data() + key.size() - ending.size();
    const auto [stopped, error] = std::from_chars(key.data() + slash + 1, end, place.version);
    if (error != std::errc{} || stopped != end || place.version < 1 ||
        !StreamId::isValidName(place.team.value))
        return std::nullopt;
    return place;
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

SharedState::Text BundleShelf::readAtStart(const Place &place)
{
    const auto found = m_shared.readNow(keyOf(place));
    if (found)
        return *found;
    m_unread.insert(keyOf(place));
    return {};
}

// Down to one for all that the installation's keys are enough for, and up again: a bundle brings
// keys for those that come after it.
void BundleShelf::loadTeam(const TeamId &team)
{
    std::vector<std::int64_t> versions;
    const Team &known = m_teams[team];
    for (auto it = known.versions.rbegin(); it != known.versions.rend(); ++it) {
        versions.push_back(it->first);
        const auto found = readAtStart({team, it->first});
        const auto bundle = found.text ? judge({team, it->first}, *found.text)
                                       : failure(Unusable{"It cannot be read."});
        if (bundle && !bundle->bundle->pilot)
            break;
    }
    for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
        const Place place{team, *version};
        const auto found = readAtStart(place);
        const auto bundle =
            found.text ? judge(place, *found.text) : failure(Unusable{"It cannot be read."});
        if (bundle)
            take(place, *bundle);
        else
            passOver(place, found.revision, bundle.error());
    }
}

Result<ShelvedBundle, BundleShelf::Unusable> BundleShelf::judge(const Place &place,
                                                                const std::string &text) const
{
    if (m_trusted) {
        config::TrustedKeys trusted = *m_trusted;
        if (const ShelvedBundle *forAll = newestForAll(place.team))
            trusted.introduce(forAll->bundle->keys);
        if (const auto judged = trusted.judge(text, place.team, std::nullopt, {}); !judged)
            return failure(Unusable{judged.error().sentence, !isUnreadable(judged.error().code)});
    }
    auto bundle = shelvedBundle(text);
    if (!bundle)
        return failure(Unusable{"It is no bundle that this hub can read."});
    if (bundle->bundle->version != place.version)
        return failure(Unusable{"It was made as another version.", true});
    return *std::move(bundle);
}

void BundleShelf::passOver(const Place &place, std::uint64_t revision, const Unusable &why)
{
    Team &known = m_teams[place.team];
    if (why.isReadable)
        known.untrusted.insert(place.version);
    else if (revision > 0)
        known.unreadable[place.version] = revision;
    std::string sentence = "Version " + std::to_string(place.version) + " of team " +
                           place.team.value + " is not used. " + why.sentence;
    if (m_tellPassedOver)
        m_tellPassedOver(sentence);
    else
        m_passedOver.push_back(std::move(sentence));
}

void BundleShelf::take(const Place &place, const ShelvedBundle &bundle)
{
    Team &known = m_teams[place.team];
    known.versions[place.version] = bundle.text->size();
    known.unreadable.erase(place.version);
    known.untrusted.erase(place.version);
    const auto isNewer = [&place](const std::optional<ShelvedBundle> &than) {
        return !than || than->bundle->version < place.version;
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
    m_shared.read(key, [this, alive = m_alive, key,
                        place = *place](Result<SharedState::Text, SharedErrc> found) {
        if (!*alive)
            return;
        if (!found)
            m_unread.insert(key);
        else if (found->text)
            takeFromElsewhere(place, *found);
    });
}

void BundleShelf::takeFromElsewhere(const Place &place, const SharedState::Text &found)
{
    Team &known = m_teams[place.team];
    known.versions[place.version] = found.text->size();
    const auto bundle = judge(place, *found.text);
    if (!bundle)
        return passOver(place, found.revision, bundle.error());
    take(place, *bundle);
    // Those after it may be signed with keys that it brings.
    if (known.forAll && known.forAll->text == bundle->text) {
        for (const std::int64_t version : std::exchange(known.untrusted, {})) {
            if (version > place.version)
                arrived(keyOf({place.team, version}));
        }
    }
    if (m_arrived && known.newest->text == bundle->text)
        m_arrived(place.team, *bundle);
}

void BundleShelf::tick()
{
    for (const std::string &key : std::exchange(m_unread, {}))
        arrived(key);
    if (std::exchange(m_isUnput, false))
        putAgain();
}

// The engine lost what this hub has in force.
void BundleShelf::putAgain()
{
    for (auto &[team, known] : m_teams) {
        known.unreadable.clear(); // revisions of another life
        for (const auto *one : {&known.forAll, &known.newest}) {
            if (!*one)
                continue;
            const std::string key = keyOf({team, (*one)->bundle->version});
            if (!m_shared.list(key).empty())
                continue;
            m_shared.put(key, *(*one)->text, 0,
                         [this, alive = m_alive](Result<std::uint64_t, SharedErrc> put) {
                             if (*alive && !put && put.error() == SharedErrc::Io)
                                 m_isUnput = true;
                         });
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
    m_shared.read(keyOf({team, version}), [alive = m_alive, found = std::move(found)](
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
    // Only what this hub has seen, and cannot read, makes way for it.
    const std::map<std::int64_t, std::uint64_t> &unreadable = m_teams[team].unreadable;
    const auto there = unreadable.find(version);
    const std::string text = *bundle.text;
    m_shared.put(keyOf({team, version}), text, there == unreadable.end() ? 0 : there->second,
                 [this, alive = m_alive, team, version, bundle = std::move(bundle),
                  stored = std::move(stored)](Result<std::uint64_t, SharedErrc> put) {
                     if (!*alive)
                         return;
                     if (!put)
                         return stored(failure(
                             put.error() == SharedErrc::Conflict ? otherFirst() : storeFailed()));
                     take({team, version}, bundle);
                     stored({});
                 });
}

} // namespace sidelight::hub
