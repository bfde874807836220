#include "core/mapping/plaintext.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

#include "core/base/utf8.h"

namespace sidelight::mapping
{

namespace
{

constexpr std::size_t longestEntity = 12;
constexpr std::string_view ellipsis = "\xE2\x80\xA6";

struct Entity {
    std::string_view name;
    std::string_view text;
};
constexpr std::array entities{
    Entity{"amp", "&"},   Entity{"lt", "<"},    Entity{"gt", ">"},   Entity{"quot", "\""},
    Entity{"apos", "'"},  Entity{"nbsp", " "},  Entity{"euro", "€"}, Entity{"hellip", ellipsis},
    Entity{"ndash", "–"}, Entity{"mdash", "—"}, Entity{"auml", "ä"}, Entity{"ouml", "ö"},
    Entity{"uuml", "ü"},  Entity{"Auml", "Ä"},  Entity{"Ouml", "Ö"}, Entity{"Uuml", "Ü"},
    Entity{"szlig", "ß"}, Entity{"copy", "©"},
};

// Elements whose content is no text of a reader.
constexpr std::array<std::string_view, 3> silent{"script", "style", "head"};
// Elements that begin and end a line.
constexpr std::array<std::string_view, 17> blocks{"br", "p",  "div", "li",  "tr",        "table",
                                                  "ul", "ol", "h1",  "h2",  "h3",        "h4",
                                                  "h5", "h6", "hr",  "pre", "blockquote"};

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool isLetter(char c)
{
    return lower(c) >= 'a' && lower(c) <= 'z';
}

std::optional<std::string> utf8Of(std::uint32_t point)
{
    if (point < 0x20 || (point >= 0x7F && point < 0xA0) || point > 0x10FFFF ||
        (point >= 0xD800 && point < 0xE000))
        return point == '\t' || point == '\n' || point == '\r' ? std::optional<std::string>(" ")
                                                               : std::nullopt;
    std::string out;
    if (point < 0x80) {
        out.push_back(static_cast<char>(point));
    } else if (point < 0x800) {
        out.push_back(static_cast<char>(0xC0U | point >> 6U));
        out.push_back(static_cast<char>(0x80U | (point & 0x3FU)));
    } else if (point < 0x10000) {
        out.push_back(static_cast<char>(0xE0U | point >> 12U));
        out.push_back(static_cast<char>(0x80U | (point >> 6U & 0x3FU)));
        out.push_back(static_cast<char>(0x80U | (point & 0x3FU)));
    } else {
        out.push_back(static_cast<char>(0xF0U | point >> 18U));
        out.push_back(static_cast<char>(0x80U | (point >> 12U & 0x3FU)));
        out.push_back(static_cast<char>(0x80U | (point >> 6U & 0x3FU)));
        out.push_back(static_cast<char>(0x80U | (point & 0x3FU)));
    }
    return out;
}

std::optional<std::string> characterOf(std::string_view entity)
{
    if (entity.starts_with('#')) {
        const bool hex = entity.size() > 1 && lower(entity[1]) == 'x';
        const std::string_view digits = entity.substr(hex ? 2 : 1);
        std::uint32_t point = 0;
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), point, hex ? 16 : 10);
        if (error != std::errc{} || end != digits.data() + digits.size())
            return std::nullopt;
        return utf8Of(point);
    }
    for (const Entity &known : entities) {
        if (known.name == entity)
            return std::string(known.text);
    }
    return std::nullopt;
}

class Stripper
{
public:
    Stripper(std::string_view html, std::size_t maxBytes)
        : m_html(html)
        , m_maxBytes(maxBytes)
    {
    }

    std::string run()
    {
        while (m_at < m_html.size() && m_out.size() <= m_maxBytes) {
            const char c = m_html[m_at];
            if (c == '<' && skipTag())
                continue;
            if (c == '&' && takeEntity())
                continue;
            if (c == ' ' || c == '\t' || c == '\r' || c == '\n')
                m_space = true;
            else
                put(m_html.substr(m_at, 1));
            ++m_at;
        }
        if (m_out.size() <= m_maxBytes)
            return std::move(m_out);
        return std::string(
                   truncateUtf8(m_out, m_maxBytes - std::min(m_maxBytes, ellipsis.size()))) +
               std::string(ellipsis);
    }

private:
    void put(std::string_view text)
    {
        if (!m_out.empty()) {
            if (m_line)
                m_out += '\n';
            else if (m_space)
                m_out += ' ';
        }
        m_line = m_space = false;
        m_out += text;
    }

    [[nodiscard]] std::string nameAt(std::size_t at) const
    {
        std::string name;
        for (; at < m_html.size() && name.size() < longestEntity &&
               (isLetter(m_html[at]) || (m_html[at] >= '0' && m_html[at] <= '9'));
             ++at)
            name += lower(m_html[at]);
        return name;
    }

    // To behind the first `mark` from here, or to the end.
    void skipPast(std::string_view mark)
    {
        const std::size_t found = m_html.find(mark, m_at);
        m_at = found == std::string_view::npos ? m_html.size() : found + mark.size();
    }

    bool skipTag()
    {
        if (m_html.substr(m_at).starts_with("<!--")) {
            skipPast("-->");
            return true;
        }
        const bool closes = m_at + 1 < m_html.size() && m_html[m_at + 1] == '/';
        const bool declares =
            m_at + 1 < m_html.size() && (m_html[m_at + 1] == '!' || m_html[m_at + 1] == '?');
        const std::string name = nameAt(m_at + (closes ? 2 : 1));
        if ((name.empty() || !isLetter(name.front())) && !declares)
            return false;
        m_unclosed = m_unclosed || m_html.find('>', m_at) == std::string_view::npos;
        if (m_unclosed)
            return false;
        skipPast(">");
        if (!closes && std::find(silent.begin(), silent.end(), name) != silent.end())
            skipElement(name);
        if (std::find(blocks.begin(), blocks.end(), name) != blocks.end())
            m_line = true;
        return true;
    }

    void skipElement(std::string_view name)
    {
        while (m_at < m_html.size()) {
            skipPast("</");
            if (nameAt(m_at) == name)
                return skipPast(">");
        }
    }

    bool takeEntity()
    {
        const std::size_t end = m_html.substr(0, m_at + longestEntity).find(';', m_at);
        if (end == std::string_view::npos)
            return false;
        const auto text = characterOf(m_html.substr(m_at + 1, end - m_at - 1));
        if (!text)
            return false;
        if (*text == " ")
            m_space = true;
        else
            put(*text);
        m_at = end + 1;
        return true;
    }

    std::string_view m_html;
    std::size_t m_maxBytes;
    std::size_t m_at = 0;
    std::string m_out;
    bool m_space = false; // before the next character
    bool m_line = false;
    bool m_unclosed = false; // no ">" from here on
};

} // namespace

std::string plainText(std::string_view html, std::size_t maxBytes)
{
    return Stripper(html, maxBytes).run();
}

} // namespace sidelight::mapping
