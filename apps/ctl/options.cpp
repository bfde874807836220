#include "apps/ctl/options.h"

#include "apps/terminal/tokenfile.h"
#include "core/http/httpclient.h"
#include "core/http/trustedca.h"

namespace sidelight::ctl
{

HubOptions::HubOptions()
    : hub(QStringLiteral("hub"),
          QStringLiteral("The hub's address (default %1).")
              .arg(QLatin1String("http://127.0.0.1:7070")),
          QStringLiteral("URL"), QStringLiteral("http://127.0.0.1:7070"))
    , tokenFile(QStringLiteral("token-file"),
                QStringLiteral("A file with the token, or with the line of tokens that "
                               "sidelight-hub --dev prints; - is standard input."),
                QStringLiteral("FILE"))
    , caFile(QStringLiteral("ca-file"),
             QStringLiteral("Whose certificates to trust, PEM; otherwise whom the system trusts."),
             QStringLiteral("FILE"))
{
}

void HubOptions::addTo(QCommandLineParser &parser) const
{
    parser.addOption(hub);
    parser.addOption(tokenFile);
    parser.addOption(caFile);
}

QUrl HubAccess::panelUrl() const
{
    QUrl panel = url;
    panel.setScheme(url.scheme() == QLatin1String("https") ? QStringLiteral("wss")
                                                           : QStringLiteral("ws"));
    panel.setPath(QStringLiteral("/v1/ws"));
    return panel;
}

Result<HubAccess, std::string> readAccess(const QCommandLineParser &parser,
                                          const HubOptions &options, const char *role)
{
    HubAccess access;
    access.url = QUrl(parser.value(options.hub));
    if (!http::HttpClient::isAllowed(access.url))
        return failure(std::string("--hub needs https, or http to this machine."));
    if (!parser.isSet(options.tokenFile))
        return failure(std::string("--token-file is needed."));
    if (parser.isSet(options.caFile)) {
        if (const auto mistake = http::trustOnly(parser.value(options.caFile)))
            return failure(*mistake);
    }
    auto token = terminal::readToken(parser.value(options.tokenFile), role);
    if (!token)
        return failure(token.error());
    access.token = std::move(*token);
    return access;
}

void process(QCommandLineParser &parser, const QStringList &arguments)
{
    parser.addHelpOption();
    // The parser's usage line names the program alone.
    QStringList rest = arguments;
    if (rest.size() > 1)
        rest.removeAt(1);
    parser.process(rest);
}

} // namespace sidelight::ctl
