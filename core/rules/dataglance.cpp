#include "core/rules/dataglance.h"

namespace sidelight::rules
{

namespace
{

// Goes through JSON text without keeping anything of it. What is no JSON ends it somewhere: places
// never lie beyond the text.
class Walk
{
public:
    Walk(std::string_view text, std::size_t at)
        : m_text(text)
        , m_at(at)
    {
    }

    [[nodiscard]] std::size_t at() const { return m_at; }
    [[nodiscard]] bool isEnd() const { return m_at >= m_text.size(); }

    // Whether the next thing is this character, which is passed then.
    bool pass(char wanted)
    {
        skipSpace();
        if (isEnd() || m_text[m_at] != wanted)
            return false;
        ++m_at;
        return true;
    }
    [[nodiscard]] bool isNext(char wanted)
    {
        skipSpace();
        return !isEnd() && m_text[m_at] == wanted;
    }

    // The text within the quotes, as it stands; false when there is none.
    bool passText(std::string_view &text)
    {
        if (!pass('"'))
            return false;
        const std::size_t start = m_at;
        skipText();
        if (isEnd())
            return false;
        text = m_text.substr(start, m_at - start);
        ++m_at;
        return true;
    }

    // Any value, as it stands.
    bool passValue(std::string_view &value)
    {
        skipSpace();
        const std::size_t start = m_at;
        std::size_t depth = 0;
        for (; !isEnd(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '"') {
                ++m_at;
                skipText();
            } else if (c == '{' || c == '[') {
                ++depth;
            } else if (depth == 0 && (c == ',' || c == '}' || c == ']')) {
                value = m_text.substr(start, m_at - start);
                return true;
            } else if (c == '}' || c == ']') {
                --depth;
            }
        }
        return false;
    }

private:
    void skipSpace()
    {
        while (!isEnd() && (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\r' ||
                            m_text[m_at] == '\t'))
            ++m_at;
    }
    // To the quote that ends it: the first one before which backslashes come in pairs.
    void skipText()
    {
        const std::size_t start = m_at;
        for (m_at = m_text.find('"', m_at); m_at < m_text.size();
             m_at = m_text.find('"', m_at + 1)) {
            std::size_t backslashes = 0;
            while (m_at - backslashes > start && m_text[m_at - backslashes - 1] == '\\')
                ++backslashes;
            if (backslashes % 2 == 0)
                return;
        }
        m_at = m_text.size();
    }

    std::string_view m_text;
    std::size_t m_at;
};

bool hasEscape(std::string_view text)
{
    return text.find('\\') != std::string_view::npos;
}

std::string_view withoutSpaceBehind(std::string_view value)
{
    return value.substr(0, value.find_last_not_of(" \t\r\n") + 1);
}

} // namespace

DataGlance::DataGlance(std::string_view json)
    : m_isCertain(look(json))
{
}

bool DataGlance::look(std::string_view json)
{
    Walk walk(json, 0);
    if (!walk.pass('{'))
        return false;
    if (walk.pass('}'))
        return true;
    do {
        std::string_view name;
        std::string_view value;
        if (!walk.passText(name) || hasEscape(name) || !walk.pass(':'))
            return false;
        if (name == "data")
            return !walk.isNext('{') || lookAtData(json, walk.at());
        if (!walk.passValue(value))
            return false;
    } while (walk.pass(','));
    return walk.pass('}');
}

bool DataGlance::lookAtData(std::string_view json, std::size_t at)
{
    m_isObject = true;
    Walk walk(json, at);
    if (!walk.pass('{'))
        return false;
    if (walk.pass('}'))
        return true;
    do {
        Member member;
        if (!walk.passText(member.name) || hasEscape(member.name) || !walk.pass(':') ||
            !walk.passValue(member.value) || m_size == most)
            return false;
        member.value = withoutSpaceBehind(member.value);
        m_members[m_size++] = member;
    } while (walk.pass(','));
    return walk.pass('}');
}

} // namespace sidelight::rules
