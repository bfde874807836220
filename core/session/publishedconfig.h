// The bundle that a hub published for the panel's team: judged by the keys of the installation
// (RELIABILITY R28), and the last good one kept in the profile, so that it is in force without a
// network. Engine thread; writes the disk when a bundle comes, at most a few a day.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/config/signing/trustedkeys.h"

namespace sidelight::session
{

class PublishedConfig
{
public:
    // `file`: where the last good one is kept; empty: nowhere.
    PublishedConfig(config::TrustedKeys trusted, TeamId team, std::string file);

    // The last good one. What is there and is not good is left alone and nothing comes.
    [[nodiscard]] std::optional<config::SignedBundle> open(Timestamp now);
    // The next one, in force and kept from now on; or why not, and then nothing has changed.
    [[nodiscard]] Result<config::SignedBundle, config::BundleRefusal> take(std::string_view text,
                                                                           Timestamp now);

    [[nodiscard]] const TeamId &team() const { return m_team; }
    [[nodiscard]] std::optional<std::int64_t> version() const { return m_version; }
    // SHA-256 of the envelope in force, as the hub's ETag has it; empty when there is none.
    [[nodiscard]] const std::string &tag() const { return m_tag; }

private:
    void inForce(const config::SignedBundle &bundle, std::string_view text);
    void keep(std::string_view text, const std::vector<config::BundleKey> &judgedBy) const;

    config::TrustedKeys m_trusted;
    TeamId m_team;
    std::string m_file;
    std::optional<std::int64_t> m_version;
    std::vector<config::BundleKey> m_introduced; // by the bundle in force
    std::string m_tag;
};

} // namespace sidelight::session
