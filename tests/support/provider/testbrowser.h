// A person's browser in a test: goes where it is sent, follows the service back to the program, and
// keeps the page it was shown.
#pragma once

#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

namespace sidelight::test
{

class TestBrowser : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    // False: there is no browser.
    bool open(const QUrl &address);

    bool exists = true;
    bool comesBack = true; // else it stops at the service
    QUrl sentTo;
    QUrl back;        // where the service sent it
    int status = 0;   // of the last page
    QByteArray page;  // its body
    QByteArray rules; // its Content-Security-Policy

    // Asks for any address, as a page elsewhere could.
    void visit(const QUrl &address);

private:
    QNetworkAccessManager m_network;
};

} // namespace sidelight::test
