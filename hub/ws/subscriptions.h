// The streams one panel follows: from where, how far, with how much credit (PROTOCOL.md, "Flow
// control"). Pulls from the fan-out's tail, and from the log what the tail no longer has; there is
// no other queue. Network thread.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <memory>

#include <boost/container/deque.hpp>

#include "core/base/clock.h"
#include "core/wire/messages.h"
#include "hub/log/logstore.h"
#include "hub/operations/histogram.h"
#include "hub/ws/fanout.h"
#include "hub/ws/paneltransport.h"

namespace sidelight::hub
{

struct SubscriptionSettings {
    wire::Window window;
    // Every event younger than the longest rule window goes into a snapshot.
    std::int64_t snapshotSpanMs = std::int64_t{24} * 3600 * 1000;
};

struct DeliveryCounters {
    std::uint64_t delivered = 0;
    std::uint64_t fromLog = 0;
    std::uint64_t snapshots = 0;
    std::uint64_t resets = 0;
    std::uint64_t lookUps = 0; // followed by right, without an interaction
    std::uint64_t outboxEvents = 0;
    std::map<int, std::uint64_t> closes; // by the hub, by close code
    Histogram lag;                       // of live events, from the commit to the socket
};

class Subscriptions final : public TailListener
{
public:
    // Empty = allowed, else the machine code of the refusal.
    using MayFollow = std::function<std::string(const StreamId &)>;

    Subscriptions(LogStore &log, Fanout &fanout, Clock &clock, PanelAnswers &answers,
                  SubscriptionSettings settings, DeliveryCounters &counters);
    ~Subscriptions() override;

    // What of each record is sent; all of it where nobody says.
    using Visible = std::function<RecordPtr(const RecordPtr &)>;
    void show(Visible visible) { m_visible = std::move(visible); }
    // The smaller of both windows holds.
    void setWindow(const wire::Window &wanted);
    void subscribe(const wire::Subscribe &request, const std::string &requestId,
                   const MayFollow &mayFollow);
    void unsubscribe(const wire::Unsubscribe &request, const std::string &requestId);
    // False when it acknowledges what was never sent.
    [[nodiscard]] bool acknowledge(const wire::Ack &ack);
    // The socket has room again.
    void drained();
    // Tops of followed streams that moved since the last call.
    [[nodiscard]] std::map<StreamId, Offset> changedTops();
    // How long the window has been full, in milliseconds; nothing while there is credit.
    [[nodiscard]] std::optional<std::int64_t> fullForMs() const;
    // Whether a stream is followed, so that its history may be read.
    [[nodiscard]] bool follows(const StreamId &stream) const;
    // Ends the streams that are no longer allowed.
    void recheck(const MayFollow &mayFollow);

    void streamGrew(const StreamId &stream, Offset top) override;
    void epochChanged() override;

private:
    struct InFlight {
        Offset offset;
        std::size_t bytes = 0;
    };
    struct Followed {
        std::shared_ptr<const StreamTail> tail;
        Offset sent;
        Offset top;
        Offset target; // caught up when sent reaches it
        bool streaming = false;
        bool caughtUp = false;
        bool reading = false;
        bool changed = false;
        std::uint64_t generation = 0; // tells answers for an earlier subscription apart
        boost::container::deque<InFlight> inFlight;
    };
    // One hub.subscribe and the answers it waits for.
    struct Request {
        std::string id;
        std::vector<wire::SubscribeResult> results;
        std::vector<wire::From> from;
        std::size_t open = 0;
    };
    struct SnapshotInWork {
        StreamId stream;
        std::uint64_t generation = 0;
        std::string requestId;
        bool asked = false;
        bool read = false;
        std::deque<wire::Snapshot> parts;
    };

    void opened(const std::shared_ptr<Request> &request, std::size_t index,
                std::uint64_t generation, LogResult<Head> head);
    void begin(const std::shared_ptr<Request> &request);
    void drop(const StreamId &stream);
    [[nodiscard]] Followed *find(const StreamId &stream, std::uint64_t generation);
    void pumpAll();
    void pump(const StreamId &stream, Followed &followed);
    void readMore(const StreamId &stream, Followed &followed);
    void deliver(Followed &followed, const Record &record, Frame frame);
    [[nodiscard]] RecordPtr shown(const RecordPtr &record) const
    {
        return m_visible ? m_visible(record) : record;
    }
    [[nodiscard]] bool hasCredit() const;
    void noteCredit();
    void nextSnapshot();
    void sendSnapshotParts();
    void snapshotRead(std::uint64_t generation, LogResult<SnapshotAnswer> answer);

    LogStore &m_log;
    Fanout &m_fanout;
    Clock &m_clock;
    PanelAnswers &m_answers;
    SubscriptionSettings m_settings;
    DeliveryCounters &m_counters;
    wire::Window m_window;
    Visible m_visible;
    std::map<StreamId, Followed> m_streams;
    boost::container::deque<SnapshotInWork> m_snapshots;
    std::uint64_t m_generation = 0;
    std::uint64_t m_inFlightEvents = 0;
    std::uint64_t m_inFlightBytes = 0;
    std::optional<std::int64_t> m_fullSince;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace sidelight::hub
