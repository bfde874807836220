#include "core/suggest/model/bytes.h"

#include <bit>
#include <cmath>

namespace sidelight::suggest
{

void ByteWriter::word(std::uint32_t value)
{
    for (unsigned shift = 0; shift < 32; shift += 8)
        byte(static_cast<std::uint8_t>(value >> shift));
}

void ByteWriter::number(float value)
{
    word(std::bit_cast<std::uint32_t>(value));
}

void ByteWriter::packed(std::uint32_t value)
{
    for (; value >= 0x80; value >>= 7U)
        byte(static_cast<std::uint8_t>(value | 0x80U));
    byte(static_cast<std::uint8_t>(value));
}

void ByteWriter::text(std::string_view value)
{
    const std::string_view bounded = value.substr(0, 255);
    byte(static_cast<std::uint8_t>(bounded.size()));
    raw(bounded);
}

std::optional<std::string_view> ByteReader::raw(std::size_t bytes)
{
    if (m_rest.size() < bytes)
        return std::nullopt;
    const std::string_view out = m_rest.substr(0, bytes);
    m_rest.remove_prefix(bytes);
    return out;
}

std::optional<std::uint8_t> ByteReader::byte()
{
    const auto one = raw(1);
    return one ? std::optional(static_cast<std::uint8_t>(one->front())) : std::nullopt;
}

std::optional<std::uint32_t> ByteReader::word()
{
    const auto four = raw(4);
    if (!four)
        return std::nullopt;
    std::uint32_t value = 0;
    for (std::size_t i = 4; i > 0; --i)
        value = value << 8U | static_cast<std::uint8_t>((*four)[i - 1]);
    return value;
}

std::optional<float> ByteReader::number()
{
    const auto bits = word();
    if (!bits || !std::isfinite(std::bit_cast<float>(*bits)))
        return std::nullopt;
    return std::bit_cast<float>(*bits);
}

std::optional<std::uint32_t> ByteReader::packed()
{
    std::uint32_t value = 0;
    for (unsigned shift = 0; shift < 35; shift += 7) {
        const auto next = byte();
        if (!next || (shift == 28 && *next > 0x0f))
            return std::nullopt;
        value |= (static_cast<std::uint32_t>(*next) & 0x7fU) << shift;
        if (*next < 0x80)
            return value;
    }
    return std::nullopt;
}

std::optional<std::string_view> ByteReader::text()
{
    const auto size = byte();
    return size ? raw(*size) : std::nullopt;
}

} // namespace sidelight::suggest
