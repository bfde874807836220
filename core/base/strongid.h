// Ids are types: a customer key cannot be passed where an interaction id belongs.
#pragma once

#include <compare>
#include <functional>
#include <string>

namespace sidelight
{

template<class Tag>
struct StrongId {
    std::string value;
    StrongId() = default;
    explicit StrongId(std::string text)
        : value(std::move(text))
    {
    }
    [[nodiscard]] bool empty() const { return value.empty(); }
    auto operator<=>(const StrongId &) const = default;
};

} // namespace sidelight

template<class Tag>
struct std::hash<sidelight::StrongId<Tag>> {
    std::size_t operator()(const sidelight::StrongId<Tag> &id) const noexcept
    {
        return std::hash<std::string>{}(id.value);
    }
};
