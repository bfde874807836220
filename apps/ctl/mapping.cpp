// sidelightctl mapping try
#include <optional>

#include <QCommandLineParser>

#include "apps/ctl/command.h"
#include "apps/ctl/files.h"
#include "apps/ctl/options.h"
#include "apps/ctl/output.h"
#include "core/config/starter.h"
#include "core/domain/limits.h"
#include "core/json/json.h"
#include "core/wire/cloudevents.h"

namespace sidelight::ctl
{

namespace
{

constexpr std::size_t maxBodyBytes = std::size_t{1024} * 1024;

std::shared_ptr<const mapping::Mapping> mappingOf(const std::string &text, const std::string &id)
{
    const auto bundle = config::readBundle(text);
    if (!bundle) {
        for (const Problem &problem : bundle.error())
            complain(config::describe(problem, text));
        return nullptr;
    }
    auto mapping = bundle->findMapping(id);
    if (!mapping)
        complain("the bundle has no mapping \"" + id + "\".");
    return mapping;
}

int print(const mapping::Mapped &mapped)
{
    for (const Event &event : mapped.events)
        printLine(wire::encodeEvent(event));
    if (!mapped.fits)
        complain("the body is not of the mapping's kind; a hub would keep it as it came.");
    for (const mapping::Trouble &trouble : mapped.troubles)
        complain(trouble.pointer + ": " + trouble.sentence);
    return mapped.isWhole() ? exitFine : exitNotDone;
}

} // namespace

int runMapping(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "sidelightctl mapping try: what a mapping makes of a vendor's body, without a hub. Prints "
        "the canonical events as JSON lines; what came to nothing goes to standard error."));
    parser.addPositionalArgument(QStringLiteral("try"), QStringLiteral("What to do."));
    const QCommandLineOption bundle(QStringLiteral("config"),
                                    QStringLiteral("The bundle; the starter bundle without it."),
                                    QStringLiteral("FILE"));
    const QCommandLineOption id(QStringLiteral("mapping"), QStringLiteral("The mapping's id."),
                                QStringLiteral("ID"));
    const QCommandLineOption body(QStringLiteral("body"),
                                  QStringLiteral("The body, JSON; - is standard input."),
                                  QStringLiteral("FILE"));
    const QCommandLineOption region(
        QStringLiteral("region"),
        QStringLiteral("Country of phone numbers without one (ISO 3166)."), QStringLiteral("XX"),
        QStringLiteral("US"));
    parser.addOptions({bundle, id, body, region});
    process(parser, arguments);
    if (parser.positionalArguments() != QStringList{QStringLiteral("try")} || !parser.isSet(id) ||
        !parser.isSet(body)) {
        complain("give try, --mapping ID and --body FILE.");
        return exitWrongCall;
    }
    const auto text = parser.isSet(bundle) ? readText(parser.value(bundle), config::maxBundleBytes)
                                           : std::optional(config::starterText());
    const auto posted = readText(parser.value(body), maxBodyBytes);
    if (!text || !posted)
        return exitNotDone;
    const auto mapping = mappingOf(*text, parser.value(id).toStdString());
    if (!mapping)
        return exitNotDone;
    const auto value = json::parse(*posted, maxBodyBytes, limits::maxJsonDepth - 3);
    if (!value) {
        complain(json::sentenceOf(value.error()));
        return exitNotDone;
    }
    return print(mapping->apply({*value, {}, parser.value(region).toStdString()}));
}

} // namespace sidelight::ctl
