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
    // Whose panel this is: what a pilot asks for.
    struct Panel {
        AgentId agent;
        std::string seat;
        std::vector<TeamId> teams;
    };
    // `file`: where the last good one is kept; empty: nowhere.
    PublishedConfig(config::TrustedKeys trusted, TeamId team, Panel panel, std::string file);

    // The last good one. What is there and is not good is left alone and nothing comes.
    [[nodiscard]] std::optional<config::SignedBundle> open(Timestamp now);
    // The next one, in force and kept from now on; nothing, when it is a good one of a pilot that
    // this panel is not in; or why not. In both cases what is in force stays.
    [[nodiscard]] Result<std::optional<config::SignedBundle>, config::BundleRefusal>
    take(std::string_view text, Timestamp now);

    [[nodiscard]] const TeamId &team() const { return m_team; }
    [[nodiscard]] std::optional<std::int64_t> version() const { return m_version; }
    // SHA-256 of the newest envelope that needs no second look, as the hub's ETag has it: the one
    // in force, or one of a pilot of others. Empty when there is none.
    [[nodiscard]] const std::string &tag() const { return m_tag; }

private:
    void inForce(const config::SignedBundle &bundle, std::string_view text);
    void keep(std::string_view text, const std::vector<config::BundleKey> &judgedBy) const;

    config::TrustedKeys m_trusted;
    TeamId m_team;
    Panel m_panel;
    std::string m_file;
    std::optional<std::int64_t> m_version;
    std::vector<config::BundleKey> m_introduced; // by the bundle in force
    std::string m_tag;
};

} // namespace sidelight::session
