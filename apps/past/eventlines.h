// Events in a file or a pipe: one JSON object a line (NDJSON), or one JSON array of them. NDJSON is
// read as it is wanted, so a file may be larger than memory; nothing here waits for a slow pipe.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sidelight::past
{

struct EventLine {
    std::uint64_t number = 0; // of the line, or of the element of the array; from 1
    std::string text;
    // Why it cannot be sent: a machine code and a sentence. A line that is no JSON value would
    // spoil the batch it stands in.
    std::string code;
    std::string sentence;
};

class EventLines
{
public:
    // The descriptor stays the caller's.
    explicit EventLines(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    // Nothing at the end, and while there is no whole line yet: atEnd() tells which.
    [[nodiscard]] std::optional<EventLine> next();
    [[nodiscard]] bool atEnd() const { return m_ended && m_buffer.empty() && m_elements.empty(); }

private:
    void readMore();
    [[nodiscard]] bool takeArray();
    [[nodiscard]] std::optional<EventLine> nextElement();

    int m_descriptor;
    std::string m_buffer;    // read and not given out
    bool m_ended = false;    // nothing more to read
    bool m_skipping = false; // the rest of a line that was longer than any event
    enum class Form { Unknown, Lines, Array } m_form = Form::Unknown;
    std::vector<std::string> m_elements; // of the array, last first
    std::uint64_t m_number = 0;
};

} // namespace sidelight::past
