#include "core/domain/stream.h"

#include <array>
#include <charconv>
#include <span>

#include "core/base/hex.h"
#include "core/base/sha256.h"
#include "core/base/utf8.h"

namespace sidelight
{

namespace
{

struct KindPrefix {
    StreamKind kind;
    std::string_view prefix;
};
constexpr std::array kindPrefixes{
    KindPrefix{StreamKind::Customer, "customer/"}, KindPrefix{StreamKind::Agent, "agent/"},
    KindPrefix{StreamKind::Team, "team/"}, KindPrefix{StreamKind::Unmatched, "unmatched/"}};

constexpr std::size_t maxNameBytes = 200;

} // namespace

bool StreamId::isValidName(std::string_view name)
{
    if (name.empty() || name.size() > maxNameBytes || !isValidUtf8(name))
        return false;
    for (const char c : name) {
        if (static_cast<unsigned char>(c) < 0x21 || c == 0x7F || c == '/')
            return false;
    }
    return true;
}

std::string StreamId::toString() const
{
    for (const KindPrefix &known : kindPrefixes) {
        if (known.kind == kind)
            return std::string(known.prefix) + name;
    }
    return {};
}

std::optional<StreamId> StreamId::parse(std::string_view text)
{
    for (const KindPrefix &known : kindPrefixes) {
        if (!text.starts_with(known.prefix))
            continue;
        const std::string_view name = text.substr(known.prefix.size());
        if (!isValidName(name))
            return std::nullopt;
        return StreamId{known.kind, std::string(name)};
    }
    return std::nullopt;
}

std::string Offset::toString() const
{
    std::string text = std::to_string(value);
    return std::string(20 - text.size(), '0') + text;
}

std::optional<Offset> Offset::parse(std::string_view text)
{
    if (text.size() != 20)
        return std::nullopt;
    Offset offset;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), offset.value);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return offset;
}

std::string fenceOf(std::string_view source, std::string_view id)
{
    const Digest digest = sha256({source, std::string_view("\0", 1), id});
    return toHex(std::span(digest).first<8>());
}

} // namespace sidelight
