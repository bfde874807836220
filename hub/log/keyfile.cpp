#include "hub/log/keyfile.h"

#include <sys/stat.h>

#include <algorithm>

#include "core/keys/durablefile.h"

namespace sidelight::hub
{

namespace
{

constexpr std::size_t maxKeyFileBytes = 256;

LogError wrongKey(std::string_view detail)
{
    return {LogErrc::WrongKey, std::string(detail)};
}

std::optional<std::uint8_t> digitOf(std::uint8_t c)
{
    if (c >= '0' && c <= '9')
        return static_cast<std::uint8_t>(c - '0');
    if (c >= 'a' && c <= 'f')
        return static_cast<std::uint8_t>(c - 'a' + 10);
    if (c >= 'A' && c <= 'F')
        return static_cast<std::uint8_t>(c - 'A' + 10);
    return std::nullopt;
}

// By hand, into memory that is wiped.
LogResult<keys::Keyspec> parseKey(std::span<const std::uint8_t> text)
{
    const auto isSpace = [](std::uint8_t c) { return c == ' ' || c == '\n' || c == '\r'; };
    while (!text.empty() && isSpace(text.back()))
        text = text.first(text.size() - 1);
    if (text.size() != 2 * keys::Keyspec::size)
        return failure(wrongKey("the key file does not hold 96 hex digits"));
    keys::SecretBytes bytes(keys::Keyspec::size);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto high = digitOf(text[2 * i]);
        const auto low = digitOf(text[2 * i + 1]);
        if (!high || !low)
            return failure(wrongKey("the key file does not hold 96 hex digits"));
        bytes.bytes()[i] = static_cast<std::uint8_t>(*high * 16 + *low);
    }
    auto key = keys::Keyspec::fromBytes(bytes.bytes());
    if (!key)
        return failure(wrongKey("the key file does not hold 96 hex digits"));
    return std::move(*key);
}

bool exists(const std::string &path)
{
    struct stat status {
    };
    return ::stat(path.c_str(), &status) == 0;
}

} // namespace

LogResult<keys::Keyspec> readKeyFile(const std::string &path)
{
    struct stat status {
    };
    if (::stat(path.c_str(), &status) != 0)
        return failure(wrongKey("there is no key file"));
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return failure(wrongKey("others may read the key file: set its mode to 0600"));
    auto text = keys::readSmallFile(path, maxKeyFileBytes);
    if (!text || !*text)
        return failure(wrongKey("the key file cannot be read"));
    auto key = parseKey(**text);
    std::fill((*text)->begin(), (*text)->end(), std::uint8_t{0});
    return key;
}

LogResult<keys::Keyspec> readOrMakeKeyFile(const std::string &path, const std::string &databasePath,
                                           Random &random)
{
    if (exists(path))
        return readKeyFile(path);
    if (exists(databasePath))
        return failure(wrongKey("there is a log but no key file"));
    keys::Keyspec key = keys::Keyspec::generate(random);
    const keys::SecretBytes hex = key.hex();
    if (!keys::writeDurably(path, hex.bytes()))
        return failure(LogError{LogErrc::Io, "the key file cannot be written"});
    return key;
}

} // namespace sidelight::hub
