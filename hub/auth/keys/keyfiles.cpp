#include "hub/auth/keys/keyfiles.h"

#include <algorithm>

#include <sys/stat.h>

#include "core/jwt/jwk.h"
#include "core/jwt/pemkey.h"
#include "core/keys/durablefile.h"

namespace sidelight::hub
{

namespace
{

using Keys = Result<std::vector<NamedKey>, std::string>;

auto mistake(const KeyFile &file, std::string_view what)
{
    return failure("The key file " + file.path + " cannot be used: " + std::string(what) + ".");
}

bool isOwnersAlone(const std::string &path)
{
    struct stat status {
    };
    return ::stat(path.c_str(), &status) == 0 && (status.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

Keys readSecret(const KeyFile &file, std::span<const std::uint8_t> bytes)
{
    if (!isOwnersAlone(file.path))
        return mistake(file, "others may read the secret: set its mode to 0600");
    if (!bytes.empty() && bytes.back() == '\n')
        bytes = bytes.first(bytes.size() - 1);
    auto key = VerifyKey::ofSecret(bytes);
    if (!key)
        return mistake(file, key.error());
    std::vector<NamedKey> keys;
    keys.push_back({file.id, *std::move(key)});
    return keys;
}

Keys readPublic(const KeyFile &file, std::string_view text)
{
    if (text.find("-----BEGIN ") == std::string_view::npos) {
        auto keys = readJwks(text, isOwnersAlone(file.path) ? Secrets::Taken : Secrets::Refused);
        if (!keys)
            return mistake(file, keys.error());
        if (keys->empty())
            return mistake(file, "there is no key for signatures in it");
        if (!file.id.empty() && keys->size() != 1)
            return mistake(file, "one name is given, but it holds several keys");
        if (!file.id.empty())
            keys->front().id = file.id;
        return keys;
    }
    auto key = readPemKey(text);
    if (!key)
        return mistake(file, key.error());
    std::string id = file.id.empty() ? key->thumbprint().value_or("") : file.id;
    std::vector<NamedKey> keys;
    keys.push_back({std::move(id), *std::move(key)});
    return keys;
}

} // namespace

Keys readSigningKeys(const KeyFile &file)
{
    auto bytes = keys::readSmallFile(file.path, maxJwksBytes);
    if (!bytes || !*bytes)
        return mistake(file, "it cannot be read");
    std::vector<std::uint8_t> &content = **bytes;
    auto read =
        file.secret
            ? readSecret(file, content)
            : readPublic(file, {reinterpret_cast<const char *>(content.data()), content.size()});
    std::fill(content.begin(), content.end(), std::uint8_t{0});
    return read;
}

Result<void, std::string> KeyFiles::load()
{
    // Stamped first: what changes while it is read is read again.
    std::vector<keys::FileStamp> stamps;
    for (const KeyFile &file : m_files)
        stamps.push_back(keys::FileStamp::of(file.path));
    m_stamps = std::move(stamps);
    std::vector<NamedKey> all;
    for (const KeyFile &file : m_files) {
        auto keys = readSigningKeys(file);
        if (!keys)
            return failure(keys.error());
        std::move(keys->begin(), keys->end(), std::back_inserter(all));
    }
    auto set = KeySet::of(std::move(all));
    if (!set)
        return failure(set.error());
    m_keys = *std::move(set);
    return {};
}

bool KeyFiles::changed() const
{
    for (std::size_t i = 0; i < m_files.size(); ++i) {
        if (i >= m_stamps.size() || keys::FileStamp::of(m_files[i].path) != m_stamps[i])
            return true;
    }
    return false;
}

} // namespace sidelight::hub
