// The panel's end of the panel protocol as a state machine: inputs are the transport's events, the
// owner's wishes and the passing of time; outputs are calls of Transport and LinkEvents. One
// thread; plain C++. Fails by going to Waiting and trying again, or to Refused where the hub has
// said not to come back; nothing the hub sends makes it stop for good otherwise.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/base/random.h"
#include "core/link/acknowledgements.h"
#include "core/link/linkevents.h"
#include "core/link/linksettings.h"
#include "core/link/liveness.h"
#include "core/link/outboxwindow.h"
#include "core/link/streamfollower.h"
#include "core/link/transport.h"

namespace sidelight::link
{

// What a machine stands between; all of it outlives the machine.
struct LinkSurroundings {
    Clock &clock;
    Random &random;
    Transport &transport;
    LinkEvents &events;
    OutboxSource &outbox;
    Logger &log;
};

struct LinkCounters {
    std::uint64_t badFrames = 0;
    std::uint64_t unknownControls = 0;
    std::uint64_t ignoredDeliveries = 0; // duplicates, mostly
    std::uint64_t gaps = 0;
    std::uint64_t resets = 0;
    std::uint64_t connections = 0; // welcomed
};

class LinkMachine
{
public:
    LinkMachine(LinkSettings settings, LinkSurroundings surroundings);
    LinkMachine(const LinkMachine &) = delete;
    LinkMachine &operator=(const LinkMachine &) = delete;

    // ---- wishes of the owner
    void start();  // the first try comes after the first delay
    void tryNow(); // without waiting, also after a refusal
    void stop();
    // The owner could not keep what it was given: the connection ends, and the next one begins from
    // what is committed.
    void startAgain(std::string problem);
    // From the committed position; nothing = from a snapshot. Follows until unfollow(), over all
    // connections. A stream that is followed already stays as it is.
    void follow(const StreamId &stream, std::optional<Position> committed);
    void unfollow(const StreamId &stream);
    [[nodiscard]] bool follows(const StreamId &stream) const
    {
        return m_followers.contains(stream);
    }
    // The cache holds everything of the stream up to here. `events` and `bytes` say how much of
    // what was delivered this commit held.
    void committed(const StreamId &stream, const Position &position, std::uint64_t events,
                   std::uint64_t bytes);
    // Answered by pageArrived or pageFailed with the id returned; nothing while there is no
    // connection.
    [[nodiscard]] std::optional<std::string> requestHistory(const wire::HistoryRequest &request);
    void outboxChanged(); // there may be more to send
    void setToken(std::string token);

    // ---- inputs of the transport
    void onConnected(std::string_view subprotocol);
    void onText(std::string_view text);
    void onPong();
    void onClosed(std::uint16_t code); // 0: without a close frame, or never connected

    // ---- time
    void tick();
    // Monotonic, milliseconds; may lie in the past.
    [[nodiscard]] std::optional<std::int64_t> nextDeadlineMs() const;

    [[nodiscard]] const LinkState &state() const { return m_state; }
    [[nodiscard]] const LinkCounters &counters() const { return m_counters; }
    [[nodiscard]] std::size_t unansweredOutbox() const { return m_outbox.unanswered(); }

private:
    enum class RequestKind { Hello, Subscribe, Unsubscribe, Fill, Page, Reauth };
    struct Request {
        RequestKind kind = RequestKind::Page;
        std::vector<StreamId> streams;
        std::int64_t deadlineMs = 0;
    };

    // linkmachine.cpp: the life of a connection
    void setPhase(LinkPhase phase, std::string problem = {});
    void open();
    void waitForNextTry(std::string problem);
    void drop(wire::CloseCode code, std::string problem);
    void forgetConnection();
    void sayHello();
    std::string send(RequestKind kind, const wire::ClientMessage &message,
                     std::vector<StreamId> streams);
    void sendAck();
    void pumpOutbox();
    void subscribe(const std::vector<StreamId> &streams);
    void fill(const StreamId &stream, Offset target);
    void resnapshot(const StreamId &stream, const Epoch &epoch, std::string_view reason);
    void tellIfCaughtUp(const StreamId &stream, StreamFollower &follower);
    [[nodiscard]] wire::Envelope nextEnvelope();
    [[nodiscard]] std::int64_t now() const { return m_around.clock.monotonicMs(); }
    [[nodiscard]] bool isOpen() const
    {
        return m_state.phase == LinkPhase::Open && !m_connectionGone;
    }

    // linkframes.cpp: what the hub says
    void badFrame(std::string_view why);
    [[nodiscard]] std::optional<Request> answered(const wire::Envelope &envelope);
    void on(const wire::Envelope &envelope, const wire::Welcome &welcome);
    void on(const wire::Envelope &envelope, const wire::Subscribed &subscribed);
    void on(const wire::Envelope &envelope, wire::Snapshot &part);
    void on(const wire::Envelope &envelope, Delivery &delivery);
    void on(const wire::Envelope &envelope, const wire::CaughtUp &caughtUp);
    void on(const wire::Envelope &envelope, wire::Page &page);
    void on(const wire::Envelope &envelope, const wire::Accepted &accepted);
    void on(const wire::Envelope &envelope, const wire::Rejected &rejected);
    void on(const wire::Envelope &envelope, const wire::Reset &reset);
    void on(const wire::Envelope &envelope, const wire::Heartbeat &heartbeat);
    void on(const wire::Envelope &envelope, const wire::HubError &error);
    void on(const wire::Envelope &envelope, const wire::GoAway &goAway);
    void on(const wire::Envelope &envelope, const wire::UnknownControl &unknown);
    void takeFill(const StreamId &stream, wire::Page &page);
    void apply(const StreamId &stream, StreamFollower &follower, Delivery &delivery);
    [[nodiscard]] StreamFollower *followerOf(const StreamId &stream);

    LinkSettings m_settings;
    LinkSurroundings m_around;
    LinkState m_state;
    LinkCounters m_counters;
    ReconnectPolicy m_reconnect;
    Liveness m_liveness;
    Acknowledgements m_acks;
    OutboxWindow m_outbox;
    std::map<StreamId, StreamFollower> m_followers;
    std::map<std::string, Request> m_requests; // by id, unanswered
    std::uint64_t m_lastRequest = 0;
    bool m_connectionGone = false; // while the owner is told: nothing can be sent any more
    std::string m_tokenShown;      // of this connection: the settings' own may be newer
    std::optional<std::int64_t> m_nextTryMs;
    std::optional<std::int64_t> m_connectDeadlineMs;
    std::optional<std::int64_t> m_renewAtMs;
};

} // namespace sidelight::link
