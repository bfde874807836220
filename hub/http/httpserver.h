// Accepts connections and carries requests (Beast). A deadline is on every socket from accept on,
// every size has a limit before it is read. Network thread.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ssl/context.hpp>

#include "core/base/log.h"
#include "hub/http/httpapi.h"
#include "hub/http/upgrade.h"

namespace sidelight::hub
{

struct HttpServerSettings {
    std::string host = "127.0.0.1";
    unsigned short port = 0; // 0 = any free one
    std::size_t maxConnections = 12'000;
    std::size_t headerBytes = std::size_t{16} * 1024;
    std::size_t bodyBytes = std::size_t{1024} * 1024;
    std::int64_t handshakeDeadlineMs = 5'000; // of TLS
    std::int64_t headerDeadlineMs = 5'000;
    std::int64_t bodyDeadlineMs = 10'000;
    std::int64_t idleMs = 30'000; // between two requests of one connection
    // TLS of the next connection; empty: plain.
    std::function<std::shared_ptr<boost::asio::ssl::context>()> tls;
    // Browsers name themselves; only these may open a panel's WebSocket. Others send no Origin.
    std::vector<std::string> allowedOrigins;
};

class HttpServer
{
public:
    HttpServer(boost::asio::io_context &io, HttpApi &api, Logger &logger,
               HttpServerSettings settings, std::function<void(Upgrade)> onUpgrade);
    ~HttpServer();

    // The address it listens on, "127.0.0.1:8080"; else why not.
    [[nodiscard]] Result<std::string, std::string> listen();
    // No new connections; those there are finish the request they are at.
    void stop();
    [[nodiscard]] std::size_t connections() const;
    // Connections that did not come to speak TLS with us, since start.
    [[nodiscard]] std::uint64_t failedHandshakes() const;

private:
    class State;
    std::shared_ptr<State> m_state;
};

} // namespace sidelight::hub
