#include "apps/hub/hubprogram.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <optional>

#include <sys/stat.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>

#include "apps/hub/asioexecutor.h"
#include "apps/hub/bundlefile.h"
#include "apps/hub/hubaudit.h"
#include "apps/hub/hubengine.h"
#include "apps/hub/hubmetrics.h"
#include "apps/hub/hubsignin.h"
#include "apps/hub/trialfolder.h"
#include "core/base/random.h"
#include "core/domain/customermark.h"
#include "hub/audit/audithead.h"
#include "hub/config/bundlepublisher.h"
#include "hub/http/httpserver.h"
#include "hub/http/metrics.h"
#include "hub/insights/insightsreader.h"
#include "hub/log/embeddedlog.h"
#include "hub/log/keyfile.h"
#include "hub/log/logkeeper.h"
#include "hub/operations/servicenotice.h"
#include "hub/outcomes/teamoutcomes.h"
#include "hub/rules/teamrules.h"
#include "hub/shared/filestate.h"
#include "hub/ws/panelsocket.h"

namespace sidelight::hub
{

namespace
{

// Whose bundle is the hub's own.
const TeamId hubsOwn{"@hub"};

constexpr auto farewell = std::chrono::milliseconds(300);

PanelSettings panelSettingsOf(const Settings &settings)
{
    PanelSettings panel;
    panel.node = settings.node;
    panel.limits.window = {settings.windowEvents, settings.windowBytes};
    panel.subscriptions.window = panel.limits.window;
    panel.subscriptions.snapshotSpanMs = settings.snapshotSpanMs;
    panel.helloDeadlineMs = settings.helloDeadlineMs;
    panel.pingIntervalMs = settings.pingIntervalMs;
    panel.slowReaderMs = settings.slowReaderMs;
    panel.graceMs = settings.graceMs;
    panel.recheckMs = settings.recheckMs;
    panel.goAwayMinMs = settings.goAwayMinMs;
    panel.goAwayMaxMs = settings.goAwayMaxMs;
    return panel;
}

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
        , router(RouterSettings{settings.region, TeamId(settings.defaultTeam)}, clock)
    {
    }

