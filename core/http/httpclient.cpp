#include "core/http/httpclient.h"

#include <QHostAddress>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>

namespace sidelight::http
{

namespace
{

// Only the errors that people meet have a sentence of their own.
QString sentenceOf(const QNetworkReply &reply)
{
    switch (reply.error()) {
    case QNetworkReply::ConnectionRefusedError:
        return QStringLiteral("Nobody listens at the hub's address.");
    case QNetworkReply::HostNotFoundError:
        return QStringLiteral("The hub's name is not known.");
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError:
        return QStringLiteral("The hub did not answer in time, or with too much.");
    case QNetworkReply::SslHandshakeFailedError:
        return QStringLiteral("The hub's certificate is not to be trusted.");
    default:
        return QStringLiteral("The connection to the hub was lost.");
    }
}

Reply replyOf(QNetworkReply &reply)
{
    Reply result;
    result.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // An answer that was cut off is none: nobody knows what it would have said.
    const bool isCut = reply.error() != QNetworkReply::NoError && reply.error() < 200;
    if (result.status == 0 || isCut) {
        result.status = 0;
        result.problem = sentenceOf(reply);
        return result;
    }
    result.body = reply.readAll();
    bool isNumber = false;
    const qint64 seconds = reply.rawHeader("Retry-After").toLongLong(&isNumber);
    if (isNumber && seconds >= 0 && seconds <= 86'400)
        result.retryAfterMs = seconds * 1000;
    return result;
}

} // namespace

HttpClient::HttpClient(QUrl base, QByteArray token, QObject *parent)
    : QObject(parent)
    , m_base(std::move(base))
    , m_token(std::move(token))
{
    m_network.setAutoDeleteReplies(true);
}

bool HttpClient::isAllowed(const QUrl &base)
{
    if (!base.isValid() || base.host().isEmpty())
        return false;
    if (base.scheme() == QLatin1String("https"))
        return true;
    const bool isLoopback =
        base.host() == QLatin1String("localhost") || QHostAddress(base.host()).isLoopback();
    return base.scheme() == QLatin1String("http") && isLoopback;
}

QNetworkRequest HttpClient::requestFor(const QString &path) const
{
    QUrl url = m_base;
    const auto question = path.indexOf(QLatin1Char('?'));
    url.setPath(question < 0 ? path : path.left(question), QUrl::TolerantMode);
    url.setQuery(question < 0 ? QString() : path.mid(question + 1));
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setTransferTimeout(usualPatienceMs);
    request.setRawHeader("Accept-Encoding", "identity"); // what is small must not grow large here
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token);
    return request;
}

QNetworkRequest HttpClient::requestFor(const QString &path, const QByteArray &contentType,
                                       int patienceMs) const
{
    QNetworkRequest request = requestFor(path);
    request.setTransferTimeout(patienceMs);
    request.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
    return request;
}

void HttpClient::post(const QString &path, const QByteArray &contentType, const QByteArray &body,
                      QObject *context, Done done, int patienceMs)
{
    const QNetworkRequest request = requestFor(path, contentType, patienceMs);
    follow(isAllowed(m_base) ? m_network.post(request, body) : nullptr, context, std::move(done));
}

void HttpClient::put(const QString &path, const QByteArray &contentType, const QByteArray &body,
                     QObject *context, Done done, int patienceMs)
{
    const QNetworkRequest request = requestFor(path, contentType, patienceMs);
    follow(isAllowed(m_base) ? m_network.put(request, body) : nullptr, context, std::move(done));
}

void HttpClient::get(const QString &path, QObject *context, Done done, const QByteArray &tag)
{
    QNetworkRequest request = requestFor(path);
    if (!tag.isEmpty())
        request.setRawHeader("If-None-Match", '"' + tag + '"');
    follow(isAllowed(m_base) ? m_network.get(request) : nullptr, context, std::move(done));
}

void HttpClient::remove(const QString &path, QObject *context, Done done)
{
    follow(isAllowed(m_base) ? m_network.deleteResource(requestFor(path)) : nullptr, context,
           std::move(done));
}

void HttpClient::follow(QNetworkReply *reply, QObject *context, Done done)
{
    if (!reply) {
        QTimer::singleShot(0, context, [done = std::move(done)] {
            done(Reply{0,
                       {},
                       QStringLiteral("A hub is reached by https, or by http on this machine."),
                       std::nullopt});
        });
        return;
    }
    // Not by its progress, which is told ten times a second: a near server sends hundreds of
    // megabytes in between.
    reply->setReadBufferSize(m_mostBytes + 1);
    connect(reply, &QNetworkReply::readyRead, this, [reply, most = m_mostBytes] {
        if (reply->bytesAvailable() > most)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, context,
            [reply, done = std::move(done)] { done(replyOf(*reply)); });
}

} // namespace sidelight::http
