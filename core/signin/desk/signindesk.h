// The state machine with its surroundings: requests, the browser's port, the store, time. Lives on
// one thread, with an event loop; the store may block it.
#pragma once

#include <map>
#include <memory>

#include <QTimer>

#include "core/http/httpclient.h"
#include "core/signin/desk/loopbacklistener.h"
#include "core/signin/signinmachine.h"

namespace sidelight::signin
{

struct SignInParts { // all outlive the desk
    const Clock &clock;
    Random &random; // fit for keys
    Logger &log;
    // Made on the desk's thread; empty, or null: nothing is kept.
    std::function<std::unique_ptr<SignInStore>()> store;
    BrowserPages pages;
};

class SignInDesk final : public QObject, private SignInPorts
{
    Q_OBJECT

public:
    SignInDesk(SignInSettings settings, SignInParts parts);
    ~SignInDesk() override;

    void start(); // with what was kept
    // One of the machine's wishes.
    void wish(void (SignInMachine::*what)());
    // Says finished() at once, or, where a token is on its way, when it has come and is kept; after
    // a while in any case.
    void finish();

Q_SIGNALS:
    void told(const sidelight::signin::SignInState &state);
    void browserAsked(const QString &address);
    void agentKnown(const sidelight::signin::HubToken &whose);
    void tokenCame(const sidelight::signin::HubToken &token);
    void leaseOver();
    void ended();
    void finished();

private:
    void ask(std::uint64_t number, const Ask &ask) override;
    void dropAsks() override;
    void askAside(const Ask &ask) override;
    std::optional<std::uint16_t> listen() override { return m_listener.listen(); }
    void stopListening() override { m_listener.stop(); }
    void openBrowser(const std::string &address) override;
    bool keep(const KeptSignIn &kept) override { return m_store && m_store->keep(kept); }
    void changed(const SignInState &state) override { Q_EMIT told(state); }
    void recognised(const HubToken &whose) override { Q_EMIT agentKnown(whose); }
    void tokenReady(const HubToken &token) override { Q_EMIT tokenCame(token); }
    void leaseEnded() override { Q_EMIT leaseOver(); }
    void signedOut() override;

    void asideDone();
    void after(); // every input: when to look again
    void send(http::HttpClient &client, const Ask &ask, http::HttpClient::Done done);

    SignInParts m_parts;
    const std::int64_t m_closingMs;
    std::unique_ptr<SignInStore> m_store;
    SignInMachine m_machine;
    LoopbackListener m_listener;
    std::unique_ptr<http::HttpClient> m_client; // of what is asked now
    QTimer m_timer;
    int m_aside = 0;     // under way
    bool m_ends = false; // once they are done
    bool m_finishes = false;
};

} // namespace sidelight::signin
