// The members of an event's data as they stand in its JSON text: enough to tell that no condition
// can hold, at a tenth of what reading it costs. Allocates nothing; any thread.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace sidelight::rules
{

class DataGlance
{
public:
    // Of a CloudEvent; borrows it.
    explicit DataGlance(std::string_view json);

    // False: it cannot be told what members there are (names with escapes, more than are held, no
    // JSON). Data that is no object has none, for certain.
    [[nodiscard]] bool isCertain() const { return m_isCertain; }

    // Whether the data is an object.
    [[nodiscard]] bool isObject() const { return m_isObject; }

    struct Member {
        std::string_view name;
        std::string_view value; // as it stands, with the quotes of a text
    };
    [[nodiscard]] std::span<const Member> members() const { return {m_members.data(), m_size}; }

private:
    static constexpr std::size_t most = 48;
    [[nodiscard]] bool look(std::string_view json);
    [[nodiscard]] bool lookAtData(std::string_view json, std::size_t at);

    std::array<Member, most> m_members; // of which the first m_size are
    std::size_t m_size = 0;
    bool m_isObject = false;
    bool m_isCertain; // last: looks
};

} // namespace sidelight::rules
