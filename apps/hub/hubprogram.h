// All parts of a running hub, put together in one place. One network thread runs them; the log has
// threads of its own.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "core/base/log.h"
#include "hub/auth/devauthoriser.h"
#include "hub/settings/settings.h"

namespace sidelight::hub
{

class HubProgram
{
public:
    // `tokens`: of --dev; without them those that the settings' sign-in takes.
    HubProgram(Settings settings, std::optional<DevTokens> tokens, Logger &logger);
    ~HubProgram();

    // Opens the log and listens; the address, or a sentence why not.
    [[nodiscard]] Result<std::string, std::string> start();
    enum class End {
        Stopped, // SIGTERM, SIGINT
        Failed,  // the log cannot be read at start
        Moved    // the log is elsewhere now: the hub is to be started there
    };
    [[nodiscard]] End run();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace sidelight::hub
