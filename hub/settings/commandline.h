// sidelight-hub --config FILE [--check] | --dev [--listen HOST:PORT] [--data DIR] [--engine
// embedded|nats://…] | engine init|reclaim [--config FILE] [--engine nats://…]
#pragma once

#include <span>
#include <string>

#include "hub/settings/settings.h"

namespace sidelight::hub
{

struct CommandLine {
    bool dev = false;
    bool check = false;
    bool help = false;
    bool engineInit = false;    // make the log in the engine, and end
    bool engineReclaim = false; // take it back from a hub that was moving it out, and end
    bool moverIsLost = false;   // for good, with its data folder
    std::string configFile;
    std::string backupTo;    // a folder: make a copy there, and end
    std::string restoreFrom; // a copy: put it into the data folder, and end
    Settings settings;       // with --config: those given, over what the file says
};

// `file`: what the configuration said, when it was read before. The error is a sentence for the
// person at the terminal.
[[nodiscard]] Result<CommandLine, std::string>
readCommandLine(std::span<const std::string> arguments, const Settings &file = {});

[[nodiscard]] std::string_view usage();

} // namespace sidelight::hub
