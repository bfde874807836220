// Bytes that must not leak: in locked memory between guard pages where the system allows it, left
// out of core dumps, wiped when released, never copied by accident. Running out of memory gives an
// empty one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace sidelight::keys
{

class SecretBytes
{
public:
    SecretBytes() = default;
    // Zeroed.
    explicit SecretBytes(std::size_t size);
    [[nodiscard]] static SecretBytes copyOf(std::span<const std::uint8_t> bytes);

    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;
    ~SecretBytes();

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool empty() const { return m_size == 0; }
    [[nodiscard]] std::span<std::uint8_t> bytes() { return {m_data, m_size}; }
    [[nodiscard]] std::span<const std::uint8_t> bytes() const { return {m_data, m_size}; }
    [[nodiscard]] std::string_view text() const;
    // In time that does not depend on the contents.
    [[nodiscard]] bool equals(const SecretBytes &other) const;
    [[nodiscard]] SecretBytes clone() const { return copyOf(bytes()); }
    void wipe();

private:
    std::uint8_t *m_data = nullptr;
    std::size_t m_size = 0;
};

} // namespace sidelight::keys
