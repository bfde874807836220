// One panel's connection, from hello to close, as a state machine apart from the socket
// (PROTOCOL.md). The transport hands in whole text messages and calls tick() every 500 ms or so;
// everything goes out through PanelTransport. Network thread.
#pragma once

#include <memory>
#include <string>

#include "hub/ws/outboxreceiver.h"
#include "hub/ws/panelrights.h"
#include "hub/ws/panelservices.h"

namespace sidelight::hub
{

// What the upgrade request said.
struct PanelUpgrade {
    std::string bearer; // of the Authorization header; empty when there was none
    bool subprotocol = false;
};

class PanelConnection final : private PanelAnswers
{
public:
    PanelConnection(PanelServices &services, PanelTransport &transport, PanelUpgrade upgrade);
    ~PanelConnection() override;

    void opened();
    void received(std::string_view text);
    // More came than a message may hold; what it was is not known.
    void receivedTooMuch();
    void receivedBinary();
    void drained();
    void tick();
    // The hub stops: says when to come back, then closes.
    void goAway();

private:
    enum class State { AwaitingHello, Ready, Closed };

    void answer(const wire::ServerMessage &message, const std::string &causation) override;
    void sendFrame(Frame frame) override;
    [[nodiscard]] std::size_t queuedBytes() const override;
    void fail(wire::CloseCode code, std::string_view reason) override;

    void handle(wire::ClientFrame frame);
    void hello(const wire::Hello &hello, const std::string &id);
    void history(const wire::HistoryRequest &request, const std::string &id);
    void sendPage(const wire::HistoryRequest &request, const std::string &id,
                  LogResult<ReadAnswer> answer);
    void reauth(const wire::Reauth &request, const std::string &id);
    void refuse(const SignInError &error);
    void recheckStreams();
    void welcome(const std::string &id);
    void badMessage(std::string_view text, const wire::Error &error);
    void error(std::string_view code, std::string_view message, const std::string &id);
    // A random part of so many milliseconds.
    [[nodiscard]] std::int64_t partOf(std::int64_t ms);
    [[nodiscard]] bool withinRate();
    [[nodiscard]] std::string mayFollow(const StreamId &stream);

    PanelServices &m_services;
    PanelTransport &m_transport;
    PanelUpgrade m_upgrade;
    State m_state = State::AwaitingHello;
    PanelRights m_rights;
    std::string m_session;
    std::string m_present; // the device that is told to be here; empty: none
    std::uint64_t m_lastId = 0;
    std::int64_t m_openedAt = 0;
    std::int64_t m_heartbeatAt = 0;
    std::int64_t m_recheckAt = 0;
    std::int64_t m_filledAt = 0;
    double m_tokens = 0;
    int m_badMessages = 0;
    int m_pagesInWork = 0;
    std::unique_ptr<Subscriptions> m_subscriptions;
    std::unique_ptr<OutboxReceiver> m_outbox;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace sidelight::hub
