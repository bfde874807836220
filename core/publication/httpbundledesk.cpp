#include "core/publication/httpbundledesk.h"

namespace sidelight::publication
{

namespace
{

Answer answerOf(const http::Reply &reply)
{
    return {reply.status, reply.body.toStdString(), reply.problem.toStdString()};
}

} // namespace

HttpBundleDesk::HttpBundleDesk(const QUrl &hub, const QByteArray &token, const QString &team)
    : m_client(hub, token)
    , m_path(QStringLiteral("/v1/config/") + QString::fromLatin1(QUrl::toPercentEncoding(team)))
{
}

void HttpBundleDesk::get(const QString &query, Then then)
{
    m_client.get(m_path + query, this,
                 [then = std::move(then)](const http::Reply &reply) { then(answerOf(reply)); });
}

void HttpBundleDesk::version(std::int64_t number, Then then)
{
    get(QStringLiteral("?version=") + QString::number(number), std::move(then));
}

void HttpBundleDesk::put(const std::string &envelope, Then then)
{
    m_client.put(
        m_path, "application/vnd.dsse.envelope.v1+json", QByteArray::fromStdString(envelope), this,
        [then = std::move(then)](const http::Reply &reply) { then(answerOf(reply)); }, patienceMs);
}

} // namespace sidelight::publication
