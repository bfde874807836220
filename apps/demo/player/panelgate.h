// A door between panels and the hub that the demo can shut: a TCP relay on this machine. Shut,
// every connection is cut and nobody listens. One thread, with an event loop.
#pragma once

#include <QHostAddress>
#include <QTcpServer>

class QTcpSocket;

namespace sidelight::demo
{

class PanelGate : public QObject
{
    Q_OBJECT

public:
    PanelGate(QString hubHost, quint16 hubPort, QObject *parent = nullptr);

    // Port 0 picks one; false when the port is taken.
    [[nodiscard]] bool open(quint16 port);
    void shut();
    [[nodiscard]] bool isOpen() const { return m_server.isListening(); }
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    void welcome();
    static void relay(QTcpSocket *from, QTcpSocket *to);

    QTcpServer m_server;
    QString m_hubHost;
    quint16 m_hubPort = 0;
    quint16 m_port = 0;
};

} // namespace sidelight::demo
