#include "apps/hub/hubprogram.h"

#include <algorithm>
#include <chrono>
#include <optional>

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>

#include "apps/hub/asioexecutor.h"
#include "apps/hub/awaywatch.h"
#include "apps/hub/hubbundles.h"
#include "apps/hub/hubmetrics.h"
#include "apps/hub/hubmigration.h"
#include "apps/hub/hubrevocations.h"
#include "apps/hub/hubsignin.h"
#include "apps/hub/hubstorage.h"
#include "apps/hub/panelsettings.h"
#include "core/base/random.h"
#include "hub/http/httpserver.h"
#include "hub/http/metrics.h"
#include "hub/insights/insightsreader.h"
#include "hub/operations/servicenotice.h"
#include "hub/outcomes/teamoutcomes.h"
#include "hub/rules/teamrules.h"
#include "hub/ws/panelsocket.h"

namespace sidelight::hub
{

namespace
{

constexpr auto farewell = std::chrono::milliseconds(300);

} // namespace

struct HubProgram::Parts {
    Parts(Settings s, std::optional<DevTokens> t, Logger &l)
        : settings(std::move(s))
        , tokens(std::move(t))
        , logger(l)
        , executor(io)
        , signals(io, SIGTERM, SIGINT)
        , reloads(io, SIGHUP)
        , farewellTimer(io)
        , rulesTimer(io)
        , signIn(io, clock, logger)
        , storage(executor, clock, random, logger)
        , router(RouterSettings{settings.region, TeamId(settings.defaultTeam)}, clock)
        , bundles(settings, logger, [this](const config::Bundle &bundle) { useBundle(bundle); })
    {
    }

    Result<void, std::string> openSignIn();
    Result<void, std::string> openTls();
    Result<void, std::string> openStorage();
    void deriveAgain();
    void useBundle(const config::Bundle &bundle);
    void waitForReload();
    void compose(schemas::SchemaCatalog catalog);
    void wakeRules();
    void stop();
    void writeMetrics(MetricsText &text) const;
    [[nodiscard]] std::vector<std::string_view> waitsFor() const;
    [[nodiscard]] HubFacts factsOf(const TeamInsights &team) const;

