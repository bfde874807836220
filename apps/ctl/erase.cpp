// sidelightctl erase
#include <QCoreApplication>

#include "apps/ctl/command.h"
#include "apps/ctl/options.h"
#include "apps/ctl/output.h"
#include "apps/terminal/interrupt.h"
#include "core/http/httpclient.h"

namespace sidelight::ctl
{

int runErase(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "sidelightctl erase: forgets a customer, in the hub and in every panel's cache. Needs a "
        "token with the\nrole admin. Prints the receipt: what was removed where, when, which "
        "caches "
        "have still to follow,\nand the record of the hub's audit that holds it; nothing of the "
        "customer is in it. There is no way back."));
    const HubOptions hub;
    hub.addTo(parser);
    const QCommandLineOption yes(QStringLiteral("yes"),
                                 QStringLiteral("Needed: nothing is asked."));
    parser.addOption(yes);
    parser.addPositionalArgument(QStringLiteral("key"), QStringLiteral("The customer's key."),
                                 QStringLiteral("KEY"));
    process(parser, arguments);
    if (parser.positionalArguments().size() != 1 || !parser.isSet(yes)) {
        complain("erase needs one KEY and --yes; see --help.");
        return exitWrongCall;
    }
    const auto access = readAccess(parser, hub, "admin");
    if (!access) {
        complain(access.error());
        return exitWrongCall;
    }
    http::HttpClient client(access->url, access->token);
    const QByteArray key = QUrl::toPercentEncoding(parser.positionalArguments().constFirst());
    client.remove(QStringLiteral("/v1/customers/") + QString::fromLatin1(key), &client,
                  [](const http::Reply &reply) {
                      if (reply.status == 0)
                          complain(reply.problem.toStdString());
                      else
                          printLine(reply.body.toStdString());
                      QCoreApplication::exit(reply.status == 202 ? exitFine : exitNotDone);
                  });
    terminal::Interrupt interrupt;
    QObject::connect(&interrupt, &terminal::Interrupt::interrupted, &client,
                     [] { QCoreApplication::exit(exitInterrupted); });
    return QCoreApplication::exec();
}

} // namespace sidelight::ctl
