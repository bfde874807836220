// sidelightctl config publish, rollback, fetch
#include <functional>

#include <QCoreApplication>

#include "apps/ctl/command.h"
#include "apps/ctl/configcommand.h"
#include "apps/ctl/files.h"
#include "apps/ctl/output.h"
#include "apps/terminal/interrupt.h"
#include "core/config/bundle.h"
#include "core/publication/httpbundledesk.h"
#include "core/publication/nextbundle.h"

namespace sidelight::ctl
{

namespace
{

// One conversation with a hub, from the first request to the exit code.
class ConfigTalk : public QObject
{
public:
    ConfigTalk(const HubAccess &access, const QString &team)
        : desk(access.url, access.token, team)
    {
        connect(&m_interrupt, &terminal::Interrupt::interrupted, this,
                [] { QCoreApplication::exit(exitInterrupted); });
    }

    // An answer that is not good is told, and ends the program.
    static publication::BundleDesk::Then good(std::function<void(const std::string &)> then)
    {
        return [then = std::move(then)](const publication::Answer &answer) {
            if (answer.isGood())
                return then(answer.body);
            if (answer.status == 0)
                complain(answer.problem);
            else
                printLine(answer.body);
            end(false);
        };
    }
    void put(const std::string &envelope)
    {
        desk.put(envelope, good([](const std::string &said) {
                     printLine(said);
                     end(true);
                 }));
    }
    static void end(bool well) { QCoreApplication::exit(well ? exitFine : exitNotDone); }

    publication::HttpBundleDesk desk;

private:
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
    const std::int64_t wanted = parser.value(options.to).toLongLong();
    talk.desk.newest(ConfigTalk::good([&](const std::string &text) {
        const auto newest = publication::readPublished(text);
        talk.desk.version(wanted, ConfigTalk::good([&, newest](const std::string &former) {
                              const auto older = publication::readPublished(former);
                              if (newest && older)
                                  return talk.put(
                                      publication::republished(*older, newest->version + 1, *key));
                              complain("the hub's answer is no signed bundle.");
                              ConfigTalk::end(false);
                          }));
    }));
    return QCoreApplication::exec();
}

int fetchConfig(const QCommandLineParser &parser, const ConfigOptions &options)
{
    const auto access = accessOf(parser, options);
    if (!access)
        return exitNotDone;
    ConfigTalk talk(*access, parser.value(options.team));
    const auto write = ConfigTalk::good([&](const std::string &text) {
        ConfigTalk::end(writeText(parser.value(options.out), text));
    });
    if (parser.isSet(options.to))
        talk.desk.version(parser.value(options.to).toLongLong(), write);
    else
        talk.desk.newest(write);
    return QCoreApplication::exec();
}

} // namespace sidelight::ctl
