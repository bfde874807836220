#include "core/mapping/attributes.h"

#include <charconv>
#include <cmath>

#include "core/base/hex.h"
#include "core/base/sha256.h"
#include "core/base/timestamp.h"
#include "core/base/utf8.h"

namespace sidelight::mapping
{

namespace
{

constexpr std::size_t maxNameBytes = 200; // StreamId::isValidName
constexpr std::size_t keptBytes = 160;
constexpr double wholeNumbers = 9007199254740992.0; // 2^53

bool isWhole(double number)
{
    return std::abs(number) < wholeNumbers && number == std::floor(number);
}

std::string encoded(std::string_view text, std::string_view forbidden)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        // The second byte of U+0080 to U+009F, control characters too, is taken care of by whoever
        // judges the event.
        if (byte <= 0x20 || byte == 0x7F || forbidden.find(c) != std::string_view::npos) {
            out += '%';
            out += digits[byte >> 4U];
            out += digits[byte & 15U];
        } else {
            out += c;
        }
    }
    return out;
}

} // namespace

std::optional<std::string> attributeText(const cel::Value &value)
{
    switch (value.kind()) {
    case cel::Kind::String:
        return std::string(value.asText());
    case cel::Kind::Int:
        return std::to_string(value.asInt());
    case cel::Kind::Uint:
        return std::to_string(value.asUint());
    case cel::Kind::Double:
        if (isWhole(value.asDouble()))
            return std::to_string(static_cast<std::int64_t>(value.asDouble()));
        return std::nullopt;
    case cel::Kind::Timestamp:
        return formatRfc3339(value.asTimestamp());
    default:
        return std::nullopt;
    }
}

std::optional<std::int64_t> wholeNumber(const cel::Value &value)
{
    std::int64_t number = 0;
    if (value.kind() == cel::Kind::Int) {
        number = value.asInt();
    } else if (value.kind() == cel::Kind::Double && isWhole(value.asDouble())) {
        number = static_cast<std::int64_t>(value.asDouble());
    } else if (value.kind() == cel::Kind::String) {
        const std::string_view text = value.asText();
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (text.empty() || text.front() == '-' || error != std::errc{} ||
            end != text.data() + text.size())
            return std::nullopt;
    } else {
        return std::nullopt;
    }
    return isWhole(static_cast<double>(number)) ? std::optional(number) : std::nullopt;
}

std::string uriSafe(std::string_view text)
{
    return encoded(text, "<>\"{}|\\^`");
}

std::string nameSafe(std::string_view text)
{
    std::string name = encoded(text, "/");
    if (name.size() <= maxNameBytes)
        return name;
    const Digest digest = sha256({name});
    return std::string(truncateUtf8(name, keptBytes)) + '~' + toHex(std::span(digest).first<16>());
}

} // namespace sidelight::mapping
