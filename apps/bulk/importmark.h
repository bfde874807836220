// Where an import was left: beside the file, so that it goes on after a cancel, a crash or a day.
// Holds counts and places, nothing of a record.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace sidelight::bulk
{

struct ImportMark {
    std::string fingerprint;   // of the file it belongs to
    std::uint64_t records = 0; // settled, from the first on
    std::uint64_t bytes = 0;   // of the file, up to there
    std::uint64_t accepted = 0;
    std::uint64_t refused = 0;
    bool operator==(const ImportMark &) const = default;
};

// Nothing when there is none, or when it is none.
[[nodiscard]] std::optional<ImportMark> readMark(const std::string &path);
// Replaces it durably.
[[nodiscard]] bool writeMark(const std::string &path, const ImportMark &mark);

} // namespace sidelight::bulk
