#include "hub/operations/jsonlogger.h"

#include <array>

#include <unistd.h>

#include "core/base/clock.h"
#include "core/base/utf8.h"
#include "core/json/json.h"

namespace sidelight::hub
{

namespace
{

constexpr std::array<std::string_view, 4> levelNames{"debug", "info", "warning", "error"};

// A name of a file may be any bytes; a line of JSON may not.
void appendText(std::string &line, std::string_view text)
{
    if (isValidUtf8(text))
        return json::appendString(line, text);
    std::string plain(text);
    for (char &c : plain)
        c = static_cast<unsigned char>(c) < 0x80 ? c : '?';
    json::appendString(line, plain);
}

} // namespace

std::optional<LogLevel> logLevelOf(std::string_view name)
{
    for (std::size_t i = 0; i < levelNames.size(); ++i) {
        if (levelNames[i] == name)
            return static_cast<LogLevel>(i);
    }
    return std::nullopt;
}

std::string logLine(std::string_view time, LogLevel level, std::string_view event,
                    std::initializer_list<LogField> fields)
{
    std::string line = "{\"time\":\"" + std::string(time) + "\",\"level\":\"";
    line += levelNames[static_cast<std::size_t>(level)];
    line += "\",\"event\":";
    appendText(line, event);
    for (const LogField &field : fields) {
        if (field.key == "time" || field.key == "level" || field.key == "event")
            continue;
        line.push_back(',');
        appendText(line, field.key);
        line.push_back(':');
        appendText(line, field.value);
    }
    line += "}\n";
    return line;
}

void JsonLogger::write(LogLevel level, std::string_view event,
                       std::initializer_list<LogField> fields)
{
    if (level < m_least)
        return;
    const std::string line = logLine(formatRfc3339(SystemClock{}.now()), level, event, fields);
    // A log that cannot be written must not stop a call; there is nowhere left to say so.
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, line.data(), line.size());
}

} // namespace sidelight::hub
