#include "apps/sidelight/browserpages.h"

#include <cstdio>

#include "apps/profile/auditfile.h"
#include "apps/profile/pairingfile.h"
#include "plugin/bridge/bridge.h"
#include "plugin/bridge/handshake.h"

namespace sidelight::companion
{

namespace
{

const QString originOption = QStringLiteral("bridge-origin");
const QString portOption = QStringLiteral("bridge-port");

} // namespace

// In the order in which they are needed; destroyed from the last to the first.
struct BrowserPages::Parts {
    SystemClock clock;
    SystemRandom random;
    StderrLogger log;
    std::unique_ptr<profile::PairingFile> file; // null: connected until the program ends
    std::unique_ptr<profile::AuditFile> audit;  // null: without a profile nothing is kept
    std::unique_ptr<bridge::Bridge> bridge;
};

void addPageOptions(QCommandLineParser &parser)
{
    parser.addOptions(
        {{originOption,
          QStringLiteral("A browser desktop that may ask to be connected, as "
                         "https://HOST[:PORT]; may repeat. Without one, none may."),
          QStringLiteral("ORIGIN")},
         {portOption,
          QStringLiteral("Port on this machine for browser desktops, instead of 47615 to 47617."),
          QStringLiteral("N")}});
}

Result<std::unique_ptr<BrowserPages>, std::string>
BrowserPages::make(const QCommandLineParser &parser, viewmodels::PanelViewModel &panel)
{
    bridge::BridgeSettings settings;
    for (const QString &origin : parser.values(originOption)) {
        if (!bridge::isOrigin(origin.toStdString()))
            return failure(std::string("--bridge-origin wants https://HOST[:PORT], as browsers "
                                       "write it: lower case, no path, no usual port."));
        settings.origins.insert(origin.toStdString());
    }
    if (parser.isSet(portOption)) {
        bool isNumber = false;
        const unsigned short port = parser.value(portOption).toUShort(&isNumber);
        if (!isNumber)
            return failure(std::string("--bridge-port wants a number up to 65535."));
        settings.ports = {port};
    }
    if (settings.origins.empty())
        return std::unique_ptr<BrowserPages>(new BrowserPages(nullptr));

    auto parts = std::make_unique<Parts>();
    const QString folder = parser.value(QStringLiteral("profile"));
    if (!folder.isEmpty()) {
        parts->file = std::make_unique<profile::PairingFile>(folder.toStdString());
        parts->audit = std::make_unique<profile::AuditFile>(folder.toStdString(), parts->clock);
    }
    parts->bridge = std::make_unique<bridge::Bridge>(
        panel, std::move(settings),
        bridge::BridgeParts{parts->clock, parts->random, parts->log, parts->file.get(),
                            parts->audit.get()});
    QObject::connect(parts->bridge.get(), &bridge::Bridge::listening, [](quint16 port) {
        if (port == 0) {
            std::fprintf(stderr, "sidelight: No port for browser desktops is free.\n");
        } else {
            std::printf("bridge listening on 127.0.0.1:%u\n", static_cast<unsigned>(port));
            std::fflush(stdout);
        }
    });
    parts->bridge->start();
    return std::unique_ptr<BrowserPages>(new BrowserPages(std::move(parts)));
}

BrowserPages::BrowserPages(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

BrowserPages::~BrowserPages() = default;

} // namespace sidelight::companion
