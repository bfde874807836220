// Little-endian numbers and short texts in a row of bytes, written and read back. Private to this
// folder.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sidelight::suggest
{

class ByteWriter
{
public:
    void byte(std::uint8_t value) { m_bytes.push_back(static_cast<char>(value)); }
    void word(std::uint32_t value);    // four bytes
    void number(float value);          // four bytes, IEEE 754
    void packed(std::uint32_t value);  // seven bits a byte, the lowest first
    void text(std::string_view value); // at most 255 bytes
    void raw(std::string_view value) { m_bytes.append(value); }
    [[nodiscard]] std::string take() && { return std::move(m_bytes); }
    [[nodiscard]] std::size_t size() const { return m_bytes.size(); }

private:
    std::string m_bytes;
};

// Nothing once the bytes are used up.
class ByteReader
{
public:
    explicit ByteReader(std::string_view bytes)
        : m_rest(bytes)
    {
    }
    [[nodiscard]] std::optional<std::uint8_t> byte();
    [[nodiscard]] std::optional<std::uint32_t> word();
    [[nodiscard]] std::optional<float> number(); // a finite one
    [[nodiscard]] std::optional<std::uint32_t> packed();
    [[nodiscard]] std::optional<std::string_view> text();
    [[nodiscard]] std::optional<std::string_view> raw(std::size_t bytes);
    [[nodiscard]] std::size_t left() const { return m_rest.size(); }

private:
    std::string_view m_rest;
};

} // namespace sidelight::suggest
