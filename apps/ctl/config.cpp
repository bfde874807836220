// sidelightctl config
#include <algorithm>
#include <array>

#include "apps/ctl/command.h"
#include "apps/ctl/configcommand.h"
#include "apps/ctl/files.h"
#include "apps/ctl/output.h"
#include "core/config/difference.h"
#include "core/config/starter.h"
#include "core/domain/limits.h"
#include "core/json/json.h"

namespace sidelight::ctl
{

namespace
{

struct Action {
    const char *name;
    int (*run)(const QCommandLineParser &, const ConfigOptions &);
};
constexpr std::array actions{
    Action{"validate", validateConfig}, Action{"diff", diffConfig},
    Action{"keygen", makeSigningKey},   Action{"sign", signConfig},
    Action{"verify", verifyConfig},     Action{"publish", publishConfig},
    Action{"rollback", rollBackConfig}, Action{"fetch", fetchConfig},
    Action{"starter", writeStarter},
};

std::optional<boost::json::object> documentOf(const std::string &text)
{
    auto value = json::parse(text, config::maxBundleBytes, limits::maxJsonDepth);
    if (value && value->is_object())
        return std::move(value->get_object());
    complain(value ? "a bundle is a JSON object." : json::sentenceOf(value.error()));
    return std::nullopt;
}

const char *nameOf(config::Difference::Kind kind)
{
    switch (kind) {
    case config::Difference::Kind::Added:
        return "added";
    case config::Difference::Kind::Removed:
        return "removed";
    case config::Difference::Kind::Changed:
        break;
    }
    return "changed";
}

} // namespace

void ConfigOptions::addTo(QCommandLineParser &parser) const
{
    hub.addTo(parser);
    parser.addOptions({config, against, out, key, passphraseFile, trust, team, to});
}

std::optional<std::string> bundleText(const QString &file)
{
    auto text = readText(file, config::maxBundleBytes * 2);
    if (!text)
        return std::nullopt;
    if (auto envelope = config::readEnvelope(*text))
        return std::move(envelope->payload);
    return text;
}

int validateConfig(const QCommandLineParser &parser, const ConfigOptions &options)
{
    const auto text = bundleText(parser.value(options.config));
    if (!text)
        return exitNotDone;
    const auto bundle = config::readBundle(*text);
    if (!bundle) {
        for (const Problem &problem : bundle.error())
            printLine(boost::json::object{{"pointer", problem.pointer},
                                          {"problem", config::describe(problem, *text)}});
        return exitNotDone;
    }
    printLine(boost::json::object{{"version", bundle->version},
                                  {"team", bundle->team ? bundle->team->value : ""},
                                  {"rules", bundle->rules->size()},
                                  {"mappings", bundle->mappings.size()},
                                  {"guides", bundle->layout->guides.size()}});
    return exitFine;
}

int diffConfig(const QCommandLineParser &parser, const ConfigOptions &options)
{
    const auto newer = bundleText(parser.value(options.config));
    const auto older = parser.isSet(options.against) ? bundleText(parser.value(options.against))
                                                     : std::optional(config::starterText());
    const auto after = newer ? documentOf(*newer) : std::nullopt;
    const auto before = older ? documentOf(*older) : std::nullopt;
    if (!before || !after)
        return exitNotDone;
    for (const config::Difference &difference : config::differences(*before, *after))
        printLine(boost::json::object{{"change", nameOf(difference.kind)},
                                      {"pointer", difference.pointer},
                                      {"words", difference.sentence}});
    return exitFine;
}

int writeStarter(const QCommandLineParser &parser, const ConfigOptions &options)
{
    const std::string text = config::starterText(parser.value(options.team).toStdString());
    if (const auto read = config::readBundle(text); !read) {
        for (const Problem &problem : read.error())
            complain(config::describe(problem, text));
        return exitNotDone;
    }
    return writeText(parser.value(options.out), text) ? exitFine : exitNotDone;
}

int runConfig(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "sidelightctl config ACTION: bundles of configuration.\n"
        "  starter   writes the bundle that comes with Sidelight, for --team, to --out\n"
        "  validate  says what is wrong with --config, and where\n"
        "  diff      says in words what --config changes about --against\n"
        "  keygen    makes a signing key in --out and prints its public half\n"
        "  sign      writes --config signed by --key to --out; a signed one gets one more "
        "signature\n"
        "  verify    judges a signed --config as a panel of --team would, by --trust\n"
        "  publish   puts a signed --config into force at the hub\n"
        "  rollback  publishes the content of version --to again, signed by --key, as the next\n"
        "  fetch     writes what is in force at the hub, or version --to, to --out"));
    const ConfigOptions options;
    options.addTo(parser);
    parser.addPositionalArgument(QStringLiteral("action"), QStringLiteral("What to do."));
    process(parser, arguments);
    const QString name = parser.positionalArguments().value(0);
    const auto *action = std::find_if(actions.begin(), actions.end(), [&name](const Action &one) {
        return name == QLatin1String(one.name);
    });
    if (action == actions.end() || parser.positionalArguments().size() != 1) {
        complain("config needs one of: starter, validate, diff, keygen, sign, verify, publish, "
                 "rollback, fetch.");
        return exitWrongCall;
    }
    return action->run(parser, options);
}

} // namespace sidelight::ctl
