// Structured logs: one line of key=value pairs. Values are counts, codes, ids of our own making and
// durations; never names, numbers, texts or payloads of customers. There is no global logger: the
// composition root makes one and hands it down.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace sidelight
{

enum class LogLevel { Debug, Info, Warning, Error };

struct LogField {
    std::string_view key;
    std::string value;
    LogField(std::string_view k, std::string_view v)
        : key(k)
        , value(v)
    {
    }
    LogField(std::string_view k, std::int64_t v)
        : key(k)
        , value(std::to_string(v))
    {
    }
};

class Logger
{
public:
    virtual ~Logger() = default;
    virtual void write(LogLevel level, std::string_view event,
                       std::initializer_list<LogField> fields = {}) = 0;
};

// To standard error, one write(2) a line. Thread-safe.
class StderrLogger final : public Logger
{
public:
    explicit StderrLogger(LogLevel least = LogLevel::Info)
        : m_least(least)
    {
    }
    void write(LogLevel level, std::string_view event,
               std::initializer_list<LogField> fields = {}) override;

private:
    LogLevel m_least;
};

class NullLogger final : public Logger
{
public:
    void write(LogLevel, std::string_view, std::initializer_list<LogField>) override {}
};

} // namespace sidelight
