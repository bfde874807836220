// All that is wrong with a configuration file, for who wrote it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sidelight::hub
{

// One line a fault, "line 3, column 5 (/auth/issuer): …", in the order of the text; empty when
// readSettings() takes it. Names that are not known come with the one that was probably meant.
// Values are not repeated: they may be secrets.
[[nodiscard]] std::vector<std::string> faultsOf(std::string_view json);
// docs/hub-config.schema.json.
[[nodiscard]] std::string_view settingsSchema();

} // namespace sidelight::hub
