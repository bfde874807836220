// A panel's link to the hub for a program that only listens and asks: the state machine, its socket
// and its clock. A program derives and overrides what it cares about. It has nothing to send and
// keeps nothing. One thread, with an event loop.
#pragma once

#include <QTimer>

#include "core/link/linkmachine.h"
#include "core/link/websockettransport.h"

namespace sidelight::conversation
{

class HubConversation : public QObject, protected link::LinkEvents, private link::OutboxSource
{
    Q_OBJECT

public:
    ~HubConversation() override;

    struct Place {
        std::string url; // of the WebSocket: wss, or ws to this machine
        std::string token;
        std::string program; // "sidelightctl"
    };

protected:
    explicit HubConversation(const Place &place);

    void start();
    void setToken(const std::string &token);
    void follow(const StreamId &stream) { m_machine.follow(stream, std::nullopt); }
    // Of a delivery or a snapshot that has been taken in.
    void keep(const Delivery &delivery, std::uint64_t events, std::uint64_t bytes);
    [[nodiscard]] std::optional<std::string> ask(const wire::HistoryRequest &request);

    void linkChanged(const link::LinkState &) override {}
    void connectionLost() override {}
    void delivered(Delivery) override {}
    void snapshotPart(wire::Snapshot) override {}
    void caughtUp(const StreamId &) override {}
    void streamReset(const StreamId &, const Epoch &, std::string_view) override {}
    void streamRefused(const StreamId &, std::string_view) override {}
    void pageArrived(const std::string &, wire::Page) override {}
    void pageFailed(const std::string &, const StreamId &, std::string_view) override {}
    void outboxAccepted(const wire::Accepted &) override {}
    void outboxRejected(const wire::Rejected &) override {}
    void heartbeat() override {}
    void tokenWanted() override {}

private:
    [[nodiscard]] std::vector<link::OutboxRow> waitingRows(std::uint64_t, std::size_t) override
    {
        return {};
    }
    void keepTime();

    SystemClock m_clock;
    SystemRandom m_random;
    StderrLogger m_log{LogLevel::Warning};
    link::WebSocketTransport m_transport;
    link::LinkMachine m_machine;
    QTimer m_timer;
};

} // namespace sidelight::conversation
