// sidelightctl config publish, rollback, fetch
#include <functional>

#include <QCoreApplication>
#include <QUrl>

#include "apps/ctl/command.h"
#include "apps/ctl/configcommand.h"
#include "apps/ctl/files.h"
#include "apps/ctl/output.h"
#include "apps/terminal/interrupt.h"
#include "core/config/bundle.h"
#include "core/domain/event.h"
#include "core/domain/limits.h"
#include "core/http/httpclient.h"
#include "core/json/canonical.h"
#include "core/json/json.h"

namespace sidelight::ctl
{

namespace
{

constexpr int patienceMs = 60'000;

// One conversation with a hub, from the first request to the exit code.
class ConfigTalk : public QObject
{
public:
    ConfigTalk(const HubAccess &access, QString team)
        : m_client(access.url, access.token)
        , m_path(QStringLiteral("/v1/config/") + QString::fromLatin1(QUrl::toPercentEncoding(team)))
    {
        connect(&m_interrupt, &terminal::Interrupt::interrupted, this,
                [] { QCoreApplication::exit(exitInterrupted); });
    }

    using Then = std::function<void(std::string)>;
    void get(const QString &query, Then then)
    {
        m_client.get(m_path + query, this,
                     [this, then = std::move(then)](const http::Reply &reply) {
                         if (isGood(reply))
                             then(reply.body.toStdString());
                     });
    }
    void put(const std::string &text)
    {
        m_client.put(
            m_path, "application/vnd.dsse.envelope.v1+json", QByteArray::fromStdString(text), this,
            [this](const http::Reply &reply) {
                if (!isGood(reply))
                    return;
                printLine(reply.body.toStdString());
                QCoreApplication::exit(exitFine);
            },
            patienceMs);
    }
    static void end(bool well) { QCoreApplication::exit(well ? exitFine : exitNotDone); }

private:
    // Says what is wrong, and ends the program, when it is not.
    static bool isGood(const http::Reply &reply)
    {
        if (reply.status == 200)
            return true;
        if (reply.status == 0)
            complain(reply.problem.toStdString());
        else
            printLine(reply.body.toStdString());
        end(false);
        return false;
    }

    http::HttpClient m_client;
    QString m_path;
    terminal::Interrupt m_interrupt;
};

std::optional<HubAccess> accessOf(const QCommandLineParser &parser, const ConfigOptions &options)
{
    auto access = readAccess(parser, options.hub, "supervisor");
    if (access)
        return *std::move(access);
    complain(access.error());
    return std::nullopt;
}

std::optional<std::int64_t> versionIn(const std::string &envelopeText)
{
    const auto envelope = config::readEnvelope(envelopeText);
    const auto value =
        envelope ? json::parse(envelope->payload, config::maxBundleBytes, limits::maxJsonDepth)
                 : json::Result<boost::json::value>(boost::json::value());
    return value && value->is_object() ? integerMember(value->get_object(), "version")
                                       : std::nullopt;
}

// The older one's content as the next version, signed again.
std::optional<std::string> republished(const std::string &older, std::int64_t version,
                                       const config::SigningKey &key)
{
    auto envelope = config::readEnvelope(older);
    auto value = envelope
                     ? json::parse(envelope->payload, config::maxBundleBytes, limits::maxJsonDepth)
                     : json::Result<boost::json::value>(boost::json::value());
    if (!value || !value->is_object())
        return std::nullopt;
    value->get_object()["version"] = version;
    config::Envelope next{json::canonicalText(*value), {}};
    key.sign(next);
    return config::writeEnvelope(next);
}

} // namespace

int publishConfig(const QCommandLineParser &parser, const ConfigOptions &options)
{
    const auto text = readText(parser.value(options.config), config::maxBundleBytes * 2);
    const auto access = text ? accessOf(parser, options) : std::nullopt;
    if (!access)
        return exitNotDone;
    ConfigTalk talk(*access, parser.value(options.team));
    talk.put(*text);
    return QCoreApplication::exec();
}

int rollBackConfig(const QCommandLineParser &parser, const ConfigOptions &options)
{
    bool isNumber = false;
    parser.value(options.to).toLongLong(&isNumber);
    if (!isNumber) {
        complain("--to N is needed: the version whose content comes back.");
        return exitWrongCall;
    }
    const auto key = signingKey(parser, options);
    const auto access = key ? accessOf(parser, options) : std::nullopt;
    if (!access)
        return exitNotDone;
    ConfigTalk talk(*access, parser.value(options.team));
    talk.get(QString(), [&](const std::string &newest) {
        const auto version = versionIn(newest);
        talk.get(QStringLiteral("?version=") + parser.value(options.to),
                 [&, version](const std::string &older) {
                     const auto next =
                         version ? republished(older, *version + 1, *key) : std::nullopt;
                     if (next)
                         return talk.put(*next);
                     complain("the hub's answer is no signed bundle.");
                     ConfigTalk::end(false);
                 });
    });
    return QCoreApplication::exec();
}

int fetchConfig(const QCommandLineParser &parser, const ConfigOptions &options)
{
    const auto access = accessOf(parser, options);
    if (!access)
        return exitNotDone;
    ConfigTalk talk(*access, parser.value(options.team));
    const QString query = parser.isSet(options.to)
                              ? QStringLiteral("?version=") + parser.value(options.to)
                              : QString();
    talk.get(query, [&](const std::string &text) {
        ConfigTalk::end(writeText(parser.value(options.out), text));
    });
    return QCoreApplication::exec();
}

} // namespace sidelight::ctl
