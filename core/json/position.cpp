#include "core/json/position.h"

#include <algorithm>
#include <optional>

#include <boost/json/parse.hpp>

#include "core/json/whitespace.h"

namespace sidelight::json
{

namespace
{

// Walks a JSON text that is known to be well formed; at its end it stays there.
class Walker
{
public:
    explicit Walker(std::string_view text)
        : m_text(text)
    {
        skipWhitespace();
    }

    [[nodiscard]] std::size_t byte() const { return m_at; }

    // To the member or element that `step` names; false when the value here has none such.
    bool enter(std::string_view step)
    {
        const char open = here();
        if (open != '{' && open != '[')
            return false;
        ++m_at;
        skipWhitespace();
        for (std::size_t index = 0; here() != '}' && here() != ']' && here() != '\0'; ++index) {
            bool found = open == '[' && step == std::to_string(index);
            if (open == '{') {
                found = keyIs(step);
                skipWhitespace();
                ++m_at; // ":"
                skipWhitespace();
            }
            if (found)
                return true;
            skipValue();
            skipWhitespace();
            if (here() == ',')
                ++m_at;
            skipWhitespace();
        }
        return false;
    }

private:
    [[nodiscard]] char here() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    void skipWhitespace()
    {
        m_at = std::min(m_text.find_first_not_of(whitespace, m_at), m_text.size());
    }

    void skipString()
    {
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at) {
            if (m_text[m_at] == '\\')
                ++m_at;
        }
        m_at = std::min(m_at + 1, m_text.size());
    }

    bool keyIs(std::string_view step)
    {
        const std::size_t begin = m_at;
        skipString();
        boost::system::error_code error;
        const std::string_view quoted = m_text.substr(begin, m_at - begin);
        const auto key =
            boost::json::parse(boost::json::string_view(quoted.data(), quoted.size()), error);
        return !error && key.is_string() &&
               std::string_view(key.get_string().data(), key.get_string().size()) == step;
    }

    void skipValue()
    {
        std::size_t depth = 0;
        do {
            const char c = here();
            if (c == '\0')
                return;
            if (c == '"') {
                skipString();
            } else if (c == '{' || c == '[') {
                ++depth;
                ++m_at;
            } else if (c == '}' || c == ']') {
                --depth;
                ++m_at;
            } else {
                m_at = std::min(m_text.find_first_of(",]}\"{[", m_at + (c == ',' ? 1 : 0)),
                                m_text.size());
            }
        } while (depth > 0);
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

std::string unescaped(std::string_view step)
{
    std::string out;
    for (std::size_t i = 0; i < step.size(); ++i) {
        if (step[i] == '~' && i + 1 < step.size()) {
            out += step[i + 1] == '1' ? '/' : '~';
            ++i;
        } else {
            out += step[i];
        }
    }
    return out;
}

} // namespace

Position positionOf(std::string_view text, std::size_t byte)
{
    Position position;
    for (const char c : text.substr(0, byte)) {
        if (c == '\n') {
            ++position.line;
            position.column = 1;
        } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
            ++position.column;
        }
    }
    return position;
}

Position positionOf(std::string_view text, std::string_view pointer)
{
    Walker walker(text);
    std::size_t byte = walker.byte();
    while (!pointer.empty()) {
        pointer.remove_prefix(1);
        const std::size_t end = std::min(pointer.find('/'), pointer.size());
        if (!walker.enter(unescaped(pointer.substr(0, end))))
            break;
        byte = walker.byte();
        pointer.remove_prefix(end);
    }
    return positionOf(text, byte);
}

void appendStep(std::string &pointer, std::string_view name)
{
    pointer += '/';
    for (const char c : name) {
        if (c == '~')
            pointer += "~0";
        else if (c == '/')
            pointer += "~1";
        else
            pointer += c;
    }
}

void appendStep(std::string &pointer, std::size_t index)
{
    pointer += '/' + std::to_string(index);
}

} // namespace sidelight::json
