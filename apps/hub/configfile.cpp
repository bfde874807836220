#include "apps/hub/configfile.h"

#include <fstream>

#include "apps/hub/bundlefile.h"
#include "core/base/clock.h"
#include "hub/auth/keys/keyfiles.h"
#include "hub/log/keyfile.h"
#include "hub/settings/commandline.h"
#include "hub/settings/configfaults.h"
#include "hub/tls/tlsidentity.h"

namespace sidelight::hub
{

namespace
{

constexpr std::size_t maxConfigBytes = std::size_t{256} * 1024;
using Faults = std::vector<std::string>;

// What the settings name must be there, and be what it is said to be.
Faults faultsOfFiles(const Settings &settings)
{
    Faults faults;
    for (const KeyFile &file : settings.auth ? settings.auth->keys : std::vector<KeyFile>()) {
        if (auto keys = readSigningKeys(file); !keys)
            faults.push_back(keys.error());
    }
    if (!settings.keyFile.empty()) {
        if (auto key = readKeyFile(settings.keyFile); !key)
            faults.push_back("The log has no key: " + key.error().detail + ".");
    }
    if (!settings.bundleFile.empty()) {
        if (auto bundle = readBundleFile(settings.bundleFile); !bundle)
            faults.push_back("The bundle cannot be used. " + bundle.error());
    }
    if (!settings.trustFile.empty()) {
        if (auto trust = readTrustFile(settings.trustFile); !trust)
            faults.push_back(trust.error());
    }
    if (!settings.tls.keyFile.empty()) {
        if (auto tls = makeServerTls(settings.tls, SystemClock().now()); !tls)
            faults.push_back(tls.error());
    }
    return faults;
}

} // namespace

Result<Settings, Faults> readConfigFile(const std::string &path,
                                        std::span<const std::string> arguments)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return failure(Faults{"The configuration file " + path + " cannot be read."});
    std::string text(maxConfigBytes + 1, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(file.gcount()));

    auto settings = readSettings(text);
    Result<CommandLine, std::string> line;
    if (settings)
        line = readCommandLine(arguments, *settings);
    // With the options of the command line it may be whole though the file alone is not.
    if (settings && line && judgeForProduction(line->settings)) {
        auto faults = faultsOfFiles(line->settings);
        if (!faults.empty())
            return failure(std::move(faults));
        return std::move(line->settings);
    }
    Faults faults = faultsOf(text);
    for (std::string &fault : faults)
        fault.insert(0, path + ", ");
    if (settings && !line)
        faults.push_back(line.error());
    else if (settings && faults.empty())
        faults.push_back(judgeForProduction(line->settings).error());
    if (!settings && faults.empty())
        faults.push_back(path + ": " + settings.error());
    return failure(std::move(faults));
}

} // namespace sidelight::hub
