#include "core/keys/secretbytes.h"

#include <cstring>
#include <utility>

#include <sodium.h>

namespace sidelight::keys
{

SecretBytes::SecretBytes(std::size_t size)
{
    // Idempotent; the guarded allocator needs it.
    if (size == 0 || sodium_init() < 0)
        return;
    m_data = static_cast<std::uint8_t *>(sodium_malloc(size));
    if (m_data == nullptr)
        return;
    m_size = size;
    sodium_memzero(m_data, m_size);
}

SecretBytes SecretBytes::copyOf(std::span<const std::uint8_t> bytes)
{
    SecretBytes copy(bytes.size());
    if (!copy.empty())
        std::memcpy(copy.m_data, bytes.data(), bytes.size());
    return copy;
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

SecretBytes::~SecretBytes()
{
    wipe();
}

std::string_view SecretBytes::text() const
{
    return {reinterpret_cast<const char *>(m_data), m_size};
}

bool SecretBytes::equals(const SecretBytes &other) const
{
    return m_size == other.m_size &&
           (m_size == 0 || sodium_memcmp(m_data, other.m_data, m_size) == 0);
}

void SecretBytes::wipe()
{
    sodium_free(m_data); // wipes first; accepts null
    m_data = nullptr;
    m_size = 0;
}

} // namespace sidelight::keys
