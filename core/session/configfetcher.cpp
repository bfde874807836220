#include "core/session/configfetcher.h"

#include <utility>

namespace sidelight::session
{

namespace
{

QUrl baseOf(const std::string &socketUrl)
{
    QUrl url(QString::fromStdString(socketUrl));
    url.setScheme(url.scheme() == QLatin1String("wss") ? QStringLiteral("https")
                                                       : QStringLiteral("http"));
    url.setPath({});
    return url;
}

} // namespace

ConfigFetcher::ConfigFetcher(const std::string &socketUrl, const std::string &token,
                             const TeamId &team, std::function<void(std::string)> arrived)
    : m_base(baseOf(socketUrl))
    , m_path(QStringLiteral("/v1/config/") +
             QString::fromLatin1(QUrl::toPercentEncoding(QString::fromStdString(team.value))))
    , m_arrived(std::move(arrived))
{
    m_again.setSingleShot(true);
    QObject::connect(&m_again, &QTimer::timeout, &m_again,
                     [this] { ask(std::exchange(m_tag, {})); });
    setToken(token);
}

ConfigFetcher::~ConfigFetcher() = default;

void ConfigFetcher::setToken(const std::string &token)
{
    m_underWay = false; // the answer goes with the client
    m_client = std::make_unique<http::HttpClient>(m_base, QByteArray::fromStdString(token));
}

void ConfigFetcher::ask(std::string tag)
{
    m_tag = std::move(tag);
    m_wanted = m_underWay;
    if (m_underWay)
        return;
    m_again.stop();
    m_underWay = true;
    m_client->get(
        m_path, m_client.get(), [this](const http::Reply &reply) { hear(reply); },
        QByteArray::fromStdString(m_tag));
}

void ConfigFetcher::askForAll()
{
    m_client->get(m_path + QStringLiteral("?forall"), m_client.get(),
                  [this](const http::Reply &reply) {
                      if (reply.status == 200)
                          m_arrived(reply.body.toStdString());
                  });
}

void ConfigFetcher::hear(const http::Reply &reply)
{
    m_underWay = false;
    if (reply.status == 200)
        m_arrived(reply.body.toStdString());
    // Refused (no such team's, no right): not before the next connection.
    else if (reply.status == 0 || reply.status >= 500)
        m_again.start(patienceMs);
    if (std::exchange(m_wanted, false))
        ask(std::exchange(m_tag, {}));
}

} // namespace sidelight::session
