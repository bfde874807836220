#include "core/session/enginethread.h"

#include <algorithm>
#include <optional>

#include <QThread>
#include <QTimer>

#include "core/keys/memoryvault.h"
#include "core/link/websockettransport.h"
#include "core/session/engineconfig.h"
#include "core/session/identityform.h"
#include "core/session/posting.h"
#include "core/session/readerthread.h"

namespace sidelight::session
{

namespace
{
// A GUI thread that does not come to it (a host that is busy) has this much waiting at most.
constexpr int maxUntold = 32;
} // namespace

// Lives on the engine thread. Members in the order in which they are needed: the engine goes first,
// the profile after everything that uses it.
class EngineThread::Worker final : public QObject
{
public:
    Worker(SessionSettings settings, EngineThreadParts parts, EngineThread &session)
        : m_settings(std::move(settings))
        , m_parts(std::move(parts))
        , m_session(session)
    {
    }

    void belongTo(AgentId agent, std::vector<TeamId> teams, std::string token);
    void start();
    void handle(const Command &command);
    void setToken(std::string token);
    void useGiven(const config::Bundle &bundle);
    void lock();
    void unlock(std::string token);
    void shutDown();

    void after(); // every input: what is due, and when to look again

private:
    [[nodiscard]] bool openProfile();
    void closeEngine();
    void listen();
    [[nodiscard]] EngineConfig::Sources configSources() const;

