#include "core/jwt/keyset.h"

#include <set>
#include <utility>

namespace sidelight
{

Result<KeySet, std::string> KeySet::of(std::vector<NamedKey> keys)
{
    if (keys.size() > mostKeys)
        return failure(std::string("There are more than 100 keys."));
    std::set<std::pair<std::string, Algorithm>> seen;
    for (const NamedKey &named : keys) {
        if (!named.id.empty() && !seen.emplace(named.id, named.key.algorithm()).second)
            return failure(std::string("Two keys have the same name and algorithm."));
    }
    KeySet set;
    for (NamedKey &named : keys)
        set.m_keys.push_back(std::make_shared<const NamedKey>(std::move(named)));
    return set;
}

KeySet KeySet::joined(KeySet first, const KeySet &second)
{
    first.m_keys.insert(first.m_keys.end(), second.m_keys.begin(), second.m_keys.end());
    return first;
}

std::vector<const VerifyKey *> KeySet::candidates(Algorithm algorithm,
                                                  const std::optional<std::string> &id) const
{
    std::vector<const VerifyKey *> found;
    for (const auto &named : m_keys) {
        if (named->key.algorithm() != algorithm || (id && named->id != *id))
            continue;
        found.push_back(&named->key);
        if (found.size() == mostTried)
            break;
    }
    return found;
}

} // namespace sidelight