    Result<void, std::string> openSignIn();
    Result<void, std::string> openTls();
    Result<void, std::string> openLog();
    Result<void, std::string> openFarLog(const keys::Keyspec &key);
    void deriveAgain();
    Result<void, std::string> openConfig();
    void revoke(const Revocation &revocation, RevocationApi::Done done);
    [[nodiscard]] Result<void, std::string> keepRevocations();
    void useBundle(std::shared_ptr<const config::Bundle> next);
    void reloadBundle();
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
    Router router;
    TrialFolder trial;
    ServiceNotice notice;
    std::optional<sqlite::Library> library;
    Histogram fsync; // the log's writer counts in it
    std::unique_ptr<LogStore> log;
    std::unique_ptr<SharedState> shared;
    std::vector<EngineRisk> risks; // of the engine the log is in
    std::optional<LogKeeper> keeper;
    std::unique_ptr<HubAudit> audit;
    std::optional<AuditHead> auditHead; // where other hubs know of it
    std::optional<SchemaValidator> validator;
    std::optional<Intake> intake;
    std::shared_ptr<const config::Bundle> bundle; // the last good one
    std::optional<VendorIntake> vendors;
    std::optional<TeamRules> teamRules;
    std::optional<TeamOutcomes> outcomes;
    std::optional<Fanout> fanout;
    DeliveryCounters counters;
    std::optional<PanelServices> services;
    std::optional<PanelSockets> panels;
    std::optional<CustomerEraser> eraser;
    config::TrustedKeys trusted;
    std::optional<BundleShelf> shelf;
    std::optional<BundlePublisher> publisher;
    std::optional<ConfigApi> configApi;
    std::optional<InsightsReader> insights;
    std::optional<InsightsApi> insightsApi;
    std::optional<AuditApi> auditApi;
    std::optional<RevocationApi> revocationApi;
    std::optional<RequestRates> rates;
    std::optional<RequestRates> bytes;
    std::optional<HttpApi> api;
    std::optional<TlsIdentity> tls; // none: plain
    std::optional<HttpServer> server;
    std::uint64_t refusedBundles = 0;
    std::uint64_t rewinds = 0; // of the engine
    bool stopping = false;
    bool failed = false;
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

Result<void, std::string> HubProgram::Parts::openLog()
{
    if (settings.dataFolder.empty()) {
        if (!trial.make())
            return failure(std::string("A folder for the log cannot be made."));
        settings.dataFolder = trial.path();
    }
    std::error_code error;
    std::filesystem::create_directories(settings.dataFolder, error);
    if (error)
        return failure(std::string("The data folder cannot be made."));
    ::chmod(settings.dataFolder.c_str(), S_IRWXU);
    auto loaded = sqlite::Library::load();
    if (!loaded)
        return failure("SQLCipher cannot be used: " + loaded.error().detail);
    library.emplace(std::move(*loaded));

    EmbeddedLogOptions options;
    options.path = settings.dataFolder + "/log.db";
    options.duplicateWindowMs = settings.duplicateWindowMs;
    options.restored = settings.restored;
    options.committed = [this](std::int64_t microseconds) { fsync.observe(microseconds); };
    const auto key = settings.keyFile.empty()
                         ? readOrMakeKeyFile(settings.dataFolder + "/log.key", options.path, random)
                         : readKeyFile(settings.keyFile);
    if (!key)
        return failure("The log has no key: " + key.error().detail + ".");
    if (isEmbedded(settings)) {
        auto opened = EmbeddedLog::open(*library, *key, executor, clock, random, options);
        if (!opened)
            return failure("The log cannot be opened: " + opened.error().detail + ".");
        log = std::move(*opened);
        auto files =
            FileState::open(settings.dataFolder, {"config/", RevocationBook::key}, executor);
        if (!files)
            return failure(files.error());
        shared = *std::move(files);
    } else if (auto opened = openFarLog(*key); !opened) {
        return opened;
    }
    keeper.emplace(*log, clock, logger, settings.retention);
    auto audited = HubAudit::open(*library, *key, settings.dataFolder, executor, clock, logger);
    if (!audited)
        return failure(audited.error());
    audit = *std::move(audited);
    if (!isEmbedded(settings))
        auditHead.emplace(*shared, audit->log(), settings.node);
    return {};
}

// What other hubs append and erase reaches this one's panels, index and ledger as its own does.
Result<void, std::string> HubProgram::Parts::openFarLog(const keys::Keyspec &key)
{
    auto opened = openEngine(settings, key, tokens.has_value(), executor, clock, random,
                             [this](std::int64_t microseconds) { fsync.observe(microseconds); });
    if (!opened)
        return failure(std::move(opened.error()));
    risks = std::move(opened->risks);
    for (const EngineRisk &risk : risks)
        logger.write(LogLevel::Warning, risk.code, {{"detail", risk.sentence}});
    opened->log->listenToOthers([this](const std::vector<OthersRecord> &records) {
        if (intake)
            intake->takeFromOthers(records);
    });
    opened->log->listenToErasures(
        [this](const std::vector<StreamId> &streams, const std::vector<StreamId> &emptied) {
            if (fanout)
                fanout->forget(streams);
            for (const StreamId &stream : emptied) {
                if (stream.kind == StreamKind::Customer)
                    router.erase(CustomerKey(stream.name));
            }
        });
    opened->log->listenToRewinds([this] { deriveAgain(); });
    log = std::move(opened->log);
    shared = std::move(opened->shared);
    return {};
}

// The engine was put back to an earlier state: what was made of the log is made again.
void HubProgram::Parts::deriveAgain()
{
    logger.write(LogLevel::Error, "engine_put_back");
    ++rewinds;
    if (!intake)
        return;
    intake->recallAgain();
    teamRules->use(bundle->rules);
}

Result<void, std::string> HubProgram::Parts::openConfig()
{
    if (!settings.trustFile.empty()) {
        auto keys = readTrustFile(settings.trustFile);
        if (!keys)
            return failure(keys.error());
        trusted = *std::move(keys);
    }
    // What is in this hub's own files was judged when it was published here.
    shelf.emplace(*shared, isEmbedded(settings) ? std::nullopt : std::optional(trusted));
    shelf->listen(
        [this](const TeamId &team, const ShelvedBundle &next) {
            logger.write(LogLevel::Info, "bundle_published_elsewhere",
                         {{"team", team.value}, {"version", std::to_string(next.bundle->version)}});
            if (team == hubsOwn)
                useBundle(next.bundle);
        },
        [this](const std::string &sentence) {
            ++refusedBundles;
            logger.write(LogLevel::Error, "bundle_refused", {{"detail", sentence}});
        });
    for (const std::string &sentence : shelf->passedOver())
        logger.write(LogLevel::Error, "bundle_unreadable", {{"detail", sentence}});
    // What was published is newer than what an installation came with.
    if (const ShelvedBundle *published = shelf->newest(hubsOwn)) {
        bundle = published->bundle;
        return {};
    }
    auto given = readBundleFile(settings.bundleFile);
    if (!given)
        return failure("The bundle cannot be used. " + given.error());
    bundle = *std::move(given);
    return {};
}

void HubProgram::Parts::compose(schemas::SchemaCatalog catalog)
{
    const Authoriser &authoriser = signIn.authoriser();
    validator.emplace(std::move(catalog));
    IntakeLimits limits;
    limits.waitingEvents = static_cast<std::size_t>(settings.maxWaitingEvents);
    intake.emplace(*log, router, *validator, clock, logger, limits);
    vendors.emplace(*intake, *validator, settings.region);
    teamRules.emplace(TeamRules::Parts{*log, *intake, clock, logger}, TeamId(settings.defaultTeam));
    outcomes.emplace(TeamOutcomes::Parts{*log, *intake, clock, logger},
                     TeamId(settings.defaultTeam), settings.outcomesMs);
    intake->listen([this](const EventPtr &event) {
        teamRules->take(event);
        outcomes->take(event);
        presence.take(*event);
        audit->desk().take(*event);
    });
    // Rules and counts are about what came in anywhere; the audit is about what was done here.
    intake->listenToOthers([this](const EventPtr &event) {
        teamRules->take(event);
        outcomes->take(event);
        presence.take(*event);
    });
    fanout.emplace(*log, &clock);
    services.emplace(PanelServices{*log, *fanout, *intake, router, authoriser, clock, random,
                                   logger, counters, panelSettingsOf(settings), &presence,
                                   [this](const Principal &who, const CustomerKey &customer) {
                                       audit->desk().followed(who, customer);
                                   },
                                   [this](const Principal &who, const StreamId &stream) {
                                       const bool isTeams = stream.kind == StreamKind::Team;
                                       audit->desk().denied(who, "a stream",
                                                            isTeams ? stream.name : std::string());
                                   }});
    panels.emplace(*services, io.get_executor());
    eraser.emplace(*log, router, *intake, clock, random, settings.node,
                   [this](const std::vector<StreamId> &streams) { fanout->forget(streams); });
    publisher.emplace(
        *shelf, trusted, *intake, clock, settings.node,
        [this](const TeamId &team, const ShelvedBundle &next) {
            logger.write(LogLevel::Info, "bundle_published",
                         {{"team", team.value}, {"version", std::to_string(next.bundle->version)}});
            if (team == hubsOwn)
                useBundle(next.bundle);
        });
    configApi.emplace(authoriser, *shelf, *publisher, audit->desk());
    insights.emplace(*log, clock, TeamId(settings.defaultTeam));
    insightsApi.emplace(authoriser, *insights, clock,
                        [this](const TeamInsights &of) { return factsOf(of); });
    auditApi.emplace(authoriser, audit->log(), audit->desk(), AuditBounds{});
    revocationApi.emplace(authoriser, audit->desk(), clock,
                          [this](const Revocation &revocation, RevocationApi::Done done) {
                              revoke(revocation, std::move(done));
                          });
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
                            *configApi,
                            *insightsApi,
                            audit->desk(),
                            *auditApi,
                            *revocationApi,
                            {},
                            [this] { return waitsFor(); },
                            [this](MetricsText &text) { writeMetrics(text); },
                            [this] {
                                std::vector<std::string_view> codes;
                                for (const EngineRisk &risk : risks)
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

// First nobody comes in any more, then the panel is told to forget. Given back is everything that
// is the customer now.
void HubProgram::Parts::revoke(const Revocation &revocation, RevocationApi::Done done)
{
    if (revocation.customer.empty())
        return signIn.revoke({revocation}, std::move(done));
    const CustomerKey customer = router.index().resolve(CustomerKey(revocation.customer));
    std::vector<CustomerKey> keys{customer};
    if (revocation.lifted) {
        keys = router.index().mergedInto(customer);
        keys.push_back(customer);
        keys.emplace_back(revocation.customer);
    }
    std::vector<Revocation> changes(keys.size(), revocation);
    for (std::size_t i = 0; i < keys.size(); ++i)
        changes[i].customer = keys[i].value;
    signIn.revoke(changes, [this, revocation, done = std::move(done)](const auto &revoked) {
        if (!revoked)
            return done(failure(revoked.error()));
        using Access = CustomerEraser::Access;
        eraser->tellAccess(revocation.lifted ? Access::Restored : Access::Revoked,
                           AgentId(revocation.subject), CustomerKey(revocation.customer),
                           [done](const auto &told) {
                               if (told)
                                   done({});
                               else
                                   done(failure(told.error()));
                           });
    });
}

Result<void, std::string> HubProgram::Parts::keepRevocations()
{
    return signIn.keepRevocations(
        *shared,
        [key = log->markKey("revocations")](const std::string &customer) {
            return "~" + customerMark(key, CustomerKey(customer));
        },
        isEmbedded(settings) ? std::string() : settings.dataFolder + '/' + RevocationBook::key);
}

HubFacts HubProgram::Parts::factsOf(const TeamInsights &team) const
{
    HubFacts facts;
    const ShelvedBundle *published = shelf->newestForAll(team.team());
    if (published)
        facts.budget = published->bundle->budget.perHour;
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
        audit->desk().tick();
        if (auditHead)
            auditHead->tick();
        signIn.tick();
        shelf->tick();
        keeper->tick();
        notice.alive();
        if (tls)
            tls->tick();
        wakeRules();
    });
}

void HubProgram::Parts::writeMetrics(MetricsText &text) const
{
    writeFigures(text, {*intake, *vendors, counters, fsync, *api, *server, *panels, signIn,
                        *teamRules, router, audit->desk(), bundle->version, refusedBundles});
    if (tls) {
        text.add("sidelight_tls_handshakes_failed_total", "Connections that never spoke TLS.",
                 "counter", server->failedHandshakes());
        text.add("sidelight_certificate_ends_seconds", "When the certificate in force ends.",
                 "gauge", static_cast<std::uint64_t>(tls->endsAt()));
        text.add("sidelight_certificates_refused_total", "Renewed ones that could not be used.",
                 "counter", tls->refused());
    }
    text.add("sidelight_log_pruned_total", "Records whose time was over.", "counter",
             keeper->counters().pruned);
    std::vector<std::pair<std::string, std::uint64_t>> engine;
    for (const EngineRisk &risk : risks)
        engine.emplace_back(risk.code, 1);
    text.addEach("sidelight_engine_risk", "What speaks against the engine of the log.", "risk",
                 engine);
    text.add("sidelight_engine_put_back_total",
             "How often the engine was found in an earlier state than before.", "counter", rewinds);
    text.add("sidelight_log_full", "1 while the disk has no room for events.", "gauge",
             std::uint64_t{keeper->isFull()});
}

// Empty when requests and panels are served.
std::vector<std::string_view> HubProgram::Parts::waitsFor() const
{
    std::vector<std::string_view> reasons;
    if (stopping)
        reasons.emplace_back("stopping");
    if (!intake->started())
        reasons.emplace_back("log_is_read");
    if (!signIn.ready())
        reasons.emplace_back("no_signing_keys");
    if (keeper->isFull())
        reasons.emplace_back("log_full");
    return reasons;
}

void HubProgram::Parts::useBundle(std::shared_ptr<const config::Bundle> next)
{
    bundle = std::move(next);
    vendors->use(bundle->mappings);
    teamRules->use(bundle->rules);
}

// A bundle with a mistake changes nothing: the last good one stays in force.
void HubProgram::Parts::reloadBundle()
{
    if (shelf->newest(hubsOwn)) {
        logger.write(LogLevel::Warning, "bundle_refused",
                     {{"detail", "A published bundle is in force; publish the next one."}});
        return;
    }
    auto next = readBundleFile(settings.bundleFile);
    if (!next) {
        ++refusedBundles;
        logger.write(LogLevel::Error, "bundle_refused", {{"detail", next.error()}});
        return;
    }
    useBundle(*std::move(next));
    audit->desk().reloaded(bundle->version);
    logger.write(LogLevel::Info, "bundle_in_force", {{"version", std::to_string(bundle->version)}});
}

void HubProgram::Parts::waitForReload()
{
    reloads.async_wait([this](boost::system::error_code error, int) {
        if (error)
            return;
        reloadBundle();
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
    keeper->stop();
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
    if (auto opened = parts.openLog(); !opened)
        return failure(opened.error());
    if (auto kept = parts.keepRevocations(); !kept)
        return failure(kept.error());
    if (auto opened = parts.openConfig(); !opened)
        return failure(opened.error());
    auto catalog = schemas::SchemaCatalog::make();
    if (!catalog)
        return failure("The schemas cannot be read: " + catalog.error().sentence);
    parts.compose(std::move(*catalog));
    parts.useBundle(parts.bundle);
    parts.outcomes->start();
    parts.audit->desk().started(parts.bundle->version);
    if (parts.auditHead)
        parts.auditHead->check(
            [&parts](std::uint64_t missing) {
                if (missing > 0)
                    parts.audit->desk().foundCut(missing);
            },
            [&parts] {
                parts.logger.write(LogLevel::Error, "audit_end_of_another",
                                   {{"node", parts.settings.node}});
            });
    parts.waitForReload();
    parts.wakeRules();
    parts.intake->start([&parts](LogResult<void> ready) {
        if (ready) {
            parts.logger.write(LogLevel::Info, "ready");
            return parts.notice.ready();
        }
        parts.logger.write(LogLevel::Error, "log_unreadable", {{"detail", ready.error().detail}});
        parts.failed = true;
        parts.stop();
    });
    parts.signals.async_wait([&parts](boost::system::error_code error, int) {
        if (!error)
            parts.stop();
    });
    return parts.server->listen();
}

bool HubProgram::run()
{
    m_parts->io.run();
    return !m_parts->failed;
}

} // namespace sidelight::hub
