#include "apps/profile/profilevault.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include <fcntl.h>
#include <unistd.h>

#include "core/base/hex.h"
#include "core/base/sha256.h"
#include "core/keys/keychain/keychainvault.h"
#include "core/keys/passphrasevault.h"

namespace sidelight::profile
{

namespace
{
constexpr std::size_t maxPassphrase = 1024;
constexpr const char *service = "org.sidelight.panel";
} // namespace

Result<keys::SecretBytes, std::string> readPassphrase(const std::string &path)
{
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return failure(std::string("The passphrase file cannot be read."));
    // Into locked memory at once; what a stream would buffer stays where nobody wipes it.
    keys::SecretBytes bytes(maxPassphrase);
    std::size_t size = 0;
    while (size < bytes.size()) {
        const ssize_t got = read(file, bytes.bytes().data() + size, bytes.size() - size);
        if (got <= 0)
            break;
        size += static_cast<std::size_t>(got);
    }
    close(file);
    const auto start = bytes.bytes().begin();
    const auto end = std::find_if(start, start + static_cast<std::ptrdiff_t>(size),
                                  [](std::uint8_t c) { return c == '\n' || c == '\r'; });
    const auto length = static_cast<std::size_t>(end - start);
    if (length == 0 || length == maxPassphrase)
        return failure(std::string("The passphrase file needs one line of at most 1,023 bytes."));
    return keys::SecretBytes::copyOf(bytes.bytes().first(length));
}

std::unique_ptr<keys::KeyVault> vaultOf(const std::string &folder,
                                        std::optional<keys::SecretBytes> passphrase)
{
    if (passphrase)
        return std::make_unique<keys::PassphraseVault>(folder + "/secret", std::move(*passphrase));
    std::error_code error;
    const std::filesystem::path whole = std::filesystem::weakly_canonical(folder, error);
    const Digest digest =
        sha256({error ? std::string_view(folder) : std::string_view(whole.native())});
    return std::make_unique<keys::KeychainVault>(service, toHex(std::span(digest).first<12>()));
}

} // namespace sidelight::profile
