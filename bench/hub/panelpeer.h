// One panel's connection as cheaply as it can be had, so that ten thousand of them leave the
// machine to the server: a WebSocket that masks with zero, as RFC 6455 allows, and a dialect that
// says what this server wants to hear and looks for the members it needs instead of reading the
// JSON.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "bench/hub/bytestream.h"
#include "core/domain/stream.h"

namespace sidelight::bench
{

class Dialect;

class PanelPeer
{
public:
    enum class State { Closed, Upgrading, Greeting, CatchingUp, Live };
    // Of an event that came: its number (what `made` events carry as `"n":`).
    using Arrived = std::function<void(std::int64_t)>;

    PanelPeer(const Dialect &dialect, std::string customer, std::string device);

    // Begins; false when there is no socket to be had. From the last position, if there is one.
    bool connect(int port, const TlsClient *tls);
    void close();
    // The socket can be read or written. False: the connection has ended.
    bool goOn(const Arrived &arrived);
    // When what came has to be acknowledged; none: nothing has.
    [[nodiscard]] std::optional<std::int64_t> dueNs() const;
    void acknowledge();
    // Takes nothing more off the server's hands.
    void stopReading() { m_isStopped = true; }
    [[nodiscard]] bool isStopped() const { return m_isStopped; }

    [[nodiscard]] int socket() const { return m_stream.socket(); }
    [[nodiscard]] State state() const { return m_state; }
    // Deliveries that did not follow the one before them.
    [[nodiscard]] std::int64_t gaps() const { return m_gaps; }

    // For the dialect.
    struct Memory {
        Epoch epoch;
        Offset offset;         // of the last event; none before the first
        std::int64_t last = 0; // that event's number
        int unacknowledged = 0;
        std::int64_t sinceNs = 0; // when the first of these came
        std::string rest;         // the beginning of what has not come whole
    };
    Memory memory;
    void become(State state) { m_state = state; }
    void noteGap() { ++m_gaps; }
    void say(std::string_view text) { sendFrame(textOpcode, text); }
    [[nodiscard]] const std::string &customer() const { return m_customer; }
    [[nodiscard]] const std::string &device() const { return m_device; }

private:
    static constexpr int textOpcode = 1;

    void takeUpgrade();
    bool takeFrames(const Arrived &arrived);
    void sendFrame(int opcode, std::string_view payload);

    const Dialect *m_dialect;
    std::string m_customer;
    std::string m_device;
    ByteStream m_stream;
    State m_state = State::Closed;
    bool m_isStopped = false;
    std::int64_t m_gaps = 0;
};

// How one kind of server is spoken to. Outlives its peers, and knows nothing of any one of them.
class Dialect
{
public:
    virtual ~Dialect() = default;
    [[nodiscard]] virtual std::string upgrade(const PanelPeer &peer) const = 0;
    // The WebSocket is open.
    virtual void greet(PanelPeer &peer) const = 0;
    virtual void take(PanelPeer &peer, std::string_view message,
                      const PanelPeer::Arrived &arrived) const = 0;
    // Of all that came, a second after the first of it.
    virtual void acknowledge(PanelPeer &) const {}
};

} // namespace sidelight::bench
