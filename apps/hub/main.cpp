// sidelight-hub: takes events in over HTTP, keeps them in a log, serves panels over WebSockets.
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

#include <sys/resource.h>
#include <sys/stat.h>

#include "apps/hub/configfile.h"
#include "apps/hub/hubbackup.h"
#include "apps/hub/hubengine.h"
#include "apps/hub/hubprogram.h"
#include "core/base/random.h"
#include "hub/migration/logplace.h"
#include "hub/operations/jsonlogger.h"
#include "hub/settings/commandline.h"
#include "hub/tls/sparsebuffers.h"

using namespace sidelight;

namespace
{

int complain(const std::string &sentence)
{
    std::fprintf(stderr, "sidelight-hub: %s\n", sentence.c_str());
    return 2;
}

void printTokens(const hub::DevTokens &tokens)
{
    std::printf(R"({"tokens":{"publisher":"%s","agent":"%s","supervisor":"%s","admin":"%s"}})"
                "\n",
                tokens.publisher.c_str(), tokens.agent.c_str(), tokens.supervisor.c_str(),
                tokens.admin.c_str());
}

// Of --backup and --restore; the hub itself is not started.
int copyOrPutBack(const hub::CommandLine &line, const hub::Settings &settings)
{
    if (settings.dataFolder.empty())
        return complain("A copy needs the folder of the log (\"data\", or --data).");
    const auto place = hub::readPlace(settings.dataFolder);
    if (!place)
        return complain(place.error());
    if (*place ? !(*place)->inForce.isFile() : !hub::isEmbedded(settings))
        return complain("The log is in the engine, which has copies of its own.");
    if (!line.backupTo.empty()) {
        const auto made = hub::backUp(settings, line.backupTo);
        if (!made)
            return complain(made.error());
        std::puts(made->c_str());
        return 0;
    }
    SystemRandom random;
    if (const auto done = hub::restore(settings, line.restoreFrom, random); !done)
        return complain(done.error());
    std::puts("The copy is in place, with a new epoch.");
    return 0;
}

// No core files with customers in them; as many sockets as the system lets us have.
void setLimits()
{
    ::umask(S_IRWXG | S_IRWXO);
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) == 0) {
        files.rlim_cur = files.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &files);
    }
}

} // namespace

int main(int argc, char **argv)
{
    hub::useSparseTlsBuffers();
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    auto line = hub::readCommandLine(arguments);
    if (!line) {
        std::fputs(hub::usage().data(), stderr);
        return complain(line.error());
    }
    if (line->help) {
        std::fputs(hub::usage().data(), stdout);
        return 0;
    }
    hub::Settings settings = line->settings;
    if (!line->configFile.empty()) {
        auto read = hub::readConfigFile(line->configFile, arguments);
        if (!read) {
            for (const std::string &fault : read.error())
                complain(fault);
            return 2;
        }
        settings = *std::move(read);
        if (line->check) {
            std::puts("The configuration is good.");
            return 0;
        }
    }
    setLimits();
    if (line->engineInit || line->engineReclaim) {
        const auto done = line->engineInit ? hub::setUpEngineOf(settings)
                                           : hub::reclaimEngineOf(settings, line->moverIsLost);
        if (!done)
            return complain(done.error());
        std::puts(done->c_str());
        return 0;
    }
    if (!line->backupTo.empty() || !line->restoreFrom.empty())
        return copyOrPutBack(*line, settings);
    hub::JsonLogger logger(hub::logLevelOf(settings.logLevel).value_or(LogLevel::Info));
    SystemRandom random;
    std::optional<hub::DevTokens> tokens;
    if (line->dev)
        tokens = hub::DevTokens::make(random);
    // Once more where its log was moved, at the same address.
    for (bool isFirst = true;; isFirst = false) {
        hub::HubProgram program(settings, tokens, logger);
        const auto address = program.start();
        if (!address)
            return complain(address.error());
        if (isFirst) {
            std::printf("listening on %s\n", address->c_str());
            if (tokens)
                printTokens(*tokens);
            std::fflush(stdout);
            if (const auto same = hub::setListen(settings, *address); !same)
                return complain(same.error());
        }
        using End = hub::HubProgram::End;
        if (const End end = program.run(); end != End::Moved)
            return end == End::Stopped ? 0 : 1;
    }
}
