// PanelSession over the real engine: a thread of its own with the socket, the store and the timers.
// Made, posted to and destroyed on the GUI thread, which never waits for anything but the end.
#pragma once

#include <atomic>
#include <functional>
#include <memory>

#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/base/random.h"
#include "core/config/bundle.h"
#include "core/config/signing/trustedkeys.h"
#include "core/keys/keyvault.h"
#include "core/session/engine.h"
#include "core/session/panelsession.h"
#include "core/session/sessionsettings.h"
#include "core/sqlite/library.h"

class QThread;

namespace sidelight::session
{

struct EngineThreadParts { // all outlive the thread
    Clock &clock;
    Random &random; // thread-safe
    Logger &log;    // thread-safe
    const sqlite::Library &library;
    // Made and used on the engine thread, where it may block. Empty, or null: nothing is kept on
    // disk.
    std::function<std::unique_ptr<keys::KeyVault>()> vault;
    std::string profileFolder;
    // Called on the engine thread; `changed` is taken by the session itself.
    EngineListeners listeners;
    // A bundle (core/config), looked at again when it changes; empty: the starter configuration.
    std::string configFile = {};
    // Whose signature puts the hub's bundles for the first team in force; without keys none is
    // asked for. A configFile has the first say.
    config::TrustedKeys trusted = {};
};

class EngineThread final : public PanelSession
{
    Q_OBJECT

public:
    EngineThread(SessionSettings settings, EngineThreadParts parts, QObject *parent = nullptr);
    // As shutDown(). The listeners of `parts` may be called until it returns.
    ~EngineThread() override;

    // Before start(): whose panel it is, where that is known only by then.
    void belongTo(AgentId agent, std::vector<TeamId> teams, std::string token);
    void start();
    void post(Command command) override;
    void setToken(std::string token);
    // Takes everything from the screen and closes what is kept: what was typed is on disk (where
    // nothing is kept there, it stays in memory), and commands come to nothing. Until unlock(),
    // with a token for the hub. GUI thread.
    void lock();
    void unlock(std::string token);
    // In force as soon as the engine comes to it, until the next: of whoever has a bundle at hand
    // and looks after its changes. Not beside a configFile or a hub's.
    void use(std::shared_ptr<const config::Bundle> bundle);
    // Everything typed and received is on disk, and the thread has ended, when this returns: at
    // most a few commits away. No changed() after it.
    void shutDown();

Q_SIGNALS:
    // The token runs out, or the hub has refused it: setToken().
    void tokenWanted();

private:
    class Worker;
    void tell(const DeltaPtr &delta);
    template<class Work>
    void onEngine(Work work);

    std::unique_ptr<QThread> m_thread;
    std::atomic<int> m_untold = 0; // deltas on their way to the GUI thread
    bool m_isLocked = false;       // GUI thread
    Worker *m_worker = nullptr;    // lives on m_thread, ends with it
};

} // namespace sidelight::session
