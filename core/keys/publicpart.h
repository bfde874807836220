// What may be known of a profile's keys without having them, in a file beside the databases: which
// vault holds them, and check values that tell a wrong key from a damaged file.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/keys/keyring.h"

namespace sidelight::keys
{

struct PublicPart {
    std::string keyId;   // random UUID of this ring
    std::string backend; // KeyVault::backend()
    Keyspec::CheckValue cache{};
    Keyspec::CheckValue outbox{};

    // Of the current keys.
    [[nodiscard]] static PublicPart of(const KeyRing &ring, std::string keyId, std::string backend);
    // Whether the ring's current or pending keys are those it was written for.
    [[nodiscard]] bool belongsTo(const KeyRing &ring) const;

    // Lines of "name=value" after the first, "sidelight-keys 1".
    [[nodiscard]] std::string encode() const;
    [[nodiscard]] static Result<PublicPart> decode(std::string_view text);
};

[[nodiscard]] Result<std::optional<PublicPart>> readPublicPart(const std::string &path);
[[nodiscard]] Result<void> writePublicPart(const std::string &path, const PublicPart &part);

} // namespace sidelight::keys
