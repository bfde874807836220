// Transport over QWebSocket. Lives on the engine thread, whose event loop it needs. Fails by
// closed(0): no network, no TLS (at least 1.2, host checked, errors never ignored), no upgrade.
#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include <QObject>

#include "core/link/transport.h"

class QWebSocket;

namespace sidelight::link
{

class WebSocketTransport final : public Transport
{
public:
    // What comes up; called from the event loop.
    struct Upward {
        std::function<void(std::string_view subprotocol)> connected;
        std::function<void(std::string_view text)> text;
        std::function<void()> pong;
        std::function<void(std::uint16_t code)> closed;
    };

    WebSocketTransport();
    ~WebSocketTransport() override;
    WebSocketTransport(const WebSocketTransport &) = delete;
    WebSocketTransport &operator=(const WebSocketTransport &) = delete;

    void setUpward(Upward upward) { m_upward = std::move(upward); }

    void open(const std::string &url, const std::string &token) override;
    void sendText(std::string text) override;
    void close(std::uint16_t code) override;
    void ping() override;

private:
    struct Later {
        void operator()(QWebSocket *socket) const;
    };
    void listenTo(QWebSocket &socket);
    void letGo();
    void ended();

    Upward m_upward;
    QObject m_leaving; // parent of sockets that say good-bye; they end with us at the latest
    std::unique_ptr<QWebSocket, Later> m_socket;
};

} // namespace sidelight::link
