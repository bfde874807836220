// The bundle a hub works with.
#pragma once

#include <memory>
#include <string>

#include "core/config/bundle.h"
#include "core/config/signing/trustedkeys.h"

namespace sidelight::hub
{

// The starter bundle when no file is named. The error is for an operator: a line for each problem,
// with the place in the file.
[[nodiscard]] Result<std::shared_ptr<const config::Bundle>, std::string>
readBundleFile(const std::string &path);

// Whose signature puts bundles in force. The error names the file and the mistake.
[[nodiscard]] Result<config::TrustedKeys, std::string> readTrustFile(const std::string &path);

} // namespace sidelight::hub
