// The configuration file of a hub, and everything that it names.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "hub/settings/settings.h"

namespace sidelight::hub
{

// Every fault a line, with the file's name and the place. `arguments`: the command line, whose
// options have the last word.
[[nodiscard]] Result<Settings, std::vector<std::string>>
readConfigFile(const std::string &path, std::span<const std::string> arguments);

} // namespace sidelight::hub
