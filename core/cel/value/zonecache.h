// Offsets of time zones, by IANA name.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace sidelight::cel
{

// Remembers the zones that were asked for. One thread.
class ZoneCache
{
public:
    ZoneCache();
    ~ZoneCache();
    ZoneCache(const ZoneCache &) = delete;
    ZoneCache &operator=(const ZoneCache &) = delete;

    // Seconds east of UTC at that moment. Zones are IANA names, "UTC", "+02:00" and "02:00";
    // nothing for any other.
    [[nodiscard]] std::optional<std::int32_t> offsetAt(std::string_view zone, std::int64_t seconds);
    // Seconds since 1970 of a wall clock reading given as if it were UTC. Where a clock goes back
    // the earlier moment is meant; in the hour a clock skips, the offset before it counts.
    [[nodiscard]] std::optional<std::int64_t> toUtc(std::string_view zone, std::int64_t wall);

private:
    struct Zone;
    [[nodiscard]] Zone *find(std::string_view name);
    std::map<std::string, std::unique_ptr<Zone>, std::less<>> m_zones;
};

} // namespace sidelight::cel
