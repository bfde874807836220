#include "core/base/log.h"

#include <unistd.h>

#include "core/base/clock.h"

namespace sidelight
{

namespace
{

std::string_view nameOf(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return "debug";
    case LogLevel::Info:
        return "info";
    case LogLevel::Warning:
        return "warning";
    case LogLevel::Error:
        return "error";
    }
    return "error";
}

// Control characters would let a value forge a line of its own.
void appendQuoted(std::string &line, std::string_view value)
{
    line.push_back('"');
    for (const char c : value) {
        if (c == '"' || c == '\\')
            line.push_back('\\');
        line.push_back(static_cast<unsigned char>(c) < 0x20 ? ' ' : c);
    }
    line.push_back('"');
}

} // namespace

void StderrLogger::write(LogLevel level, std::string_view event,
                         std::initializer_list<LogField> fields)
{
    if (level < m_least)
        return;
    std::string line = "time=" + formatRfc3339(SystemClock{}.now()) + " level=";
    line += nameOf(level);
    line += " event=";
    line += event;
    for (const LogField &field : fields) {
        line.push_back(' ');
        line += field.key;
        line.push_back('=');
        appendQuoted(line, field.value);
    }
    line.push_back('\n');
    // A log that cannot be written must not stop a call; there is nowhere left to say so.
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, line.data(), line.size());
}

} // namespace sidelight
