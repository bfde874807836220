#include "hub/shared/sharedstate.h"

namespace sidelight::hub
{

void SharedState::tell(const std::string &key) const
{
    for (const auto &[prefix, changed] : m_watchers) {
        if (key.empty() || key.starts_with(prefix))
            changed(key);
    }
}

bool isSharedKey(std::string_view key)
{
    constexpr std::string_view ending = ".json";
    constexpr std::size_t most = 300;
    if (!key.ends_with(ending) || key.size() > most)
        return false;
    key.remove_suffix(ending.size());
    bool isPart = false; // something of a part was there
    for (const char c : key) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == '-' || c == '_';
        if (!plain && (c != '/' || !isPart))
            return false;
        isPart = plain;
    }
    return isPart;
}

} // namespace sidelight::hub
