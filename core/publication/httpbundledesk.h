// The desk over HTTP. No token is in any sentence.
#pragma once

#include "core/http/httpclient.h"
#include "core/publication/bundledesk.h"

namespace sidelight::publication
{

class HttpBundleDesk final : public QObject, public BundleDesk
{
    Q_OBJECT

public:
    HttpBundleDesk(const QUrl &hub, const QByteArray &token, const QString &team);

    void setToken(const std::string &token) override
    {
        m_client.setToken(QByteArray::fromStdString(token));
    }
    void newest(Then then) override { get({}, std::move(then)); }
    void newestForAll(Then then) override { get(QStringLiteral("?forall"), std::move(then)); }
    void version(std::int64_t number, Then then) override;
    void versions(Then then) override { get(QStringLiteral("?versions"), std::move(then)); }
    void put(const std::string &envelope, Then then) override;
    void insights(const InsightsQuestion &question, Then then) override;
    void audit(const std::string &query, Then then) override;

private:
    void get(const QString &query, Then then);
    void ask(const QString &path, Then then);

    static constexpr int patienceMs = 60'000; // for a bundle to be judged and kept
    http::HttpClient m_client;
    QString m_path;
};

} // namespace sidelight::publication
