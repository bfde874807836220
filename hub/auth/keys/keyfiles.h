// Keys out of files: PEM, JWK, JWKS, secrets. Read at start, and again when one of them is another
// file than before. A file with a mistake changes nothing: the last good keys stay. Network thread;
// the files are small and local.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/jwt/keyset.h"
#include "core/keys/filestamp.h"

namespace sidelight::hub
{

struct KeyFile {
    std::string path;
    std::string id;      // the kid of its one key; empty: its own, or its thumbprint
    bool secret = false; // the bytes of the file, without a line break at its end, for HS256
};

class KeyFiles
{
public:
    explicit KeyFiles(std::vector<KeyFile> files)
        : m_files(std::move(files))
    {
    }

    // Reads all. The error is a sentence for an operator.
    [[nodiscard]] Result<void, std::string> load();
    // Whether a file was touched since they were read.
    [[nodiscard]] bool changed() const;
    [[nodiscard]] const KeySet &keys() const { return m_keys; }

private:
    std::vector<KeyFile> m_files;
    std::vector<keys::FileStamp> m_stamps;
    KeySet m_keys;
};

// Of one file.
[[nodiscard]] Result<std::vector<NamedKey>, std::string> readSigningKeys(const KeyFile &file);

} // namespace sidelight::hub
