// sidelightctl revoke
#include <QCoreApplication>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "apps/ctl/command.h"
#include "apps/ctl/options.h"
#include "apps/ctl/output.h"
#include "apps/terminal/interrupt.h"
#include "core/http/httpclient.h"

namespace sidelight::ctl
{

int runRevoke(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "sidelightctl revoke: sign somebody out at once, make one token void, or take one customer "
        "from somebody, or give it back;\nfor admins. It holds across restarts of the hub."));
    const HubOptions hub;
    hub.addTo(parser);
    const QCommandLineOption subject(QStringLiteral("subject"),
                                     QStringLiteral("Whose tokens, issued up to now."),
                                     QStringLiteral("SUB"));
    const QCommandLineOption customer(
        QStringLiteral("customer"),
        QStringLiteral("Only this customer, whom they see no more; their panel forgets it."),
        QStringLiteral("KEY"));
    const QCommandLineOption token(QStringLiteral("token-id"),
                                   QStringLiteral("Or one token, by its jti."),
                                   QStringLiteral("JTI"));
    const QCommandLineOption lift(
        QStringLiteral("lift"), QStringLiteral("Give back what was taken, instead of taking it."));
    parser.addOptions({subject, customer, token, lift});
    process(parser, arguments);
    const bool isToken = parser.isSet(token);
    if (isToken == parser.isSet(subject) || (isToken && parser.isSet(customer)) ||
        !parser.positionalArguments().isEmpty()) {
        complain("either --subject SUB, perhaps with --customer KEY, or --token-id JTI.");
        return exitWrongCall;
    }
    const auto access = readAccess(parser, hub, "admin");
    if (!access) {
        complain(access.error());
        return exitNotDone;
    }
    boost::json::object body;
    const std::pair<const char *, const QCommandLineOption *> members[] = {
        {"subject", &subject}, {"customer", &customer}, {"token", &token}};
    for (const auto &[name, option] : members) {
        if (parser.isSet(*option))
            body[name] = parser.value(*option).toStdString();
    }
    if (parser.isSet(lift))
        body["lifted"] = true;
    http::HttpClient client(access->url, access->token);
    const terminal::Interrupt interrupt;
    QObject::connect(&interrupt, &terminal::Interrupt::interrupted, &client,
                     [] { QCoreApplication::exit(exitInterrupted); });
    client.post(QStringLiteral("/v1/revocations"), "application/json",
                QByteArray::fromStdString(boost::json::serialize(body)), &client,
                [](const http::Reply &reply) {
                    if (reply.status == 200)
                        printLine(reply.body.toStdString());
                    else
                        complain(reply.status == 0 ? reply.problem.toStdString()
                                                   : reply.body.toStdString());
                    QCoreApplication::exit(reply.status == 200 ? exitFine : exitNotDone);
                });
    return QCoreApplication::exec();
}

} // namespace sidelight::ctl
