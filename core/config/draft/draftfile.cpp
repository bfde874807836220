#include "core/config/draft/draftfile.h"

#include <span>

#include "core/config/bundle.h"
#include "core/domain/event.h"
#include "core/domain/limits.h"
#include "core/json/canonical.h"
#include "core/json/json.h"
#include "core/keys/durablefile.h"

namespace sidelight::config
{

namespace
{

namespace bj = boost::json;

constexpr std::int64_t formatVersion = 1;
// Two bundles, each of which may be nothing but quotes.
constexpr std::size_t maxFileBytes = 4 * maxBundleBytes + 64 * std::size_t{1024};

std::int64_t versionOf(std::string_view text)
{
    const auto value = json::parse(text, maxBundleBytes, limits::maxJsonDepth);
    return value && value->is_object() ? integerMember(value->get_object(), "version").value_or(0)
                                       : 0;
}

} // namespace

Result<void, DraftFileError> keepDraft(const std::string &path, const KeptDraft &draft)
{
    const bj::object file{{"sidelight-draft", formatVersion},
                          {"file", draft.file},
                          {"kept", formatRfc3339(draft.kept)},
                          {"base", draft.base},
                          {"document", draft.document}};
    const std::string text = json::canonicalText(file);
    if (text.size() > maxFileBytes)
        return failure(DraftFileError::CannotWrite);
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes are bytes
    const auto *bytes = reinterpret_cast<const std::uint8_t *>(text.data());
    if (!keys::writeDurably(path, std::span(bytes, text.size())))
        return failure(DraftFileError::CannotWrite);
    return {};
}

Result<std::optional<KeptDraft>, DraftFileError> findDraft(const std::string &path)
{
    const auto bytes = keys::readSmallFile(path, maxFileBytes);
    if (!bytes)
        return failure(DraftFileError::CannotRead);
    if (!*bytes)
        return std::optional<KeptDraft>();
    const std::string text((*bytes)->begin(), (*bytes)->end());
    const auto value = json::parse(text, maxFileBytes, 2);
    const bj::object *file = value ? value->if_object() : nullptr;
    if (!file || integerMember(*file, "sidelight-draft") != formatVersion)
        return failure(DraftFileError::NotADraft);
    const auto base = textMember(*file, "base");
    const auto document = textMember(*file, "document");
    const auto kept = timeMember(*file, "kept");
    if (!base || !document || !kept || !Draft::open(std::string(*base)) ||
        !Draft::open(std::string(*document)))
        return failure(DraftFileError::NotADraft);
    return std::optional(
        KeptDraft{textOrEmpty(*file, "file"), std::string(*base), std::string(*document), *kept});
}

Result<void, DraftFileError> dropDraft(const std::string &path)
{
    if (!keys::removeDurably(path))
        return failure(DraftFileError::CannotWrite);
    return {};
}

Standing standingOf(const KeptDraft &draft, std::string_view live)
{
    if (draft.base == live)
        return Standing::Current;
    return versionOf(draft.base) == versionOf(live) ? Standing::OtherContent
                                                    : Standing::OtherVersion;
}

} // namespace sidelight::config
