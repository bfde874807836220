// The far end of a LinkMachine: a Transport whose other side is a hub in memory. Nothing happens
// inside the calls of the machine; the test lets things happen one by one with step().
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/link/linkmachine.h"
#include "core/link/transport.h"
#include "tests/support/fakehub/fakelog.h"

namespace sidelight::tests
{

// Chances in percent, for each frame of an event (lose, repeat, reorder) or each step (cut).
struct Mischief {
    unsigned lose = 0;
    unsigned repeat = 0;
    unsigned reorder = 0;
    unsigned refuse = 0; // an outbox event, to be sent again
    unsigned cut = 0;
};

class FakeHub final : public link::Transport
{
public:
    // Which stream an outbox event goes to; nothing = refused for good as "forbidden".
    using Routing = std::function<std::optional<StreamId>(const Event &)>;

    FakeHub(FakeLog &log, Random &random);

    void attach(link::LinkMachine *machine) { m_machine = machine; }
    // For owners that stand between the hub and a machine (the session's engine).
    struct Upward {
        std::function<void(std::string_view)> connected;
        std::function<void(std::string_view)> text;
        std::function<void()> pong;
        std::function<void(std::uint16_t)> closed;
    };
    void attach(Upward upward) { m_upward = std::move(upward); }

    Mischief mischief;
    Routing route;
    bool reachable = true;
    bool silent = false; // takes everything, answers nothing: a dead peer
    std::size_t snapshotEvents = 200;
    std::size_t snapshotPart = 50;
    std::size_t pageEvents = 100;
    std::size_t window = 256;
    std::string markKey = std::string(64, 'a');

    // ---- Transport
    void open(const std::string &url, const std::string &token) override;
    void sendText(std::string text) override;
    void close(std::uint16_t code) override;
    void ping() override;

    // One thing that has to happen; false when there is nothing left to do.
    bool step();
    void run(); // until there is nothing left to do
    void cut(std::uint16_t code = 0);
    void heartbeat();
    // A raw frame to the panel, whatever it says.
    void inject(std::string text);
    void say(const wire::ServerMessage &message, std::string causation = {});
    // As an administrator does it: new epoch, connections told by hub.reset.
    void restoreLog(Offset keep);

    // ---- what was seen
    [[nodiscard]] bool connected() const { return m_phase == Phase::Open; }
    [[nodiscard]] const std::vector<wire::ClientFrame> &heard() const { return m_heard; }
    template<class Message>
    [[nodiscard]] std::vector<Message> heardOf() const
    {
        std::vector<Message> found;
        for (const wire::ClientFrame &frame : m_heard) {
            if (const auto *message = std::get_if<Message>(&frame.message))
                found.push_back(*message);
        }
        return found;
    }
    [[nodiscard]] std::size_t opens() const { return m_opens; }
    // The codes with which the panel closed, one a connection.
    [[nodiscard]] const std::vector<std::uint16_t> &closes() const { return m_closes; }
    [[nodiscard]] std::size_t mostUnacknowledged() const { return m_mostUnacknowledged; }
    [[nodiscard]] std::size_t mostUnansweredOutbox() const { return m_mostOutbox; }
    [[nodiscard]] std::size_t pings() const { return m_pings; }

private:
    enum class Phase { Closed, Opening, Open };
    struct Cursor {
        Offset sent;
        bool caughtUpSaid = false;
    };

    void sendUp(std::string text);
    void answer(const wire::ClientFrame &frame);
    void subscribe(const wire::Envelope &envelope, const wire::Subscribe &message);
    void snapshot(const StreamId &stream);
    void page(const wire::Envelope &envelope, const wire::HistoryRequest &request);
    void takeOutbox(const wire::OutboxEvent &message);
    [[nodiscard]] bool pull(); // one event of a stream with something to send
    [[nodiscard]] bool chance(unsigned percent);
    [[nodiscard]] Delivery deliveryOf(const StreamId &stream, const FakeLog::Entry &entry) const;

    FakeLog &m_log;
    Random &m_random;
    link::LinkMachine *m_machine = nullptr;
    std::optional<Upward> m_upward;
    Phase m_phase = Phase::Closed;
    bool m_greeted = false;
    std::deque<std::string> m_down; // from the panel
    std::deque<std::string> m_up;   // to the panel
    std::map<StreamId, Cursor> m_cursors;
    std::map<StreamId, std::set<Offset>> m_unacknowledged;
    std::vector<wire::ClientFrame> m_heard;
    std::optional<std::uint64_t> m_holding; // refused for now: nothing after it is taken
    std::size_t m_opens = 0;
    std::size_t m_mostUnacknowledged = 0;
    std::size_t m_mostOutbox = 0;
    std::size_t m_pings = 0;
    std::uint64_t m_nextId = 0;
    std::vector<std::uint16_t> m_closes;
};

} // namespace sidelight::tests
