// What the files of a copy ask of the system. Tests have a disk that is slow, full or broken.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sidelight::hub
{

// One thread.
class CopyDisk
{
public:
    virtual ~CopyDisk() = default;
    // A descriptor of a file without a name, or -1 and errno.
    [[nodiscard]] virtual int openNameless(const std::string &folder);
    // 0, or what went wrong.
    [[nodiscard]] virtual int write(int descriptor, const std::vector<std::uint8_t> &bytes,
                                    std::uint64_t at);
    [[nodiscard]] virtual bool read(int descriptor, std::vector<std::uint8_t> &bytes,
                                    std::uint64_t at);
    // Nothing: nobody knows.
    [[nodiscard]] virtual std::optional<std::uint64_t> freeBytes(int descriptor);
};

} // namespace sidelight::hub
