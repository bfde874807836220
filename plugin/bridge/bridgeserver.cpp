#include "plugin/bridge/bridgeserver.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QWebSocket>
#include <QWebSocketServer>

#include "plugin/bridge/handshake.h"

namespace sidelight::bridge
{

namespace
{

constexpr int tickMs = 250;

void refuse(QTcpSocket *socket, int status)
{
    socket->write("HTTP/1.1 " + QByteArray::number(status) +
                  " Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    socket->disconnectFromHost();
}

} // namespace

BridgeServer::BridgeServer(BridgeSettings settings, const BridgeParts &parts)
    : m_settings(std::move(settings))
    , m_parts(parts)
    , m_desk(parts.clock, parts.random, parts.store, parts.audit)
{
}

BridgeServer::~BridgeServer() = default;

void BridgeServer::start()
{
    for (const std::uint16_t port : m_settings.ports) {
        if (listen(QHostAddress::LocalHost, port))
            break;
    }
    if (m_listeners.empty()) {
        m_parts.log.write(LogLevel::Warning, "bridge.notlistening");
        Q_EMIT listening(0);
        return;
    }
    m_port = m_listeners.front()->serverPort();
    // For pages that say "localhost" or "[::1]"; a machine without IPv6 has none.
    if (!listen(QHostAddress::LocalHostIPv6, m_port))
        m_parts.log.write(LogLevel::Info, "bridge.ipv4only");
    // Only upgrades what we have judged; it listens nowhere.
    m_upgrader = std::make_unique<QWebSocketServer>(QStringLiteral("sidelight"),
                                                    QWebSocketServer::NonSecureMode);
    m_upgrader->setHandshakeTimeout(headMs);
    connect(m_upgrader.get(), &QWebSocketServer::newConnection, this, &BridgeServer::upgraded);
    m_timer = std::make_unique<QTimer>();
    connect(m_timer.get(), &QTimer::timeout, this, &BridgeServer::tick);
    m_timer->start(tickMs);
    Q_EMIT pagesChanged(m_desk.pages());
    Q_EMIT listening(m_port);
}

bool BridgeServer::listen(const QHostAddress &address, std::uint16_t port)
{
    auto server = std::make_unique<QTcpServer>();
    server->setMaxPendingConnections(static_cast<int>(maxConnections));
    if (!server->listen(address, port))
        return false;
    connect(server.get(), &QTcpServer::newConnection, this,
            [this, from = server.get()] { accept(*from); });
    m_listeners.push_back(std::move(server));
    return true;
}

void BridgeServer::stop()
{
    m_timer.reset();
    for (const auto &listener : m_listeners)
        listener->close();
    for (auto &[id, connection] : m_connections)
        connection.conversation->end(CloseCode::GoingAway);
    m_connections.clear();
    m_upgrader.reset();
    m_heads.clear();
    m_listeners.clear();
}

// ---- from a socket to a page

void BridgeServer::accept(QTcpServer &from)
{
    while (QTcpSocket *socket = from.nextPendingConnection()) {
        if (m_connections.size() + m_heads.size() >= maxConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        socket->setReadBufferSize(static_cast<qint64>(maxHeadBytes) + 1);
        m_heads.insert(socket);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { readHead(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            if (m_heads.erase(socket) != 0)
                socket->deleteLater();
        });
        QTimer::singleShot(headMs, socket, [this, socket] {
            if (m_heads.contains(socket))
                socket->abort();
        });
        readHead(socket);
    }
}

void BridgeServer::readHead(QTcpSocket *socket)
{
    if (!m_heads.contains(socket))
        return;
    const QByteArray head = socket->peek(static_cast<qint64>(maxHeadBytes) + 1);
    const auto judgement = judge({head.constData(), static_cast<std::size_t>(head.size())}, m_port,
                                 m_settings.origins);
    if (!judgement)
        return;
    if (!judgement->admitted()) {
        m_parts.log.write(LogLevel::Info, "bridge.refused", {{"status", judgement->status}});
        disconnect(socket, &QTcpSocket::readyRead, this, nullptr);
        refuse(socket, judgement->status);
        return;
    }
    m_heads.erase(socket);
    disconnect(socket, nullptr, this, nullptr);
    socket->setReadBufferSize(static_cast<qint64>(maxMessageBytes) * 4);
    m_upgrader->handleConnection(socket);
}

void BridgeServer::upgraded()
{
    while (QWebSocket *socket = m_upgrader->nextPendingConnection())
        add(socket);
}

void BridgeServer::add(QWebSocket *socket)
{
    socket->setMaxAllowedIncomingFrameSize(maxMessageBytes);
    socket->setMaxAllowedIncomingMessageSize(maxMessageBytes);
    const std::uint64_t id = ++m_lastId;
    const std::string origin = socket->origin().toStdString();
    Connection connection;
    connection.socket.reset(socket);
    // Two readers of one head could differ.
    if (m_settings.origins.find(origin) == m_settings.origins.end() ||
        m_connections.size() >= maxConnections) {
        connection.socket.release()->deleteLater();
        socket->abort();
        return;
    }
    const auto send = [socket](const std::string &text) {
        if (socket->bytesToWrite() > maxUnsentBytes)
            socket->abort(); // a page that does not read
        else
            socket->sendTextMessage(QString::fromStdString(text));
    };
    const auto close = [socket](CloseCode code) {
        socket->close(static_cast<QWebSocketProtocol::CloseCode>(code));
    };
    connection.conversation = std::make_unique<PageConversation>(
        id, origin,
        PageConversation::Surroundings{
            m_desk, m_parts.clock, send, close,
            [this, id](const PageMessage &wish) { Q_EMIT wished(id, wish); },
            [this] { tellAsking(); }, [this] { return m_state; }});
    PageConversation *conversation = connection.conversation.get();
    connect(socket, &QWebSocket::textMessageReceived, this,
            [conversation](const QString &text) { conversation->onText(text.toStdString()); });
    connect(socket, &QWebSocket::binaryMessageReceived, this,
            [conversation] { conversation->onBinary(); });
    connect(
        socket, &QWebSocket::disconnected, this, [this, id] { drop(id); }, Qt::QueuedConnection);
    m_connections.emplace(id, std::move(connection));
    conversation->open();
}

void BridgeServer::drop(std::uint64_t id)
{
    const auto found = m_connections.find(id);
    if (found == m_connections.end())
        return;
    disconnect(found->second.socket.get(), nullptr, this, nullptr);
    found->second.conversation->end(CloseCode::GoingAway); // the code it waits for is void
    found->second.socket.release()->deleteLater();
    m_connections.erase(found);
}

void BridgeServer::tick()
{
    for (auto &[id, connection] : m_connections)
        connection.conversation->tick();
}

// ---- from the panel

void BridgeServer::setState(const State &state)
{
    if (m_state == state)
        return;
    m_state = state;
    tell(0, stateMessage(state));
}

void BridgeServer::tell(std::uint64_t connection, const std::string &message)
{
    for (auto &[id, one] : m_connections) {
        if (connection == 0 || connection == id)
            one.conversation->tell(message);
    }
}

void BridgeServer::typed(const std::string &code)
{
    if (!m_desk.asking())
        return;
    const auto found = m_connections.find(m_desk.asking()->connection);
    PairingDesk::Token made;
    switch (m_desk.typed(code, made)) {
    case PairingDesk::CodeResult::Right:
        m_parts.log.write(LogLevel::Info, "bridge.paired");
        if (found != m_connections.end())
            found->second.conversation->paired(made);
        Q_EMIT pagesChanged(m_desk.pages());
        break;
    case PairingDesk::CodeResult::UsedUp:
        m_parts.log.write(LogLevel::Warning, "bridge.codeusedup");
        if (found != m_connections.end())
            found->second.conversation->end(CloseCode::TooMany);
        else
            m_desk.endAsking(true);
        break;
    case PairingDesk::CodeResult::Unaudited:
        m_parts.log.write(LogLevel::Error, "bridge.unaudited");
        if (found != m_connections.end())
            found->second.conversation->end(CloseCode::Refused);
        m_desk.endAsking(true);
        break;
    case PairingDesk::CodeResult::Wrong:
    case PairingDesk::CodeResult::NobodyAsks:
        break;
    }
    tellAsking();
}

void BridgeServer::refuseAsking()
{
    if (!m_desk.asking())
        return;
    const auto found = m_connections.find(m_desk.asking()->connection);
    m_desk.refuseAsking();
    if (found != m_connections.end())
        found->second.conversation->end(CloseCode::Refused);
    tellAsking();
}

void BridgeServer::revoke(const std::string &pairing)
{
    if (!m_desk.revoke(pairing))
        return;
    m_parts.log.write(LogLevel::Info, "bridge.revoked");
    for (auto &[id, connection] : m_connections) {
        if (connection.conversation->isOpen() && connection.conversation->pairing() == pairing)
            connection.conversation->end(CloseCode::Refused);
    }
    Q_EMIT pagesChanged(m_desk.pages());
}

void BridgeServer::tellAsking()
{
    AskingPage asking;
    if (m_desk.asking())
        asking = {m_desk.asking()->origin, m_desk.asking()->name, m_desk.asking()->triesLeft};
    Q_EMIT askingChanged(asking);
}

} // namespace sidelight::bridge
