// SQL is program text: it can only be made from a literal, so no value, and no key, can get into
// it.
#pragma once

#include <cstddef>
#include <string_view>

namespace sidelight::sqlite
{

class Sql
{
public:
    template<std::size_t N>
    consteval Sql(const char (&literal)[N])
        : m_text(literal, N - 1)
    {
    }
    [[nodiscard]] constexpr std::string_view text() const { return m_text; }

private:
    std::string_view m_text;
};

} // namespace sidelight::sqlite
