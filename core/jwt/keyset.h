// The keys in force, by name. A name is looked up as it is; it never leads anywhere else. Copies
// share the keys.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/jwt/verifykey.h"

namespace sidelight
{

struct NamedKey {
    std::string id; // a token's kid
    VerifyKey key;
};

class KeySet
{
public:
    static constexpr std::size_t mostKeys = 100;
    static constexpr std::size_t mostTried = 4; // for a token that names none

    KeySet() = default;
    // The error is a sentence: too many, or two of one name and algorithm.
    [[nodiscard]] static Result<KeySet, std::string> of(std::vector<NamedKey> keys);
    // Those of both; the first set's are tried first.
    [[nodiscard]] static KeySet joined(KeySet first, const KeySet &second);

    // Those that may have signed it; a token that names no key may be of any of its algorithm.
    [[nodiscard]] std::vector<const VerifyKey *>
    candidates(Algorithm algorithm, const std::optional<std::string> &id) const;
    [[nodiscard]] std::size_t size() const { return m_keys.size(); }

private:
    std::vector<std::shared_ptr<const NamedKey>> m_keys;
};

} // namespace sidelight
