#include "core/base/base64.h"

#include <sodium.h>

namespace sidelight
{

namespace
{
constexpr int variant = sodium_base64_VARIANT_ORIGINAL;
} // namespace

std::string toBase64(const void *bytes, std::size_t size)
{
    std::string text(sodium_base64_encoded_len(size, variant), '\0');
    sodium_bin2base64(text.data(), text.size(), static_cast<const unsigned char *>(bytes), size,
                      variant);
    text.pop_back(); // the final NUL
    return text;
}

std::optional<std::string> fromBase64(std::string_view text)
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

} // namespace sidelight
