#include "hub/settings/commandline.h"

namespace sidelight::hub
{

std::string_view usage()
{
    return "usage: sidelight-hub --config FILE [--check] [OPTION…]\n"
           "       sidelight-hub --config FILE --backup DIR | --restore DIR\n"
           "       sidelight-hub engine init [--config FILE] [--engine nats://HOST:PORT[,…]]\n"
           "       sidelight-hub engine reclaim [--config FILE] [--engine …] --mover-is-lost\n"
           "       sidelight-hub --dev [--listen HOST:PORT] [--data DIR] [--key-file FILE]\n"
           "                     [--engine embedded|nats://HOST:PORT[,…]] [--region XX] [--bundle "
           "FILE] [--trust FILE]\n"
           "                     [--restored] [--set NAME=NUMBER] [--log-level LEVEL]\n"
           "\n"
           "--config FILE  runs with this configuration; options beside it override it\n"
           "--check        says what is wrong with it, or that it is good, and ends\n"
           "--dev          for trying out: this machine only, tokens are printed\n"
           "engine init    makes the log in the engine, kept \"engineReplicas\" times, and ends\n"
           "engine reclaim  takes a log back that a hub was moving out of the engine, which was "
           "lost "
           "with\n"
           "               its data folder, as --mover-is-lost says; other hubs start on it again\n"
           "--move-to PLACE  where \"sidelightctl engine migrate\" may move the log, as --engine\n"
           "--accept-engine-risk  goes on with an engine that may lose what it acknowledged\n"
           "--log-level    debug, info, warning or error\n";
}

Result<CommandLine, std::string> readCommandLine(std::span<const std::string> arguments,
                                                 const Settings &file)
{
    CommandLine line;
    line.settings = file;
    std::string listen;
    std::string number;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string &name = arguments[i];
        const bool hasValue = i + 1 < arguments.size();
        std::string *value = nullptr;
        if (i == 0 && name == "engine" && hasValue && arguments[1] == "init")
            line.engineInit = arguments[++i] == "init";
        else if (i == 0 && name == "engine" && hasValue && arguments[1] == "reclaim")
            line.engineReclaim = arguments[++i] == "reclaim";
        else if (name == "--mover-is-lost")
            line.moverIsLost = true;
        else if (name == "--dev")
            line.dev = true;
        else if (name == "--check")
            line.check = true;
        else if (name == "--help")
            line.help = true;
        else if (name == "--restored")
            line.settings.restored = true;
        else if (name == "--config")
            value = &line.configFile;
        else if (name == "--backup")
            value = &line.backupTo;
        else if (name == "--restore")
            value = &line.restoreFrom;
        else if (name == "--listen")
            value = &listen;
        else if (name == "--data")
            value = &line.settings.dataFolder;
        else if (name == "--key-file")
            value = &line.settings.keyFile;
        else if (name == "--region")
            value = &line.settings.region;
        else if (name == "--bundle")
            value = &line.settings.bundleFile;
        else if (name == "--trust")
            value = &line.settings.trustFile;
        else if (name == "--log-level")
            value = &line.settings.logLevel;
        else if (name == "--set")
            value = &number;
        else if (name == "--engine")
            value = &line.settings.engine;
        else if (name == "--move-to")
            value = &line.settings.moveTo;
        else if (name == "--accept-engine-risk")
            line.settings.acceptEngineRisk = true;
        else
            return failure("There is no option " + name + ".");
        if (value) {
            if (!hasValue)
                return failure("The option " + name + " needs a value.");
            *value = arguments[++i];
        }
        if (name == "--set") {
            if (auto set = setNumber(line.settings, number); !set)
                return failure(set.error());
        }
        if (name == "--engine" || name == "--move-to") {
            if (auto judged = judgeSettings(line.settings); !judged)
                return failure(judged.error());
        }
    }
    if (line.help)
        return line;
    const bool isOfEngine = line.engineInit || line.engineReclaim;
    if (isOfEngine && isEmbedded(line.settings) && line.configFile.empty())
        return failure(std::string("Say which engine: --engine nats://HOST:PORT."));
    if (line.moverIsLost && !line.engineReclaim)
        return failure(std::string("--mover-is-lost is for \"engine reclaim\"."));
    if (!isOfEngine && line.dev == !line.configFile.empty())
        return failure(std::string("Give either --dev or --config FILE."));
    if (line.dev)
        line.settings.listenPort = 0;
    if (!listen.empty()) {
        if (auto set = setListen(line.settings, listen); !set)
            return failure(set.error());
    }
    if (!isLogLevel(line.settings.logLevel))
        return failure(std::string("A log level is debug, info, warning or error."));
    if (line.dev && !isLoopback(line.settings.listenHost))
        return failure(
            std::string("--dev has no real sign-in, so it listens on this machine only."));
    return line;
}

} // namespace sidelight::hub
