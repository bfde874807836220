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

void HttpBundleDesk::ask(const QString &path, Then then)
{
    m_client.get(path, this,
                 [then = std::move(then)](const http::Reply &reply) { then(answerOf(reply)); });
}

void HttpBundleDesk::get(const QString &query, Then then)
{
    ask(m_path + query, std::move(then));
}

void HttpBundleDesk::version(std::int64_t number, Then then)
{
    get(QStringLiteral("?version=") + QString::number(number), std::move(then));
}

void HttpBundleDesk::insights(const InsightsQuestion &question, Then then)
{
    const QString team = QString::fromStdString(question.team);
    ask(QStringLiteral("/v1/insights/%1?days=%2%3")
            .arg(QString::fromLatin1(QUrl::toPercentEncoding(team)), QString::number(question.days),
                 question.isTable ? QStringLiteral("&csv") : QString()),
        std::move(then));
}

void HttpBundleDesk::audit(const std::string &query, Then then)
{
    ask(QStringLiteral("/v1/audit?") + QString::fromStdString(query), std::move(then));
}

void HttpBundleDesk::put(const std::string &envelope, Then then)
{
    m_client.put(
        m_path, "application/vnd.dsse.envelope.v1+json", QByteArray::fromStdString(envelope), this,
        [then = std::move(then)](const http::Reply &reply) { then(answerOf(reply)); }, patienceMs);
}

} // namespace sidelight::publication
