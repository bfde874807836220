// The hub's log: one JSON object a line on standard error, {"time","level","event",…}; a field that
// has the name of one of these three is left out. Any thread; one write(2) a line.
#pragma once

#include <optional>

#include "core/base/log.h"

namespace sidelight::hub
{

class JsonLogger final : public Logger
{
public:
    explicit JsonLogger(LogLevel least = LogLevel::Info)
        : m_least(least)
    {
    }
    void write(LogLevel level, std::string_view event,
               std::initializer_list<LogField> fields = {}) override;

private:
    LogLevel m_least;
};

// "debug", "info", "warning", "error".
[[nodiscard]] std::optional<LogLevel> logLevelOf(std::string_view name);
// What write() writes, with its line end.
[[nodiscard]] std::string logLine(std::string_view time, LogLevel level, std::string_view event,
                                  std::initializer_list<LogField> fields);

} // namespace sidelight::hub
