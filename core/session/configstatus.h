// How the configuration is doing; a value, as all that the session tells.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace sidelight::session
{

// What is in force: the starter configuration, or a file's.
struct ConfigStatus {
    std::int64_t version = 0;
    std::string source;                // the file's name; empty: what is built in
    std::vector<std::string> problems; // why the newest is not in force; place and sentence
    bool operator==(const ConfigStatus &) const = default;
};

} // namespace sidelight::session
