#include "tests/support/provider/testbrowser.h"

#include <QNetworkReply>

namespace sidelight::test
{

bool TestBrowser::open(const QUrl &address)
{
    sentTo = address;
    if (!exists)
        return false;
    visit(address);
    return true;
}

void TestBrowser::visit(const QUrl &address)
{
    QNetworkRequest request(address);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    QNetworkReply *reply = m_network.get(request);
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        reply->deleteLater();
        const QUrl next = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
        if (!next.isEmpty()) {
            back = next;
            if (comesBack)
                visit(next);
            return;
        }
        status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        page = reply->readAll();
        rules = reply->rawHeader("Content-Security-Policy");
    });
}

} // namespace sidelight::test
