// Writes one JSON object straight into a string: frames are written often and read once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/domain/stream.h"
#include "core/wire/json.h"

namespace sidelight::wire
{

class ObjectWriter
{
public:
    explicit ObjectWriter(std::string &out)
        : m_out(out)
    {
        m_out.push_back('{');
    }
    ~ObjectWriter() { m_out.push_back('}'); }
    ObjectWriter(const ObjectWriter &) = delete;
    ObjectWriter &operator=(const ObjectWriter &) = delete;

    // Writes the key; the caller writes the value into the string.
    std::string &key(std::string_view name)
    {
        if (!m_first)
            m_out.push_back(',');
        m_first = false;
        appendJsonString(m_out, name);
        m_out.push_back(':');
        return m_out;
    }
    void text(std::string_view name, std::string_view value) { appendJsonString(key(name), value); }
    void textUnlessEmpty(std::string_view name, std::string_view value)
    {
        if (!value.empty())
            text(name, value);
    }
    void number(std::string_view name, std::int64_t value) { key(name) += std::to_string(value); }
    void number(std::string_view name, std::uint64_t value) { key(name) += std::to_string(value); }
    void flag(std::string_view name, bool value) { key(name) += value ? "true" : "false"; }
    void stream(const StreamId &value) { text("stream", value.toString()); }
    void epoch(const Epoch &value) { text("epoch", value.value); }
    void offset(std::string_view name, Offset value) { text(name, value.toString()); }

private:
    std::string &m_out;
    bool m_first = true;
};

// Writes a JSON array: each element by `write(element)`.
template<class Range, class Write>
void appendArray(std::string &out, const Range &range, Write write)
{
    out.push_back('[');
    bool first = true;
    for (const auto &element : range) {
        if (!first)
            out.push_back(',');
        first = false;
        write(element);
    }
    out.push_back(']');
}

} // namespace sidelight::wire
