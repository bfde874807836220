// Records of a file, one after the other: lines (NDJSON) or rows of CSV (RFC 4180: quotes, doubled
// quotes, line feeds inside quotes). Any size of file; one thread.
#pragma once

#include <cstdint>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace sidelight::bulk
{

inline constexpr std::size_t maxRecordBytes = std::size_t{256} * 1024;

enum class RecordForm { Lines, Csv };

struct RawRecord {
    std::uint64_t number = 0; // from 1; the head of a CSV file is none
    std::string text;         // of a line
    std::vector<std::string> cells;
    std::uint64_t end = 0; // bytes of the file up to and with it
    std::string mistake;   // a sentence: it cannot be read
};

class RecordFile
{
public:
    // The error is a sentence.
    [[nodiscard]] static Result<RecordFile, std::string> open(const std::string &path,
                                                              RecordForm form, char separator);
    // Nothing at the end. Empty lines are no records.
    [[nodiscard]] std::optional<RawRecord> next();
    // Goes on behind a record that next() gave another time.
    [[nodiscard]] bool goOn(std::uint64_t end, std::uint64_t number);

    [[nodiscard]] const std::vector<std::string> &head() const { return m_head; }
    [[nodiscard]] std::uint64_t size() const { return m_size; }
    // Of the first bytes and of the head: tells another file from the same one that has grown.
    [[nodiscard]] const std::string &fingerprint() const { return m_fingerprint; }

private:
    RecordFile() = default;
    [[nodiscard]] std::optional<RawRecord> nextLine();
    [[nodiscard]] std::optional<RawRecord> nextRow();

    std::ifstream m_file;
    RecordForm m_form = RecordForm::Lines;
    char m_separator = ',';
    std::vector<std::string> m_head;
    std::string m_fingerprint;
    std::uint64_t m_size = 0;
    std::uint64_t m_at = 0;
    std::uint64_t m_number = 0;
};

} // namespace sidelight::bulk
