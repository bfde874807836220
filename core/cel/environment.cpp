#include "core/cel/environment.h"

namespace sidelight::cel
{

Slot Environment::declare(std::string name, Type type)
{
    if (const auto known = slot(name)) {
        m_variables[known->index].type = std::move(type);
        return *known;
    }
    m_variables.push_back({std::move(name), std::move(type)});
    return {static_cast<std::uint16_t>(m_variables.size() - 1)};
}

void Environment::setPhoneReader(PhoneReader reader)
{
    m_phone = std::make_shared<const PhoneReader>(std::move(reader));
}

std::optional<Slot> Environment::slot(std::string_view name) const
{
    for (std::size_t i = 0; i < m_variables.size(); ++i) {
        if (m_variables[i].name == name)
            return Slot{static_cast<std::uint16_t>(i)};
    }
    return std::nullopt;
}

} // namespace sidelight::cel
