#include "apps/ctl/gzlines.h"

#include <algorithm>
#include <array>

#include <zlib.h>

namespace sidelight::ctl
{

struct GzLines::Input {
    gzFile file = nullptr;
    std::array<char, 65536> buffer{};
    std::size_t at = 0;
    std::size_t size = 0;
};

GzLines::GzLines(const std::string &path, std::size_t maxLineBytes)
    : m_input(std::make_unique<Input>())
    , m_maxLineBytes(maxLineBytes)
{
    m_input->file = gzopen(path.c_str(), "rb");
}

GzLines::~GzLines()
{
    if (m_input->file)
        gzclose(m_input->file);
}

bool GzLines::isOpen() const
{
    return m_input->file != nullptr;
}

std::optional<std::string> GzLines::next()
{
    if (!m_input->file || !m_fault.empty())
        return std::nullopt;
    std::string line;
    for (;;) {
        if (m_input->at == m_input->size) {
            const int got = gzread(m_input->file, m_input->buffer.data(),
                                   static_cast<unsigned>(m_input->buffer.size()));
            int code = Z_OK;
            if (got <= 0)
                (void)gzerror(m_input->file, &code);
            // A file that was cut off ends with Z_BUF_ERROR.
            if (got < 0 || (got == 0 && code != Z_OK && code != Z_STREAM_END)) {
                m_fault = "The file is damaged or was cut off.";
                return std::nullopt;
            }
            if (got == 0)
                return line.empty() ? std::nullopt : std::optional(std::move(line));
            m_input->at = 0;
            m_input->size = static_cast<std::size_t>(got);
            m_bytes += m_input->size;
            if (m_bytes > maxBytes) {
                m_fault = "The file is larger than 1 GiB unpacked.";
                return std::nullopt;
            }
        }
        const auto begin = m_input->buffer.begin() + static_cast<std::ptrdiff_t>(m_input->at);
        const auto filled = m_input->buffer.begin() + static_cast<std::ptrdiff_t>(m_input->size);
        const auto end = std::find(begin, filled, '\n');
        line.append(begin, end);
        m_input->at += static_cast<std::size_t>(end - begin);
        if (line.size() > m_maxLineBytes) {
            m_fault = "A line is longer than " + std::to_string(m_maxLineBytes) + " bytes.";
            return std::nullopt;
        }
        if (end != filled) {
            ++m_input->at;
            return line;
        }
    }
}

} // namespace sidelight::ctl
