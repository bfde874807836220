#include "apps/demo/player/panelgate.h"

#include <utility>

#include <QTcpSocket>

namespace sidelight::demo
{

PanelGate::PanelGate(QString hubHost, quint16 hubPort, QObject *parent)
    : QObject(parent)
    , m_hubHost(std::move(hubHost))
    , m_hubPort(hubPort)
{
    connect(&m_server, &QTcpServer::newConnection, this, &PanelGate::welcome);
}

bool PanelGate::open(quint16 port)
{
    if (isOpen())
        return true;
    if (!m_server.listen(QHostAddress::LocalHost, port))
        return false;
    m_port = m_server.serverPort();
    return true;
}

void PanelGate::shut()
{
    m_server.close();
    const auto sockets = findChildren<QTcpSocket *>(QString(), Qt::FindDirectChildrenOnly);
    for (QTcpSocket *socket : sockets) {
        socket->abort();
        socket->deleteLater();
    }
}

void PanelGate::welcome()
{
    while (QTcpSocket *panel = m_server.nextPendingConnection()) {
        panel->setParent(this);
        auto *hub = new QTcpSocket(this);
        relay(panel, hub);
        relay(hub, panel);
        hub->connectToHost(m_hubHost, m_hubPort);
    }
}

// What `from` says goes to `to`, and the end of the one is the end of the other. Before `to` is
// connected, its socket keeps what is written.
void PanelGate::relay(QTcpSocket *from, QTcpSocket *to)
{
    from->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(from, &QTcpSocket::readyRead, to, [from, to] {
        if (to->state() == QAbstractSocket::ConnectedState)
            to->write(from->readAll());
    });
    connect(to, &QTcpSocket::connected, from, [from, to] { to->write(from->readAll()); });
    connect(from, &QTcpSocket::disconnected, to, [from, to] {
        to->disconnectFromHost();
        from->deleteLater();
        to->deleteLater();
    });
    connect(from, &QTcpSocket::errorOccurred, to, [to] { to->abort(); });
}

} // namespace sidelight::demo
