#include "core/keys/publicpart.h"

#include <algorithm>

#include "core/base/hex.h"
#include "core/keys/durablefile.h"

namespace sidelight::keys
{

namespace
{

constexpr std::string_view firstLine = "sidelight-keys 1";
constexpr std::size_t maxBytes = 1024;

// The next line without its end; nothing after the last.
std::optional<std::string_view> nextLine(std::string_view &text)
{
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos)
        return std::nullopt;
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
}

std::optional<std::string> value(std::string_view &text, std::string_view name)
{
    const auto line = nextLine(text);
    if (!line || line->substr(0, name.size()) != name)
        return std::nullopt;
    return std::string(line->substr(name.size()));
}

bool toCheckValue(const std::string &text, Keyspec::CheckValue &out)
{
    const auto bytes = fromHex(text);
    if (!bytes || bytes->size() != out.size())
        return false;
    std::copy(bytes->begin(), bytes->end(), out.begin());
    return true;
}

bool matches(const KeySlots &slots, const Keyspec::CheckValue &value)
{
    return slots.current.checkValue() == value ||
           (slots.pending && slots.pending->checkValue() == value);
}

} // namespace

PublicPart PublicPart::of(const KeyRing &ring, std::string keyId, std::string backend)
{
    return PublicPart{std::move(keyId), std::move(backend),
                      ring.slots(Database::Cache).current.checkValue(),
                      ring.slots(Database::Outbox).current.checkValue()};
}

bool PublicPart::belongsTo(const KeyRing &ring) const
{
    return matches(ring.slots(Database::Cache), cache) &&
           matches(ring.slots(Database::Outbox), outbox);
}

std::string PublicPart::encode() const
{
    std::string text(firstLine);
    text += "\nid=" + keyId;
    text += "\nbackend=" + backend;
    text += "\ncache=" + toHex(cache);
    text += "\noutbox=" + toHex(outbox);
    text += '\n';
    return text;
}

Result<PublicPart> PublicPart::decode(std::string_view text)
{
    const auto first = nextLine(text);
    if (!first || first->substr(0, 15) != firstLine.substr(0, 15))
        return failure(damaged("no public part"));
    if (*first != firstLine)
        return failure(Error{ErrorCode::NewerFormat, "public part of another version"});
    auto id = value(text, "id=");
    auto backend = id ? value(text, "backend=") : std::nullopt;
    const auto cache = backend ? value(text, "cache=") : std::nullopt;
    const auto outbox = cache ? value(text, "outbox=") : std::nullopt;
    PublicPart part;
    if (!outbox || !text.empty() || id->empty() || backend->empty() ||
        !toCheckValue(*cache, part.cache) || !toCheckValue(*outbox, part.outbox))
        return failure(damaged("public part is incomplete"));
    part.keyId = std::move(*id);
    part.backend = std::move(*backend);
    return part;
}

Result<std::optional<PublicPart>> readPublicPart(const std::string &path)
{
    auto file = readSmallFile(path, maxBytes);
    if (!file)
        return failure(std::move(file.error()));
    if (!*file)
        return std::optional<PublicPart>();
    auto part =
        PublicPart::decode({reinterpret_cast<const char *>((*file)->data()), (*file)->size()});
    if (!part)
        return failure(std::move(part.error()));
    return std::optional<PublicPart>(std::move(*part));
}

Result<void> writePublicPart(const std::string &path, const PublicPart &part)
{
    const std::string text = part.encode();
    return writeDurably(path, {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()});
}

} // namespace sidelight::keys
