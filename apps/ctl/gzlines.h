// Lines of a file, packed by gzip or plain.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace sidelight::ctl
{

class GzLines
{
public:
    // Unpacked; what is larger is refused, so that a small file cannot fill the memory.
    static constexpr std::uint64_t maxBytes = std::uint64_t{1} << 30U;

    GzLines(const std::string &path, std::size_t maxLineBytes);
    ~GzLines();
    [[nodiscard]] bool isOpen() const;
    // Without its end; nothing at the end of the file or after a fault.
    [[nodiscard]] std::optional<std::string> next();
    // A sentence; empty: none.
    [[nodiscard]] const std::string &fault() const { return m_fault; }

private:
    struct Input;
    std::unique_ptr<Input> m_input;
    std::size_t m_maxLineBytes;
    std::uint64_t m_bytes = 0;
    std::string m_fault;
};

} // namespace sidelight::ctl
