// How long the log keeps what: the member "retentionDays" of the configuration.
#pragma once

#include <string>

#include <boost/json/value.hpp>

#include "core/base/result.h"
#include "hub/log/retention.h"

namespace sidelight::hub
{

// {"touchpoints": 400, …}: whole days from 1 to 3660 by class; a class that is left out stays for
// ever. The error is a sentence for the person at the terminal.
[[nodiscard]] Result<LogRetention, std::string> readLogRetention(const boost::json::value &value);

} // namespace sidelight::hub
