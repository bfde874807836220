// A panel's link to the hub for a command: the state machine, its socket and its clock. A command
// derives and overrides what it cares about. It has nothing to send and keeps nothing.
#pragma once

#include <QTimer>

#include "apps/ctl/options.h"
#include "core/link/linkmachine.h"
#include "core/link/websockettransport.h"

namespace sidelight::ctl
{

class HubConversation : public QObject, protected link::LinkEvents, private link::OutboxSource
{
    Q_OBJECT

public:
    ~HubConversation() override;

protected:
    explicit HubConversation(const HubAccess &access);

    void start();
    void follow(const StreamId &stream) { m_machine.follow(stream, std::nullopt); }
    // Of a delivery or a snapshot that has been printed.
    void keep(const Delivery &delivery, std::uint64_t events, std::uint64_t bytes);
    [[nodiscard]] std::optional<std::string> ask(const wire::HistoryRequest &request);

    // Words on standard error; a refusal for good ends the program.
    void linkChanged(const link::LinkState &state) override;
    void connectionLost() override {}
    void delivered(Delivery) override {}
    void snapshotPart(wire::Snapshot) override {}
    void caughtUp(const StreamId &) override {}
    void streamReset(const StreamId &stream, const Epoch &epoch, std::string_view reason) override;
    void streamRefused(const StreamId &stream, std::string_view reason) override;
    void pageArrived(const std::string &, wire::Page) override {}
    void pageFailed(const std::string &, const StreamId &stream, std::string_view code) override;
    void outboxAccepted(const wire::Accepted &) override {}
    void outboxRejected(const wire::Rejected &) override {}
    void heartbeat() override {}
    void tokenWanted() override;

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

// {"stream":…,"offset":…,"prev":…,"epoch":…,"event":{…}}
void printDelivery(const Delivery &delivery);

} // namespace sidelight::ctl
