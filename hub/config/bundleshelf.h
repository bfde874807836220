// The signed bundles that were published, every version of every team, as files:
// <folder>/<hex of the team's name>/<version>.json, each written durably. The newest of each team
// is in memory; others are read when asked for. Network thread; the disk has a thread of its own.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "core/config/signing/trustedkeys.h"
#include "hub/ingest/refusal.h"
#include "hub/log/executor.h"
#include "hub/log/jobqueue.h"

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

    // Versions on disk that are no bundles any more are left where they are and passed over; the
    // sentences name them. Reads the disk, so only at start.
    BundleShelf(std::string folder, Executor &executor);
    ~BundleShelf();
    BundleShelf(const BundleShelf &) = delete;
    BundleShelf &operator=(const BundleShelf &) = delete;
    [[nodiscard]] const std::vector<std::string> &passedOver() const { return m_passedOver; }

    // Null when none was ever published.
    [[nodiscard]] const ShelvedBundle *newest(const TeamId &team) const;
    // The newest that is no pilot's; null when there is none.
    [[nodiscard]] const ShelvedBundle *newestForAll(const TeamId &team) const;
    [[nodiscard]] std::vector<Version> versions(const TeamId &team) const; // rising
    // 404 when there is no such version.
    void read(const TeamId &team, std::int64_t version, Found found);
    // On disk when it is answered. The caller has made sure that the version is above the newest.
    void put(const TeamId &team, ShelvedBundle bundle, Stored stored);

private:
    struct Team {
        std::map<std::int64_t, std::uint64_t> versions; // and their sizes
        std::optional<ShelvedBundle> newest;
        std::optional<ShelvedBundle> forAll;
    };
    void load();
    void loadTeam(const TeamId &team, const std::string &folder);
    [[nodiscard]] std::string pathOf(const TeamId &team, std::int64_t version) const;

    std::string m_folder;
    Executor &m_executor;
    std::map<TeamId, Team> m_teams;
    std::vector<std::string> m_passedOver;
    JobQueue<std::function<void()>> m_jobs;
    std::thread m_disk;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

// Of the envelope's text. Nothing when it holds no bundle; whether it is to be trusted is not
// asked.
[[nodiscard]] std::optional<ShelvedBundle> shelvedBundle(std::string text);

} // namespace sidelight::hub