    SessionSettings m_settings;
    EngineThreadParts m_parts;
    EngineThread &m_session;
    std::unique_ptr<keys::KeyVault> m_vault;
    std::optional<store::Profile> m_profile;
    std::optional<store::Error> m_refusal;
    std::unique_ptr<ReaderThread> m_reader;
    std::uint64_t m_life = 0; // rises when the engine is made anew after a lock
    std::unique_ptr<link::WebSocketTransport> m_transport;
    std::unique_ptr<QTimer> m_timer;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<EngineConfig> m_config;
};

bool EngineThread::Worker::openProfile()
{
    if (m_profile)
        return true; // kept while it was locked
    if (m_parts.vault)
        m_vault = m_parts.vault();
    const bool onDisk = m_vault && !m_parts.profileFolder.empty();
    if (!m_vault)
        m_vault = std::make_unique<keys::MemoryVault>();
    const store::ProfileParts parts{m_parts.library, *m_vault, m_parts.clock,
                                    m_parts.random,  {},       identityForm(m_settings.region)};
    if (onDisk) {
        auto opened = store::Profile::open(m_parts.profileFolder, parts);
        if (opened) {
            m_profile = std::move(*opened);
            return true;
        }
        m_refusal = std::move(opened.error());
        m_parts.log.write(
            LogLevel::Error, "profile.refused",
            {{"code", static_cast<std::int64_t>(m_refusal->code)}, {"why", m_refusal->detail}});
    }
    auto inMemory = store::Profile::inMemory(parts);
    if (!inMemory) {
        m_parts.log.write(LogLevel::Error, "profile.nomemory", {{"why", inMemory.error().detail}});
        return false;
    }
    m_profile = std::move(*inMemory);
    return true;
}

void EngineThread::Worker::belongTo(AgentId agent, std::vector<TeamId> teams, std::string token)
{
    m_settings.agent = std::move(agent);
    m_settings.teams = std::move(teams);
    m_settings.token = std::move(token);
}

void EngineThread::Worker::start()
{
    if (!openProfile()) {
        auto delta = std::make_shared<Delta>();
        delta->store = StoreStatus{StoreCondition::Locked, 0};
        postTo(&m_session, [session = &m_session, delta = DeltaPtr(std::move(delta))] {
            Q_EMIT session->changed(delta);
        });
        return;
    }
    ++m_life;
    m_reader = std::make_unique<ReaderThread>(
        *m_profile, m_parts.clock, [this, life = m_life](std::function<void()> work) {
            postTo(this, [this, life, work = std::move(work)] {
                if (!m_engine || life != m_life) // asked of a reader that is no more
                    return;
                work();
                after();
            });
        });
    m_transport = std::make_unique<link::WebSocketTransport>();
    m_timer = std::make_unique<QTimer>();
    m_timer->setSingleShot(true);
    m_timer->setTimerType(Qt::PreciseTimer);
    QObject::connect(m_timer.get(), &QTimer::timeout, this, [this] { after(); });

    EngineListeners listeners = m_parts.listeners;
    listeners.changed = [session = &m_session](DeltaPtr delta) {
        ++session->m_untold;
        postTo(session, [session, delta = std::move(delta)] { session->tell(delta); });
    };
    listeners.screenIsBehind = [session = &m_session] { return session->m_untold >= maxUntold; };
    listeners.configPublished = [this](std::optional<std::int64_t> version) {
        if (m_config)
            m_config->ask(version);
    };
    listeners.tokenWanted = [session = &m_session] {
        postTo(session, [session] { Q_EMIT session->tokenWanted(); });
    };
    m_engine =
        std::make_unique<Engine>(m_settings,
                                 EngineSurroundings{m_parts.clock, m_parts.random, *m_transport,
                                                    m_parts.log, *m_profile, *m_reader},
                                 std::move(listeners), m_refusal);
    m_config = std::make_unique<EngineConfig>(*m_engine, m_settings, configSources(), m_parts.clock,
                                              m_parts.log, [this] { after(); });
    listen();
    m_config->open();
    m_engine->start();
    m_config->follow();
    after();
}

EngineConfig::Sources EngineThread::Worker::configSources() const
{
    const bool onDisk = m_parts.vault && !m_refusal && !m_parts.profileFolder.empty();
    return {m_parts.configFile, m_parts.trusted,
            onDisk ? m_parts.profileFolder + "/configuration" : std::string()};
}

void EngineThread::Worker::listen()
{
    link::WebSocketTransport::Upward upward;
    upward.connected = [this](std::string_view subprotocol) {
        m_engine->link().onConnected(subprotocol);
        after();
    };
    upward.text = [this](std::string_view text) {
        m_engine->link().onText(text);
        after();
    };
    upward.pong = [this] { m_engine->link().onPong(); };
    upward.closed = [this](std::uint16_t code) {
        m_engine->link().onClosed(code);
        after();
    };
    m_transport->setUpward(std::move(upward));
}

void EngineThread::Worker::after()
{
    if (!m_engine)
        return;
    m_engine->tick();
    const auto deadline = m_engine->nextDeadlineMs();
    if (!deadline) {
        m_timer->stop();
        return;
    }
    constexpr std::int64_t longest = 60'000;
    const std::int64_t wait =
        std::clamp<std::int64_t>(*deadline - m_parts.clock.monotonicMs(), 0, longest);
    m_timer->start(static_cast<int>(wait));
}

void EngineThread::Worker::handle(const Command &command)
{
    if (!m_engine)
        return;
    m_engine->handle(command);
    after();
}

void EngineThread::Worker::setToken(std::string token)
{
    if (!m_engine)
        return;
    m_config->setToken(token);
    m_engine->setToken(std::move(token));
    after();
}

void EngineThread::Worker::useGiven(const config::Bundle &bundle)
{
    if (!m_engine)
        return;
    m_config->use(bundle, ConfigStatus{bundle.version, {}, {}});
    after();
}

void EngineThread::Worker::lock()
{
    if (!m_engine)
        return;
    closeEngine();
    if (!m_profile->isInMemory()) { // else what was typed is nowhere else
        m_profile.reset();
        m_vault.reset();
    }
    auto delta = std::make_shared<Delta>();
    delta->link.emplace();
    delta->link->phase = LinkPhase::Offline;
    delta->link->since = m_parts.clock.now();
    postTo(&m_session, [session = &m_session, delta = DeltaPtr(std::move(delta))] {
        Q_EMIT session->changed(delta);
    });
}

void EngineThread::Worker::unlock(std::string token)
{
    if (m_engine)
        return setToken(std::move(token));
    m_settings.token = std::move(token);
    if (!m_profile)
        m_refusal.reset();
    start();
}

void EngineThread::Worker::shutDown()
{
    closeEngine();
    m_profile.reset();
    m_vault.reset();
}

// In the order in which one thing needs the next: no more timers; what is typed and received goes
// to disk and the hub is told; the reader lets go of the file.
void EngineThread::Worker::closeEngine()
{
    if (m_timer)
        m_timer->stop();
    m_config.reset();
    if (m_engine)
        m_engine->shutDown();
    m_engine.reset();
    m_reader.reset();
    m_transport.reset();
    m_timer.reset();
}

EngineThread::EngineThread(SessionSettings settings, EngineThreadParts parts, QObject *parent)
    : PanelSession(parent)
    , m_thread(std::make_unique<QThread>())
    , m_worker(new Worker(std::move(settings), std::move(parts), *this))
{
    m_thread->setObjectName(QStringLiteral("engine"));
    m_worker->moveToThread(m_thread.get());
}

EngineThread::~EngineThread()
{
    shutDown();
}

template<class Work>
void EngineThread::onEngine(Work work)
{
    if (m_worker)
        postTo(m_worker, [worker = m_worker, work = std::move(work)]() mutable { work(*worker); });
}

void EngineThread::tell(const DeltaPtr &delta)
{
    if (!m_isLocked)
        Q_EMIT changed(delta);
    if (m_untold-- == maxUntold)
        onEngine([](Worker &worker) { worker.after(); });
}

void EngineThread::belongTo(AgentId agent, std::vector<TeamId> teams, std::string token)
{
    // The thread does not run yet: nobody else has it.
    if (m_worker && !m_thread->isRunning())
        m_worker->belongTo(std::move(agent), std::move(teams), std::move(token));
}

void EngineThread::start()
{
    m_thread->start();
    onEngine([](Worker &worker) { worker.start(); });
}

void EngineThread::post(Command command)
{
    onEngine([command = std::move(command)](Worker &worker) { worker.handle(command); });
}

void EngineThread::setToken(std::string token)
{
    onEngine(
        [token = std::move(token)](Worker &worker) mutable { worker.setToken(std::move(token)); });
}

// The screen first: what somebody types into it while the files are being closed would be lost.
void EngineThread::lock()
{
    m_isLocked = true;
    onEngine([](Worker &worker) { worker.lock(); });
    auto delta = std::make_shared<Delta>();
    delta->tabs.emplace();
    delta->focus.emplace(); // all that stood beside it goes with it
    delta->waiting.emplace();
    delta->alerts.emplace();
    delta->suggestions.emplace();
    delta->leftOut.emplace();
    delta->store.emplace();
    Q_EMIT changed(DeltaPtr(std::move(delta)));
}

void EngineThread::unlock(std::string token)
{
    m_isLocked = false;
    onEngine(
        [token = std::move(token)](Worker &worker) mutable { worker.unlock(std::move(token)); });
}

void EngineThread::use(std::shared_ptr<const config::Bundle> bundle)
{
    onEngine([bundle = std::move(bundle)](Worker &worker) { worker.useGiven(*bundle); });
}

void EngineThread::shutDown()
{
    if (!m_worker)
        return;
    if (!m_thread->isRunning()) {
        delete std::exchange(m_worker, nullptr);
        return;
    }
    // Behind everything that was posted before: no command is lost.
    onEngine([](Worker &worker) {
        worker.shutDown();
        worker.deleteLater();
        QThread::currentThread()->quit();
    });
    m_worker = nullptr;
    m_thread->wait();
    // What was told in the meantime is told no more.
    disconnect(this, nullptr, nullptr, nullptr);
}

} // namespace sidelight::session
