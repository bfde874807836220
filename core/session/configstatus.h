// How the configuration is doing; a value, as all that the session tells.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/domain/ids.h"

namespace sidelight::session
{

// What is in force: the starter configuration, or a file's.
struct ConfigStatus {
    std::int64_t version = 0;
    std::string source;                // the file's name; empty: what is built in
    std::vector<std::string> problems; // why the newest is not in force; place and sentence
    std::vector<std::string> unknownCards = {}; // it names; of a newer version, left out
    bool operator==(const ConfigStatus &) const = default;
};

// What became of a bundle that the hub published.
struct ConfigReport {
    TeamId team;
    std::int64_t version = 0;
    std::string code;   // of the refusal; empty: it is in force
    std::string reason; // a sentence
};

} // namespace sidelight::session
