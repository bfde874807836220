#include "core/base/base64.h"

#include <sodium.h>

namespace sidelight
{

namespace
{

constexpr int plain = sodium_base64_VARIANT_ORIGINAL;
constexpr int forUrls = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

std::string encoded(const void *bytes, std::size_t size, int variant)
{
    std::string text(sodium_base64_encoded_len(size, variant), '\0');
    sodium_bin2base64(text.data(), text.size(), static_cast<const unsigned char *>(bytes), size,
                      variant);
    text.pop_back(); // the final NUL
    return text;
}

std::optional<std::string> decoded(std::string_view text, int variant)
{
    std::string bytes(text.size() / 4 * 3 + 3, '\0');
    std::size_t size = 0;
    const char *end = nullptr;
    if (sodium_base642bin(reinterpret_cast<unsigned char *>(bytes.data()), bytes.size(),
                          text.data(), text.size(), nullptr, &size, &end, variant) != 0 ||
        end != text.data() + text.size())
        return std::nullopt;
    bytes.resize(size);
    return bytes;
}

} // namespace

std::string toBase64(const void *bytes, std::size_t size)
{
    return encoded(bytes, size, plain);
}

std::optional<std::string> fromBase64(std::string_view text)
{
    return decoded(text, plain);
}

std::string toBase64Url(const void *bytes, std::size_t size)
{
    return encoded(bytes, size, forUrls);
}

std::optional<std::string> fromBase64Url(std::string_view text)
{
    return decoded(text, forUrls);
}

} // namespace sidelight
