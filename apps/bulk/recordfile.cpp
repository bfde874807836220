#include "apps/bulk/recordfile.h"

#include <algorithm>

#include "core/base/hex.h"
#include "core/base/sha256.h"

namespace sidelight::bulk
{

namespace
{
constexpr std::size_t fingerprintBytes = 4096;
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr const char *tooLong = "The record is larger than 256 KiB.";
} // namespace

Result<RecordFile, std::string> RecordFile::open(const std::string &path, RecordForm form,
                                                 char separator)
{
    RecordFile file;
    file.m_form = form;
    file.m_separator = separator;
    file.m_file.open(path, std::ios::binary | std::ios::ate);
    if (!file.m_file)
        return failure(std::string("The file cannot be read."));
    file.m_size = static_cast<std::uint64_t>(file.m_file.tellg());
    file.m_file.seekg(0);
    std::string first(std::min<std::uint64_t>(fingerprintBytes, file.m_size), '\0');
    file.m_file.read(first.data(), static_cast<std::streamsize>(first.size()));
    // Only the first record's part of it: a file may have grown since.
    const std::string begin = first.substr(0, first.find('\n'));
    file.m_fingerprint = toHex(sha256({begin, form == RecordForm::Csv ? "csv" : "lines"}));
    file.m_at = first.starts_with(byteOrderMark) ? byteOrderMark.size() : 0;
    file.m_file.clear();
    file.m_file.seekg(static_cast<std::streamoff>(file.m_at));
    if (form == RecordForm::Csv) {
        auto head = file.nextRow();
        if (!head || !head->mistake.empty() || head->cells.empty())
            return failure(std::string("The file has no line with the names of its columns."));
        file.m_head = std::move(head->cells);
        file.m_number = 0;
    }
    return file;
}

bool RecordFile::goOn(std::uint64_t end, std::uint64_t number)
{
    if (end > m_size)
        return false;
    m_file.clear();
    m_file.seekg(static_cast<std::streamoff>(end));
    m_at = end;
    m_number = number;
    return static_cast<bool>(m_file);
}

std::optional<RawRecord> RecordFile::next()
{
    return m_form == RecordForm::Lines ? nextLine() : nextRow();
}

std::optional<RawRecord> RecordFile::nextLine()
{
    RawRecord record;
    for (int c = m_file.get(); c != std::char_traits<char>::eof(); c = m_file.get()) {
        ++m_at;
        if (c == '\n') {
            if (!record.text.empty())
                break;
            continue;
        }
        if (c == '\r')
            continue;
        if (record.text.size() < maxRecordBytes)
            record.text += static_cast<char>(c);
        else
            record.mistake = tooLong;
    }
    if (record.text.empty())
        return std::nullopt;
    record.number = ++m_number;
    record.end = m_at;
    return record;
}

std::optional<RawRecord> RecordFile::nextRow()
{
    RawRecord record;
    std::string cell;
    std::size_t bytes = 0;
    bool quoted = false;
    bool any = false;
    for (int c = m_file.get(); c != std::char_traits<char>::eof(); c = m_file.get()) {
        ++m_at;
        if (++bytes > maxRecordBytes) {
            record.mistake = tooLong;
            cell.clear();
        }
        if (quoted) {
            if (c != '"') {
                cell += static_cast<char>(c);
            } else if (m_file.peek() == '"') {
                cell += static_cast<char>(m_file.get());
                ++m_at;
            } else {
                quoted = false;
            }
        } else if (c == '"') {
            quoted = true;
            any = true;
        } else if (c == m_separator) {
            record.cells.push_back(std::exchange(cell, {}));
            any = true;
        } else if (c == '\n') {
            if (any)
                break;
        } else if (c != '\r') {
            cell += static_cast<char>(c);
            any = true;
        }
    }
    if (!any)
        return std::nullopt;
    record.cells.push_back(std::move(cell));
    if (quoted)
        record.mistake = "A quote is not closed.";
    else if (record.mistake.empty() && !m_head.empty() && record.cells.size() != m_head.size())
        record.mistake = "The row has " + std::to_string(record.cells.size()) +
                         " cells, the head " + std::to_string(m_head.size()) + ".";
    record.number = ++m_number;
    record.end = m_at;
    return record;
}

} // namespace sidelight::bulk
