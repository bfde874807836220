#include "core/link/websockettransport.h"

#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QTimer>
#include <QUrl>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

#include "core/domain/limits.h"
#include "core/wire/messages.h"

namespace sidelight::link
{

namespace
{
// How long a socket that we have closed may take for the closing handshake.
constexpr int farewellMs = 2000;

QString fromStd(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// In clear only to this machine: a token must never cross a network unprotected.
bool isAllowed(const QUrl &url)
{
    if (url.scheme() == QLatin1String("wss"))
        return true;
    const QString host = url.host();
    const bool here = host == QLatin1String("127.0.0.1") || host == QLatin1String("::1") ||
                      host == QLatin1String("localhost");
    return url.scheme() == QLatin1String("ws") && here;
}
} // namespace

WebSocketTransport::WebSocketTransport() = default;

WebSocketTransport::~WebSocketTransport()
{
    letGo();
}

// From inside one of its own signals a socket may not be deleted.
void WebSocketTransport::Later::operator()(QWebSocket *socket) const
{
    socket->deleteLater();
}

void WebSocketTransport::open(const std::string &url, const std::string &token)
{
    letGo();
    m_socket.reset(new QWebSocket);
    QWebSocket &socket = *m_socket;
    socket.setMaxAllowedIncomingFrameSize(limits::maxMessageBytes);
    socket.setMaxAllowedIncomingMessageSize(limits::maxMessageBytes);
    socket.setOutgoingFrameSize(limits::maxMessageBytes); // one frame a message
    listenTo(socket);

    const QUrl target(fromStd(url), QUrl::StrictMode);
    if (!isAllowed(target)) {
        QTimer::singleShot(0, &socket, [this] { ended(); });
        return;
    }
    if (target.scheme() == QLatin1String("wss")) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setProtocol(QSsl::TlsV1_2OrLater);
        socket.setSslConfiguration(tls);
    }
    QNetworkRequest request(target);
    if (!token.empty())
        request.setRawHeader("Authorization",
                             QByteArray("Bearer ") + QByteArray::fromStdString(token));
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({fromStd(wire::subprotocol)});
    socket.open(request, options);
}

void WebSocketTransport::listenTo(QWebSocket &socket)
{
    QObject::connect(&socket, &QWebSocket::connected, &socket,
                     [this] { m_upward.connected(m_socket->subprotocol().toStdString()); });
    QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket,
                     [this](const QString &text) {
                         const QByteArray bytes = text.toUtf8();
                         m_upward.text({bytes.constData(), static_cast<std::size_t>(bytes.size())});
                     });
    // The protocol has no binary messages: to the codec, which refuses what is no JSON.
    QObject::connect(&socket, &QWebSocket::binaryMessageReceived, &socket,
                     [this](const QByteArray &) { m_upward.text({}); });
    QObject::connect(&socket, &QWebSocket::pong, &socket, [this] { m_upward.pong(); });
    QObject::connect(&socket, &QWebSocket::disconnected, &socket, [this] { ended(); });
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto failed = &QWebSocket::errorOccurred;
#else
    const auto failed = qOverload<QAbstractSocket::SocketError>(&QWebSocket::error);
#endif
    // Queued: a refused connection reports its error from inside open().
    QObject::connect(
        &socket, failed, &socket,
        [this, &socket] {
            if (&socket == m_socket.get() && socket.state() == QAbstractSocket::UnconnectedState)
                ended();
        },
        Qt::QueuedConnection);
}

void WebSocketTransport::ended()
{
    if (!m_socket)
        return;
    // QWebSocket says 1006 or 1000 where no close frame came; only the hub's own codes matter.
    const int code = m_socket->closeCode();
    constexpr int firstPrivate = 4000;
    constexpr int lastPrivate = 4999;
    const bool said = code >= firstPrivate && code <= lastPrivate;
    letGo();
    m_upward.closed(said ? static_cast<std::uint16_t>(code) : std::uint16_t{0});
}

void WebSocketTransport::sendText(std::string text)
{
    if (m_socket)
        m_socket->sendTextMessage(fromStd(text));
}

void WebSocketTransport::close(std::uint16_t code)
{
    if (!m_socket)
        return;
    QWebSocket *socket = m_socket.release();
    socket->setParent(&m_leaving);
    QObject::disconnect(socket, nullptr, socket, nullptr);
    if (socket->state() == QAbstractSocket::ConnectedState)
        socket->close(static_cast<QWebSocketProtocol::CloseCode>(code));
    else
        socket->abort();
    (void)socket->flush();
    QTimer::singleShot(farewellMs, socket, [socket] { socket->deleteLater(); });
}

// Silent: nothing of this socket comes up any more.
void WebSocketTransport::letGo()
{
    if (!m_socket)
        return;
    QObject::disconnect(m_socket.get(), nullptr, m_socket.get(), nullptr);
    m_socket->abort();
    m_socket.reset();
}

void WebSocketTransport::ping()
{
    if (m_socket)
        m_socket->ping();
}

} // namespace sidelight::link
