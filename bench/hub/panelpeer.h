// One panel's connection as cheaply as it can be had, so that ten thousand of them leave the
// machine to the hub: a non-blocking socket that says hello, follows one customer and acknowledges.
// It looks for the members it needs instead of reading the JSON, and masks with zero, as RFC 6455
// allows.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "core/wire/messages.h"

namespace sidelight::bench
{

class PanelPeer
{
public:
    enum class State { Closed, Connecting, Upgrading, Greeting, CatchingUp, Live };
    // Of an event that came: its number (what `made` events carry as `"n":`).
    using Arrived = std::function<void(std::int64_t)>;

    PanelPeer(std::string customer, std::string device);
    ~PanelPeer();
    PanelPeer(PanelPeer &&other) noexcept;
    PanelPeer &operator=(PanelPeer &&) = delete;

    // Begins; false when there is no socket to be had. From the last position, if there is one.
    bool connect(int port, const std::string &token);
    void close();
    // The socket can be read or written. False: the connection has ended.
    bool goOn(const Arrived &arrived);
    // Takes nothing more off the hub's hands.
    void stopReading() { m_isStopped = true; }

    [[nodiscard]] int socket() const { return m_socket; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool wantsToWrite() const
    {
        return m_state == State::Connecting || !m_output.empty();
    }
    // Deliveries whose `hubprev` was not the one before them.
    [[nodiscard]] std::int64_t gaps() const { return m_gaps; }
    [[nodiscard]] int closeCode() const { return m_closeCode; }

private:
    bool read();
    bool write();
    void takeUpgrade();
    bool takeFrames(const Arrived &arrived);
    void takeText(std::string_view text, const Arrived &arrived);
    void takeEvent(std::string_view text, const Arrived &arrived);
    void say(const wire::ClientMessage &message);
    void sendFrame(int opcode, std::string_view payload);

    std::string m_customer;
    std::string m_device;
    int m_socket = -1;
    State m_state = State::Closed;
    bool m_isStopped = false;
    std::string m_input;
    std::string m_output;
    Position m_position; // of the last event; an empty epoch before the first
    int m_unacknowledged = 0;
    std::int64_t m_gaps = 0;
    int m_closeCode = 0;
};

// The events that such peers understand: the n-th, for a customer.
[[nodiscard]] std::string loadEvent(std::int64_t n, const std::string &customer);

} // namespace sidelight::bench
