// sidelightctl doctor
#include <boost/version.hpp>

#include <QCommandLineParser>
#include <QSslSocket>

#include "apps/ctl/command.h"
#include "apps/ctl/options.h"
#include "apps/ctl/output.h"
#include "core/wire/messages.h"

namespace sidelight::ctl
{

int runDoctor(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "sidelightctl doctor: prints the versions this program works with, as one JSON line."));
    process(parser, arguments);
    printLine(boost::json::object{
        {"sidelightctl", SIDELIGHT_VERSION},
        {"protocol", wire::protocolVersion},
        {"qt", qVersion()},
        {"boost", BOOST_LIB_VERSION},
        {"tls", QSslSocket::sslLibraryVersionString().toStdString()},
    });
    return exitFine;
}

} // namespace sidelight::ctl
