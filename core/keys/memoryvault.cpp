#include "core/keys/memoryvault.h"

namespace sidelight::keys
{

Result<std::optional<SecretBytes>> MemoryVault::load()
{
    if (!m_item)
        return std::optional<SecretBytes>();
    return std::optional<SecretBytes>(m_item->clone());
}

Result<void> MemoryVault::store(const SecretBytes &item)
{
    m_item = item.clone();
    return {};
}

Result<void> MemoryVault::erase()
{
    m_item.reset();
    return {};
}

} // namespace sidelight::keys
