// The signed bundles that were published at any hub, every version of every team, in what the hubs
// share: config/<hex of the team's name>/<version>.json. The newest of each team is in memory;
// others are read when asked for. Network thread.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/config/signing/trustedkeys.h"
#include "hub/ingest/refusal.h"
#include "hub/shared/sharedstate.h"

namespace sidelight::hub
{

struct ShelvedBundle {
    std::shared_ptr<const std::string> text; // the envelope, as it was published
    std::shared_ptr<const config::Bundle> bundle;
    std::string sha256; // of the text, hex
};

class BundleShelf
{
public:
    struct Version {
        std::int64_t number = 0;
        std::uint64_t bytes = 0;
    };
    using Stored = std::function<void(Result<void, Refusal>)>;
    using Found = std::function<void(Result<std::shared_ptr<const std::string>, Refusal>)>;

    // `trusted`: whose signatures bundles need that other hubs put there; nothing where there are
    // no others. Versions that cannot be used are left where they are and passed over; the
    // sentences name them. Waits, so only at start. The state outlives it.
    explicit BundleShelf(SharedState &shared,
                         std::optional<config::TrustedKeys> trusted = std::nullopt);
    ~BundleShelf() { *m_alive = false; }
    BundleShelf(const BundleShelf &) = delete;
    BundleShelf &operator=(const BundleShelf &) = delete;
    [[nodiscard]] const std::vector<std::string> &passedOver() const { return m_passedOver; }

    // Of what was published at another hub, once it is here; and of what is not used, a sentence.
    using Arrived = std::function<void(const TeamId &, const ShelvedBundle &)>;
    using PassedOver = std::function<void(const std::string &)>;
    void listen(Arrived arrived, PassedOver passedOver)
    {
        m_arrived = std::move(arrived);
        m_tellPassedOver = std::move(passedOver);
    }
    // Asks again for what could not be read, and puts again what could not be put; about once a
    // second.
    void tick();

    // Null when none was ever published.
    [[nodiscard]] const ShelvedBundle *newest(const TeamId &team) const;
    // The newest that is no pilot's; null when there is none.
    [[nodiscard]] const ShelvedBundle *newestForAll(const TeamId &team) const;
    [[nodiscard]] std::vector<Version> versions(const TeamId &team) const; // rising
    // 404 when there is no such version.
    void read(const TeamId &team, std::int64_t version, Found found);
    // Durable when it is answered. The caller has made sure that the version is above the newest
    // it knows; 409 when another hub was first.
    void put(const TeamId &team, ShelvedBundle bundle, Stored stored);

private:
    struct Team {
        std::map<std::int64_t, std::uint64_t> versions; // and their sizes
        std::optional<ShelvedBundle> newest;
        std::optional<ShelvedBundle> forAll;
        std::map<std::int64_t, std::uint64_t> unreadable; // and their revisions, as they were read
        std::set<std::int64_t> untrusted;                 // by those who are trusted so far
    };
    struct Place {
        TeamId team;
        std::int64_t version = 0;
    };
    struct Unusable {
        std::string sentence;
        bool isReadable = false;
    };
    [[nodiscard]] static std::string keyOf(const Place &place);
    [[nodiscard]] static std::optional<Place> placeOf(std::string_view key);
    [[nodiscard]] Result<ShelvedBundle, Unusable> judge(const Place &place,
                                                        const std::string &text) const;
    [[nodiscard]] SharedState::Text readAtStart(const Place &place);
    void load();
    void loadTeam(const TeamId &team);
    void arrived(const std::string &key);
    void takeFromElsewhere(const Place &place, const SharedState::Text &found);
    void passOver(const Place &place, std::uint64_t revision, const Unusable &why);
    void putAgain();
    void take(const Place &place, const ShelvedBundle &bundle);

    SharedState &m_shared;
    const std::optional<config::TrustedKeys> m_trusted;
    std::map<TeamId, Team> m_teams;
    std::set<std::string> m_unread; // keys to be asked for again
    bool m_isUnput = false;         // some of putAgain()
    std::vector<std::string> m_passedOver;
    Arrived m_arrived;
    PassedOver m_tellPassedOver;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

// Of the envelope's text. Nothing when it holds no bundle; whether it is to be trusted is not
// asked.
[[nodiscard]] std::optional<ShelvedBundle> shelvedBundle(std::string text);

} // namespace sidelight::hub
