// Publishers, panels that write and panels that read at two hubs of one log, while somebody does
// them harm; and at the end what must hold whatever was done: nothing that was acknowledged is
// lost, nothing came twice to a panel, the order of each customer held.
#pragma once

#include <atomic>
#include <chrono>
#include <map>
#include <thread>

#include "tests/integration/hub/hubclient.h"
#include "tests/integration/hub/hubpair.h"

namespace sidelight::test
{

// A panel that keeps its place over reconnections, at either hub.
class PlacedPanel
{
public:
    void follow(const StreamId &stream) { m_positions[stream]; }
    // Until it was told to stop and has all that is in `expected` then, or nothing more comes.
    using HasAll = std::function<bool(const PlacedPanel &)>;
    void run(HubPair &hubs, std::size_t at, const std::atomic<bool> &stop, const HasAll &hasAll);

    [[nodiscard]] const std::vector<std::string> &seen(const std::string &stream) const;
    [[nodiscard]] int holes() const { return m_holes; }
    // What came at an unwanted moment: "c1: truncated at hub 0".
    [[nodiscard]] const std::vector<std::string> &resets() const { return m_resets; }

private:
    void subscribe(PanelClient &panel) const;
    void take(const Delivery &delivery, PanelClient &panel);
    // Whether it was an event.
    bool take(const wire::ServerFrame &frame, PanelClient &panel, std::size_t at);
    void noteReset(const StreamId &stream, const std::string &reason, std::size_t at);

    std::map<StreamId, Position> m_positions;
    std::map<StreamId, Offset> m_toAck;
    int m_unacknowledged = 0;
    std::map<std::string, std::vector<std::string>> m_seen; // by stream
    int m_holes = 0;
    std::vector<std::string> m_resets;
};

class HubLoad
{
public:
    // Begins at once. `pause`: of each publisher, after each event.
    HubLoad(HubPair &hubs, std::chrono::milliseconds pause);
    ~HubLoad();
    HubLoad(const HubLoad &) = delete;
    HubLoad &operator=(const HubLoad &) = delete;

    // Sends nothing more, and waits until the panels have everything.
    void finish();
    // After finish(): a sentence for everything that is wrong, at the panels and in the log as
    // each hub gives it from its start.
    [[nodiscard]] std::vector<std::string> faults();
    [[nodiscard]] std::size_t acknowledged() const;
    // The longest time in which no publisher was answered with 202.
    [[nodiscard]] std::chrono::milliseconds longestSilence() const
    {
        return std::chrono::milliseconds(m_silence);
    }

private:
    void publish(std::size_t number);
    void sendOutbox(std::size_t number);
    [[nodiscard]] bool hasAll(const PlacedPanel &panel) const;
    void compare(const PlacedPanel &panel, const std::string &where,
                 std::vector<std::string> &faults) const;
    void noteAnswer();

    HubPair &m_hubs;
    const std::chrono::milliseconds m_pause;
    std::atomic<bool> m_stop = false;
    std::atomic<bool> m_isQuiet = false; // nothing more is sent
    std::atomic<int> m_refused = 0;
    std::atomic<std::int64_t> m_answered = 0; // when, of the monotonic clock
    std::atomic<std::int64_t> m_silence = 0;
    std::vector<std::string> m_streams;
    std::vector<std::vector<std::string>> m_taken; // of each stream, in the order of sending
    PlacedPanel m_panels[2];
    std::vector<std::thread> m_senders;
    std::vector<std::thread> m_readers;
};

} // namespace sidelight::test
