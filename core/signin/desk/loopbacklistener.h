// Where the browser comes back to: a port of 127.0.0.1 that is open while somebody signs in, and
// answers each request with a plain page. Whoever is on this machine can connect: few connections,
// short ones, small requests. One thread, with an event loop.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QTcpServer>

#include "core/signin/grant.h"

class QTcpSocket;

namespace sidelight::signin
{

// What the browser shows, in the person's language; plain text.
struct BrowserPages {
    QString language; // BCP 47
    bool rightToLeft = false;
    QString done; // "You may close this window."
    QString refused;
    QString notFound;
};

class LoopbackListener : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostConnections = 8;
    static constexpr int patienceMs = 5000;

    // Judges a request's head.
    using Judge = std::function<Redirect::Kind(std::string_view head)>;
    LoopbackListener(BrowserPages pages, Judge judge, QObject *parent = nullptr);

    // The port, another one each time; nothing where none is to be had.
    [[nodiscard]] std::optional<std::uint16_t> listen();
    // What is being answered still is.
    void stop();

private:
    void welcome();
    void read(QTcpSocket &socket);
    void answer(QTcpSocket &socket, Redirect::Kind kind);

    const BrowserPages m_pages;
    const Judge m_judge;
    QTcpServer m_server;
    int m_open = 0;
};

} // namespace sidelight::signin
