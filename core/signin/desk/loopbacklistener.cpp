#include "core/signin/desk/loopbacklistener.h"

#include <utility>

#include <QHostAddress>
#include <QTcpSocket>
#include <QTimer>

namespace sidelight::signin
{

namespace
{

constexpr const char *headRead = "sidelightHeadRead";

struct Face {
    const char *status;
    QString words;
};

Face faceOf(Redirect::Kind kind, const BrowserPages &pages)
{
    switch (kind) {
    case Redirect::Kind::Code:
    case Redirect::Kind::Error:
        return {"200 OK", pages.done};
    case Redirect::Kind::NotFound:
        return {"404 Not Found", pages.notFound};
    case Redirect::Kind::Refused:
        break;
    }
    return {"400 Bad Request", pages.refused};
}

QByteArray pageOf(const QString &words, const BrowserPages &pages)
{
    return QStringLiteral("<!doctype html><html lang=\"%1\" dir=\"%2\"><meta charset=\"utf-8\">"
                          "<meta name=\"viewport\" content=\"width=device-width\">"
                          "<meta name=\"color-scheme\" content=\"light dark\">"
                          "<title>Sidelight</title>"
                          "<body style=\"font:1.2rem sans-serif;margin:4rem auto;max-width:32rem;"
                          "padding:0 1rem\"><h1 style=\"font-size:1.5rem\">Sidelight</h1><p>%3")
        .arg(pages.language.toHtmlEscaped(),
             pages.rightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr"),
             words.toHtmlEscaped())
        .toUtf8();
}

} // namespace

LoopbackListener::LoopbackListener(BrowserPages pages, Judge judge, QObject *parent)
    : QObject(parent)
    , m_pages(std::move(pages))
    , m_judge(std::move(judge))
    , m_server(this) // goes with it to its thread
{
    m_server.setMaxPendingConnections(mostConnections);
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackListener::welcome);
}

std::optional<std::uint16_t> LoopbackListener::listen()
{
    stop();
    if (!m_server.listen(QHostAddress::LocalHost, 0))
        return std::nullopt;
    return m_server.serverPort();
}

void LoopbackListener::stop()
{
    m_server.close();
}

void LoopbackListener::welcome()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        socket->setParent(this); // the server may close before it
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (m_open == mostConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_open;
        connect(socket, &QObject::destroyed, this, [this] { --m_open; });
        socket->setReadBufferSize(static_cast<qint64>(maxRedirectBytes) + 1);
        // Whatever becomes of it: a reader that stops reading included.
        QTimer::singleShot(patienceMs, socket, [socket] {
            socket->abort();
            socket->deleteLater();
        });
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        read(*socket);
    }
}

void LoopbackListener::read(QTcpSocket &socket)
{
    if (socket.property(headRead).toBool()) {
        static_cast<void>(socket.readAll());
        return;
    }
    const QByteArray text = socket.peek(static_cast<qint64>(maxRedirectBytes) + 1);
    const auto end = text.indexOf("\r\n\r\n");
    if (end < 0 && text.size() <= static_cast<qsizetype>(maxRedirectBytes))
        return;
    socket.setProperty(headRead, true);
    // A request that is still under way when signing in has ended comes too late.
    const bool isInTime = m_server.isListening();
    const auto kind = end < 0 || !isInTime
                          ? Redirect::Kind::Refused
                          : m_judge({text.constData(), static_cast<std::size_t>(end) + 4});
    answer(socket, kind);
}

void LoopbackListener::answer(QTcpSocket &socket, Redirect::Kind kind)
{
    const Face face = faceOf(kind, m_pages);
    const QByteArray page = pageOf(face.words, m_pages);
    // (Its address holds a code: it is spent, and goes nowhere else.)
    socket.write("HTTP/1.1 " + QByteArray(face.status) +
                 "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " +
                 QByteArray::number(page.size()) +
                 "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n"
                 "X-Content-Type-Options: nosniff\r\nX-Frame-Options: DENY\r\n"
                 "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; "
                 "frame-ancestors 'none'\r\nConnection: close\r\n\r\n" +
                 page);
    socket.disconnectFromHost();
}

} // namespace sidelight::signin
