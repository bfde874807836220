#include "apps/hub/hubbundles.h"

#include "apps/hub/bundlefile.h"

namespace sidelight::hub
{

namespace
{

// Whose bundle is the hub's own.
const TeamId hubsOwn{"@hub"};

} // namespace

HubBundles::HubBundles(const Settings &settings, Logger &logger, InForce inForce)
    : m_settings(settings)
    , m_logger(logger)
    , m_inForce(std::move(inForce))
{
}

Result<void, std::string> HubBundles::open(SharedState &shared)
{
    if (!m_settings.trustFile.empty()) {
        auto keys = readTrustFile(m_settings.trustFile);
        if (!keys)
            return failure(keys.error());
        m_trusted = *std::move(keys);
    }
    // What is in this hub's own files was judged when it was published here.
    m_shelf.emplace(shared, isEmbedded(m_settings) ? std::nullopt : std::optional(m_trusted));
    m_shelf->listen(
        [this](const TeamId &team, const ShelvedBundle &next) {
            use(team, next, "bundle_published_elsewhere");
        },
        [this](const std::string &sentence) { refuse(sentence); });
    for (const std::string &sentence : m_shelf->passedOver())
        m_logger.write(LogLevel::Error, "bundle_unreadable", {{"detail", sentence}});
    // What was published is newer than what an installation came with.
    if (const ShelvedBundle *published = m_shelf->newest(hubsOwn)) {
        m_bundle = published->bundle;
        return {};
    }
    auto given = readBundleFile(m_settings.bundleFile);
    if (!given)
        return failure("The bundle cannot be used. " + given.error());
    m_bundle = *std::move(given);
    return {};
}

void HubBundles::serve(const Authoriser &authoriser, Intake &intake, AuditDesk &audit, Clock &clock)
{
    m_audit = &audit;
    m_publisher.emplace(*m_shelf, m_trusted, intake, clock, m_settings.node,
                        [this](const TeamId &team, const ShelvedBundle &next) {
                            use(team, next, "bundle_published");
                        });
    m_api.emplace(authoriser, *m_shelf, *m_publisher, audit);
}

void HubBundles::use(const TeamId &team, const ShelvedBundle &next, std::string_view said)
{
    m_logger.write(LogLevel::Info, said,
                   {{"team", team.value}, {"version", std::to_string(next.bundle->version)}});
    if (team != hubsOwn)
        return;
    m_bundle = next.bundle;
    m_inForce(*m_bundle);
}

void HubBundles::refuse(const std::string &sentence)
{
    ++m_refused;
    m_logger.write(LogLevel::Error, "bundle_refused", {{"detail", sentence}});
}

void HubBundles::reload()
{
    if (m_shelf->newest(hubsOwn)) {
        m_logger.write(LogLevel::Warning, "bundle_refused",
                       {{"detail", "A published bundle is in force; publish the next one."}});
        return;
    }
    auto next = readBundleFile(m_settings.bundleFile);
    if (!next)
        return refuse(next.error());
    m_bundle = *std::move(next);
    m_inForce(*m_bundle);
    m_audit->reloaded(m_bundle->version);
    m_logger.write(LogLevel::Info, "bundle_in_force",
                   {{"version", std::to_string(m_bundle->version)}});
}

std::optional<double> HubBundles::budgetOf(const TeamId &team) const
{
    const ShelvedBundle *published = m_shelf->newestForAll(team);
    return published ? std::optional(published->bundle->budget.perHour) : std::nullopt;
}

} // namespace sidelight::hub
