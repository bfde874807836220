// What tells one state of a file from another, so that a program takes up what was put in its
// place.
#pragma once

#include <cstdint>
#include <string>

namespace sidelight::keys
{

struct FileStamp {
    std::int64_t seconds = 0;
    std::int64_t nanoseconds = 0;
    std::int64_t size = -1; // -1: not there
    std::uint64_t inode = 0;
    bool operator==(const FileStamp &) const = default;

    [[nodiscard]] static FileStamp of(const std::string &path);
};

} // namespace sidelight::keys
