// The bridge's sockets, on the thread it is moved to: the loopback interface only, nothing before
// the head of the request has been judged, limits before the first read. Fails by not listening
// (listening(0)); a page that does not behave is closed, and nobody else notices.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include <QObject>
#include <QTimer>

#include "core/base/log.h"
#include "plugin/bridge/pageconversation.h"

class QHostAddress;
class QTcpServer;
class QTcpSocket;
class QWebSocket;
class QWebSocketServer;

namespace sidelight::bridge
{

struct BridgeParts { // all outlive the server
    Clock &clock;
    Random &random;      // thread-safe
    Logger &log;         // thread-safe
    PairingStore *store; // used on the bridge's thread; null: nothing is kept
    PairingAudit *audit; // the same; null: nothing is audited
};

struct BridgeSettings {
    std::set<std::string, std::less<>> origins; // exact; see isOrigin()
    // The first that is free; 0 picks one. Pages try the same list.
    std::vector<std::uint16_t> ports{47615, 47616, 47617};
};

// Who asks, for the panel; an empty origin: nobody.
struct AskingPage {
    std::string origin;
    std::string name;
    int triesLeft = 0;
};

class BridgeServer : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t maxConnections = 16; // heads that are not read yet included
    static constexpr int headMs = 2'000;
    static constexpr std::int64_t maxUnsentBytes = 256 * 1024;

    BridgeServer(BridgeSettings settings, const BridgeParts &parts);
    ~BridgeServer() override;

    // On the server's thread, as everything below.
    void start();
    void stop();
    void setState(const State &state);
    // To one connection, or (0) to all.
    void tell(std::uint64_t connection, const std::string &message);
    void typed(const std::string &code);
    void refuseAsking();
    void revoke(const std::string &pairing);

Q_SIGNALS:
    void listening(quint16 port);
    void wished(quint64 connection, const sidelight::bridge::PageMessage &wish);
    void askingChanged(const sidelight::bridge::AskingPage &asking);
    void pagesChanged(const std::vector<sidelight::bridge::PairedPage> &pages);

private:
    struct Connection {
        std::unique_ptr<QWebSocket> socket;
        std::unique_ptr<PageConversation> conversation;
    };
    [[nodiscard]] bool listen(const QHostAddress &address, std::uint16_t port);
    void accept(QTcpServer &from);
    void readHead(QTcpSocket *socket);
    void upgraded();
    void add(QWebSocket *socket);
    void drop(std::uint64_t id);
    void tick();
    void tellAsking();

    const BridgeSettings m_settings;
    BridgeParts m_parts;
    PairingDesk m_desk;
    std::vector<std::unique_ptr<QTcpServer>> m_listeners; // 127.0.0.1, then ::1
    std::uint16_t m_port = 0;
    std::unique_ptr<QWebSocketServer> m_upgrader;
    std::unique_ptr<QTimer> m_timer;
    std::map<std::uint64_t, Connection> m_connections;
    std::set<QTcpSocket *> m_heads; // owned by a listener until they are upgraded
    std::uint64_t m_lastId = 0;
    State m_state{"starting", {}};
};

} // namespace sidelight::bridge
