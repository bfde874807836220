// sidelightctl insights
#include <QCoreApplication>
#include <QUrl>

#include "apps/ctl/command.h"
#include "apps/ctl/options.h"
#include "apps/ctl/output.h"
#include "apps/terminal/interrupt.h"
#include "core/http/httpclient.h"

namespace sidelight::ctl
{

int runInsights(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "sidelightctl insights: what became of a team's alerts and suggestions, by day (UTC), "
        "counted by the hub;\nas JSON, or as a table with --csv."));
    const HubOptions hub;
    hub.addTo(parser);
    const QCommandLineOption team(QStringLiteral("team"), QStringLiteral("Whose."),
                                  QStringLiteral("TEAM"), QStringLiteral("default"));
    const QCommandLineOption days(QStringLiteral("days"),
                                  QStringLiteral("1 to 90, today among them; 30 without."),
                                  QStringLiteral("N"), QStringLiteral("30"));
    const QCommandLineOption csv(QStringLiteral("csv"), QStringLiteral("A table."));
    parser.addOptions({team, days, csv});
    process(parser, arguments);
    bool isNumber = false;
    const int wanted = parser.value(days).toInt(&isNumber);
    if (!isNumber || !parser.positionalArguments().isEmpty()) {
        complain("--days N is a number; nothing else is taken.");
        return exitWrongCall;
    }
    const auto access = readAccess(parser, hub, "supervisor");
    if (!access) {
        complain(access.error());
        return exitNotDone;
    }
    http::HttpClient client(access->url, access->token);
    const terminal::Interrupt interrupt;
    QObject::connect(&interrupt, &terminal::Interrupt::interrupted, &client,
                     [] { QCoreApplication::exit(exitInterrupted); });
    const QString path =
        QStringLiteral("/v1/insights/%1?days=%2%3")
            .arg(QString::fromLatin1(QUrl::toPercentEncoding(parser.value(team))),
                 QString::number(wanted), parser.isSet(csv) ? QStringLiteral("&csv") : QString());
    client.get(path, &client, [](const http::Reply &reply) {
        if (reply.status == 0)
            complain(reply.problem.toStdString());
        else
            printLine(reply.body.toStdString());
        QCoreApplication::exit(reply.status == 200 ? exitFine : exitNotDone);
    });
    return QCoreApplication::exec();
}

} // namespace sidelight::ctl
