#include "hub/migration/logproof.h"

#include <algorithm>

namespace sidelight::hub
{

namespace
{

void put(std::string &text, std::uint64_t value)
{
    for (int shift = 0; shift < 64; shift += 8)
        text += static_cast<char>(value >> shift);
}

void put(std::string &text, std::string_view part)
{
    put(text, part.size());
    text += part;
}

std::string_view viewOf(const Digest &digest)
{
    return {reinterpret_cast<const char *>(digest.data()), digest.size()};
}

std::string canonical(const CarriedRecord &record)
{
    std::string text;
    put(text, record.token);
    text.append(reinterpret_cast<const char *>(record.key.data()), record.key.size());
    put(text, record.fence);
    put(text, static_cast<std::uint64_t>(record.at.ms));
    text += record.tombstone ? '\1' : '\0';
    if (record.tombstone)
        return text;
    put(text, record.slot);
    text += record.settled ? '\1' : '\0';
    text += record.formative ? '\1' : '\0';
    text += record.isFirst() ? '\1' : '\0';
    text += static_cast<char>(record.kept);
    if (record.body)
        text += viewOf(sha256({*record.body}));
    return text;
}

} // namespace

void LogProof::add(const CarriedRecord &record)
{
    ++m_records;
    m_tombstones += record.tombstone ? 1 : 0;
    m_digest = sha256({viewOf(m_digest), canonical(record)});
}

std::string differenceOf(const CarriedRecord &one, const CarriedRecord &other)
{
    if (one.token != other.token)
        return "stream";
    if (one.key != other.key || one.fence != other.fence)
        return "event";
    if (one.tombstone != other.tombstone)
        return "erasure";
    if (one.at != other.at)
        return "time";
    if (one.tombstone)
        return {};
    if (one.slot != other.slot || one.settled != other.settled)
        return "slot";
    if (one.formative != other.formative || one.isFirst() != other.isFirst())
        return "part";
    if (one.kept != other.kept)
        return "class";
    if (one.digest && one.digest != other.digest)
        return "receipt";
    if (!one.body || !other.body || *one.body != *other.body)
        return "body";
    return {};
}

std::string differenceOf(const SideFacts &one, const SideFacts &other)
{
    if (one.erased != other.erased)
        return "what is known of erased events";
    if (one.follows != other.follows)
        return "followers";
    const auto isSame = [](const DeviceSequence &a, const DeviceSequence &b) {
        return a.device == b.device && a.value == b.value;
    };
    if (!std::equal(one.devices.begin(), one.devices.end(), other.devices.begin(),
                    other.devices.end(), isSame))
        return "device numbers";
    return {};
}

} // namespace sidelight::hub
