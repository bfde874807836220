// Nameless files of sealed pieces (secretbox): a nonce for each place, and a place is written to
// once. The key is made here and kept in memory only. One thread.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/keys/secretbytes.h"
#include "hub/log/jetstream/copydisk.h"

namespace sidelight::hub
{

class CopyFiles
{
public:
    struct Place {
        std::uint32_t file = 0; // numbers are not used twice
        std::uint32_t at = 0;
        std::uint32_t size = 0; // of the piece; sealed it has sealBytes more
    };
    static constexpr std::uint32_t sealBytes = 16;

    // Without a disk: the system's.
    CopyFiles(std::string folder, Random &random, std::shared_ptr<CopyDisk> disk = {});
    ~CopyFiles();
    CopyFiles(const CopyFiles &) = delete;
    CopyFiles &operator=(const CopyFiles &) = delete;

    // What is wrong, in words without names of files.
    [[nodiscard]] Result<void, std::string> write(const Place &place, const std::string &piece);
    // Nothing when it is not what was written there.
    [[nodiscard]] std::optional<std::string> read(const Place &place) const;
    // Overwritten; or as write().
    [[nodiscard]] Result<void, std::string> blank(const Place &place);
    void drop(std::uint32_t file);
    void dropAll();

private:
    class File;
    [[nodiscard]] Result<const File *, std::string> fileOf(std::uint32_t number);

    const std::string m_folder;
    const std::shared_ptr<CopyDisk> m_disk;
    keys::SecretBytes m_key;
    std::map<std::uint32_t, std::unique_ptr<File>> m_files;
};

} // namespace sidelight::hub
