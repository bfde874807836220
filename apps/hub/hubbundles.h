// The bundles of a running hub: those that were published, whose signatures count, and the one that
// the hub itself works by, from its file until one is published.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "hub/audit/auditdesk.h"
#include "hub/config/bundlepublisher.h"
#include "hub/http/configapi.h"
#include "hub/settings/settings.h"

namespace sidelight::hub
{

// Network thread.
class HubBundles
{
public:
    // Told of the bundle in force each time it is another.
    using InForce = std::function<void(const config::Bundle &)>;

    // All outlive it.
    HubBundles(const Settings &settings, Logger &logger, InForce inForce);
    HubBundles(const HubBundles &) = delete;
    HubBundles &operator=(const HubBundles &) = delete;

    // The error is a sentence. The state outlives it.
    [[nodiscard]] Result<void, std::string> open(SharedState &shared);
    // Publishing, from here on. All outlive it.
    void serve(const Authoriser &authoriser, Intake &intake, AuditDesk &audit, Clock &clock);
    [[nodiscard]] ConfigApi &api() { return *m_api; }

    // Tells of the bundle in force.
    void start() { m_inForce(*m_bundle); }
    // The file again. A bundle with a mistake changes nothing: the last good one stays in force.
    void reload();
    void tick() { m_shelf->tick(); }

    [[nodiscard]] const config::Bundle &bundle() const { return *m_bundle; }
    // Alerts an hour that the team's newest bundle for everybody allows.
    [[nodiscard]] std::optional<double> budgetOf(const TeamId &team) const;
    [[nodiscard]] std::uint64_t refused() const { return m_refused; }

private:
    void use(const TeamId &team, const ShelvedBundle &next, std::string_view said);
    void refuse(const std::string &sentence);

    const Settings &m_settings;
    Logger &m_logger;
    InForce m_inForce;
    AuditDesk *m_audit = nullptr;                   // from serve() on
    std::shared_ptr<const config::Bundle> m_bundle; // the last good one
    std::uint64_t m_refused = 0;
    config::TrustedKeys m_trusted;
    std::optional<BundleShelf> m_shelf;
    std::optional<BundlePublisher> m_publisher;
    std::optional<ConfigApi> m_api;
};

} // namespace sidelight::hub