    Settings settings;
    std::optional<DevTokens> tokens;
    Logger &logger;
    SystemClock clock;
    SystemRandom random;
    Presence presence{clock};
    boost::asio::io_context io{1};
    AsioExecutor executor;
    boost::asio::signal_set signals;
    boost::asio::signal_set reloads;
    boost::asio::steady_timer farewellTimer;
    boost::asio::steady_timer rulesTimer;
    HubSignIn signIn;
    HubStorage storage;
    Router router;
    ServiceNotice notice;
    std::optional<SchemaValidator> validator;
    std::optional<Intake> intake;
    std::optional<VendorIntake> vendors;
    std::optional<TeamRules> teamRules;
    std::optional<TeamOutcomes> outcomes;
    std::optional<Fanout> fanout;
    DeliveryCounters counters;
    std::optional<PanelServices> services;
    std::optional<PanelSockets> panels;
    std::optional<CustomerEraser> eraser;
    std::optional<HubRevocations> revocations;
    HubBundles bundles;
    std::optional<InsightsReader> insights;
    std::optional<InsightsApi> insightsApi;
    std::optional<AuditApi> auditApi;
    std::optional<RevocationApi> revocationApi;
    std::optional<HubMigration> migration; // goes before what it moves
    std::optional<RequestRates> rates;
    std::optional<RequestRates> bytes;
    std::optional<HttpApi> api;
    std::optional<TlsIdentity> tls; // none: plain
    std::optional<HttpServer> server;
    std::uint64_t rewinds = 0; // of the engine
    AwayWatch away;            // the log
    bool stopping = false;
    End end = End::Stopped;
};

Result<void, std::string> HubProgram::Parts::openSignIn()
{
    if (!tokens && !settings.auth)
        return failure(std::string("Nobody could sign in."));
    if (!tokens)
        return signIn.open(*settings.auth);
    signIn.allow(*tokens);
    return {};
}

Result<void, std::string> HubProgram::Parts::openTls()
{
    if (settings.tls.keyFile.empty())
        return {};
    tls.emplace(settings.tls, clock, logger);
    return tls->load();
}

Result<void, std::string> HubProgram::Parts::openStorage()
{
    HubStorage::Others others;
    others.records = [this](const std::vector<OthersRecord> &records) {
        if (intake)
            intake->takeFromOthers(records);
    };
    others.erasures = [this](const std::vector<StreamId> &streams,
                             const std::vector<StreamId> &emptied) {
        if (fanout)
            fanout->forget(streams);
        for (const StreamId &stream : emptied) {
            if (stream.kind == StreamKind::Customer)
                router.erase(CustomerKey(stream.name));
        }
    };
    others.rewinds = [this] { deriveAgain(); };
    if (auto opened = storage.open(settings, tokens.has_value(), std::move(others)); !opened)
        return opened;
    return HubRevocations::keep(
        signIn, storage.shared(), storage.log(),
        isEmbedded(settings) ? std::string() : settings.dataFolder + '/' + RevocationBook::key);
}

// The engine was put back to an earlier state: what was made of the log is made again.
void HubProgram::Parts::deriveAgain()
{
    ++rewinds;
    if (!intake)
        return;
    intake->recallAgain();
    teamRules->use(bundles.bundle().rules);
}

void HubProgram::Parts::compose(schemas::SchemaCatalog catalog)
{
    const Authoriser &authoriser = signIn.authoriser();
    LogStore &log = storage.log();
    AuditDesk &audit = storage.auditDesk();
    validator.emplace(std::move(catalog));
    IntakeLimits limits;
    limits.waitingEvents = static_cast<std::size_t>(settings.maxWaitingEvents);
    intake.emplace(log, router, *validator, clock, logger, limits);
    vendors.emplace(*intake, *validator, settings.region);
    teamRules.emplace(TeamRules::Parts{log, *intake, clock, logger}, TeamId(settings.defaultTeam));
    outcomes.emplace(TeamOutcomes::Parts{log, *intake, clock, logger}, TeamId(settings.defaultTeam),
                     settings.outcomesMs);
    intake->listen([this, &audit](const EventPtr &event) {
        teamRules->take(event);
        outcomes->take(event);
        presence.take(*event);
        audit.take(*event);
    });
    // Rules and counts are about what came in anywhere; the audit is about what was done here.
    intake->listenToOthers([this](const EventPtr &event) {
        teamRules->take(event);
        outcomes->take(event);
        presence.take(*event);
    });
    fanout.emplace(log, &clock);
    services.emplace(PanelServices{log, *fanout, *intake, router, authoriser, clock, random, logger,
                                   counters, panelSettingsOf(settings), &presence,
                                   [&audit](const Principal &who, const CustomerKey &customer) {
                                       audit.followed(who, customer);
                                   },
                                   [&audit](const Principal &who, const StreamId &stream) {
                                       const bool isTeams = stream.kind == StreamKind::Team;
                                       audit.denied(who, "a stream",
                                                    isTeams ? stream.name : std::string());
                                   }});
    panels.emplace(*services, io.get_executor());
    eraser.emplace(log, router, *intake, clock, random, settings.node,
                   [this](const std::vector<StreamId> &streams) { fanout->forget(streams); });
    revocations.emplace(signIn, router, *eraser);
    bundles.serve(authoriser, *intake, audit, clock);
    insights.emplace(log, clock, TeamId(settings.defaultTeam));
    insightsApi.emplace(authoriser, *insights, clock,
                        [this](const TeamInsights &of) { return factsOf(of); });
    auditApi.emplace(authoriser, storage.auditLog(), audit, AuditBounds{});
    revocationApi.emplace(authoriser, audit, clock,
                          [this](const Revocation &revocation, RevocationApi::Done done) {
                              revocations->revoke(revocation, std::move(done));
                          });
    migration.emplace(HubMigration::Parts{authoriser, settings, storage, executor, clock, random,
                                          logger, tokens.has_value(), [this] { panels->goAway(); },
                                          [this] {
                                              end = End::Moved;
                                              stop();
                                          }});
    rates.emplace(clock, static_cast<double>(settings.requestsPerSecond),
                  static_cast<double>(settings.requestBurst));
    bytes.emplace(clock, static_cast<double>(settings.bytesPerSecond),
                  static_cast<double>(settings.byteBurst));
    api.emplace(ApiServices{authoriser,
                            *rates,
                            *bytes,
                            *intake,
                            *vendors,
                            *eraser,
                            bundles.api(),
                            *insightsApi,
                            audit,
                            *auditApi,
                            *revocationApi,
                            migration->api(),
                            {},
                            [this] { return waitsFor(); },
                            [this](MetricsText &text) { writeMetrics(text); },
                            [this] {
                                std::vector<std::string_view> codes;
                                for (const EngineRisk &risk : storage.risks())
                                    codes.emplace_back(risk.code);
                                return codes;
                            }});
    HttpServerSettings http;
    http.host = settings.listenHost;
    http.port = settings.listenPort;
    http.maxConnections = static_cast<std::size_t>(settings.maxConnections);
    http.allowedOrigins = settings.allowedOrigins;
    if (tls)
        http.tls = [this] { return tls->context(); };
    server.emplace(io, *api, logger, std::move(http),
                   [this](Upgrade upgrade) { panels->take(std::move(upgrade)); });
}

HubFacts HubProgram::Parts::factsOf(const TeamInsights &team) const
{
    HubFacts facts;
    facts.budget = bundles.budgetOf(team.team());
    const Presence::Open open = presence.of(
        team.team(), [&team](const std::string &source) { return team.versionOf(source); });
    facts.open = HubFacts::Open{open.byVersion, open.closed, open.lastSeen};
    return facts;
}

// Absences and ends: at least this often, so that an event may bring one nearer.
void HubProgram::Parts::wakeRules()
{
    constexpr std::int64_t longestSleepMs = 1000;
    const std::int64_t next = teamRules->nextInMs().value_or(longestSleepMs);
    rulesTimer.expires_after(std::chrono::milliseconds(std::min(next, longestSleepMs)));
    rulesTimer.async_wait([this](boost::system::error_code error) {
        if (error || stopping)
            return;
        teamRules->tick();
        outcomes->tick();
        storage.tick();
        if (away.isLong(storage.isAway(), clock.monotonicMs()))
            panels->goAway(); // another hub may have the log
        signIn.tick();
        bundles.tick();
        notice.alive();
        if (tls)
            tls->tick();
        wakeRules();
    });
}

void HubProgram::Parts::writeMetrics(MetricsText &text) const
{
    writeFigures(text, {*intake, *vendors, counters, storage, *api, *server, *panels, signIn,
                        *teamRules, router, bundles, tls ? &*tls : nullptr, rewinds});
    migration->write(text);
}

// Empty when requests and panels are served.
std::vector<std::string_view> HubProgram::Parts::waitsFor() const
{
    std::vector<std::string_view> reasons;
    if (stopping)
        reasons.emplace_back("stopping");
    if (!signIn.ready())
        reasons.emplace_back("no_signing_keys");
    const std::string_view log = intake->started() ? storage.keeper().reason() : "log_is_read";
    if (!log.empty())
        reasons.emplace_back(log);
    if (migration->pauses())
        reasons.emplace_back("log_moves");
    return reasons;
}

void HubProgram::Parts::useBundle(const config::Bundle &bundle)
{
    vendors->use(bundle.mappings);
    teamRules->use(bundle.rules);
}

void HubProgram::Parts::waitForReload()
{
    reloads.async_wait([this](boost::system::error_code error, int) {
        if (error)
            return;
        bundles.reload();
        signIn.reload();
        if (tls)
            tls->reload();
        waitForReload();
    });
}

// Top to bottom: nothing new, panels know when to come back, what is queued is committed.
void HubProgram::Parts::stop()
{
    if (stopping)
        return;
    stopping = true;
    reloads.cancel();
    logger.write(LogLevel::Info, "stopping");
    notice.stopping();
    rulesTimer.cancel();
    storage.keeper().stop();
    server->stop();
    panels->goAway();
    farewellTimer.expires_after(farewell);
    farewellTimer.async_wait([this](boost::system::error_code) { io.stop(); });
}

HubProgram::HubProgram(Settings settings, std::optional<DevTokens> tokens, Logger &logger)
    : m_parts(std::make_unique<Parts>(std::move(settings), std::move(tokens), logger))
{
}

HubProgram::~HubProgram() = default;

Result<std::string, std::string> HubProgram::start()
{
    Parts &parts = *m_parts;
    if (auto opened = parts.openSignIn(); !opened)
        return failure(opened.error());
    if (auto opened = parts.openTls(); !opened)
        return failure(opened.error());
    if (auto opened = parts.openStorage(); !opened)
        return failure(opened.error());
    if (auto opened = parts.bundles.open(parts.storage.shared()); !opened)
        return failure(opened.error());
    auto catalog = schemas::SchemaCatalog::make();
    if (!catalog)
        return failure("The schemas cannot be read: " + catalog.error().sentence);
    parts.compose(std::move(*catalog));
    parts.bundles.start();
    parts.outcomes->start();
    parts.storage.auditDesk().started(parts.bundles.bundle().version);
    parts.storage.checkAudit();
    parts.migration->start();
    parts.waitForReload();
    parts.wakeRules();
    parts.intake->start([&parts](LogResult<void> ready) {
        if (ready) {
            parts.logger.write(LogLevel::Info, "ready");
            return parts.notice.ready();
        }
        parts.logger.write(LogLevel::Error, "log_unreadable", {{"detail", ready.error().detail}});
        parts.end = End::Failed;
        parts.stop();
    });
    parts.signals.async_wait([&parts](boost::system::error_code error, int) {
        if (!error)
            parts.stop();
    });
    return parts.server->listen();
}

HubProgram::End HubProgram::run()
{
    m_parts->io.run();
    return m_parts->end;
}

} // namespace sidelight::hub
