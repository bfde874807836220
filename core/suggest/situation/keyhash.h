// Hashes of what features say. Part of the model file's format (../model/model.h): whoever changes
// one raises its version.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sidelight::suggest
{

// Of a text (FNV-1a of 64 bits), and of such hashes one after the other: what many keys have in
// common, or a word that many keys speak of, is hashed once.
class KeyHash
{
public:
    constexpr KeyHash() = default;
    // Implicit, so that texts and hashes stand beside one another in a list of parts.
    constexpr KeyHash(std::string_view text)
    {
        for (const char c : text) {
            m_hash ^= static_cast<unsigned char>(c);
            m_hash *= 0x100000001b3U;
        }
    }
    constexpr KeyHash(const char *text)
        : KeyHash(std::string_view(text))
    {
    }
    KeyHash(const std::string &text)
        : KeyHash(std::string_view(text))
    {
    }

    // The order counts: "a" with "b" is not "b" with "a".
    [[nodiscard]] constexpr KeyHash with(KeyHash part) const
    {
        KeyHash next;
        next.m_hash = (m_hash ^ (m_hash >> 29U)) * 0xbf58476d1ce4e5b9U + part.m_hash;
        next.m_hash = (next.m_hash ^ (next.m_hash >> 32U)) * 0x94d049bb133111ebU;
        return next;
    }
    [[nodiscard]] constexpr std::uint32_t key() const
    {
        return static_cast<std::uint32_t>(m_hash ^ (m_hash >> 32U));
    }
    [[nodiscard]] constexpr std::uint64_t value() const { return m_hash; }
    bool operator==(const KeyHash &) const = default;

private:
    std::uint64_t m_hash = 0xcbf29ce484222325U;
};

} // namespace sidelight::suggest
