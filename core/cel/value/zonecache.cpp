#include "core/cel/value/zonecache.h"

#include <array>

#include <unicode/ucal.h>

namespace sidelight::cel
{

namespace
{

constexpr std::size_t maxZones = 64;
constexpr std::size_t maxNameLength = 64;

// "+02:00", "-09:30" and "02:00".
std::optional<std::int32_t> fixedOffset(std::string_view zone)
{
    const bool isWest = zone.starts_with('-');
    if (isWest || zone.starts_with('+'))
        zone.remove_prefix(1);
    if (zone.size() != 5 || zone[2] != ':')
        return std::nullopt;
    std::array<int, 4> digits{};
    constexpr std::array<std::size_t, 4> places{0, 1, 3, 4};
    for (std::size_t i = 0; i < places.size(); ++i) {
        const char c = zone[places[i]];
        if (c < '0' || c > '9')
            return std::nullopt;
        digits[i] = c - '0';
    }
    const int hours = digits[0] * 10 + digits[1];
    const int minutes = digits[2] * 10 + digits[3];
    if (hours > 23 || minutes > 59)
        return std::nullopt;
    const int seconds = hours * 3600 + minutes * 60;
    return isWest ? -seconds : seconds;
}

} // namespace

struct ZoneCache::Zone {
    UCalendar *calendar = nullptr;
    Zone() = default;
    ~Zone() { ucal_close(calendar); }
    Zone(const Zone &) = delete;
    Zone &operator=(const Zone &) = delete;
};

ZoneCache::ZoneCache() = default;
ZoneCache::~ZoneCache() = default;

ZoneCache::Zone *ZoneCache::find(std::string_view name)
{
    const auto known = m_zones.find(name);
    if (known != m_zones.end())
        return known->second.get();
    if (name.empty() || name.size() > maxNameLength)
        return nullptr;
    std::array<UChar, maxNameLength> wide{};
    for (std::size_t i = 0; i < name.size(); ++i)
        wide[i] = static_cast<unsigned char>(name[i]); // other than ASCII is no zone
    const auto length = static_cast<std::int32_t>(name.size());
    std::array<UChar, 2 * maxNameLength> canonical{};
    UBool isSystem = 0;
    UErrorCode status = U_ZERO_ERROR;
    ucal_getCanonicalTimeZoneID(wide.data(), length, canonical.data(),
                                static_cast<std::int32_t>(canonical.size()), &isSystem, &status);
    if (U_FAILURE(status) || !isSystem)
        return nullptr;
    auto zone = std::make_unique<Zone>();
    zone->calendar = ucal_open(wide.data(), length, "", UCAL_GREGORIAN, &status);
    if (U_FAILURE(status))
        return nullptr;
    if (m_zones.size() >= maxZones)
        m_zones.clear();
    return m_zones.emplace(std::string(name), std::move(zone)).first->second.get();
}

std::optional<std::int32_t> ZoneCache::offsetAt(std::string_view zone, std::int64_t seconds)
{
    if (zone == "UTC" || zone == "Z")
        return 0;
    if (const auto fixed = fixedOffset(zone))
        return fixed;
    const Zone *found = find(zone);
    if (!found)
        return std::nullopt;
    UErrorCode status = U_ZERO_ERROR;
    ucal_setMillis(found->calendar, static_cast<double>(seconds) * 1000, &status);
    const std::int32_t offset = ucal_get(found->calendar, UCAL_ZONE_OFFSET, &status) +
                                ucal_get(found->calendar, UCAL_DST_OFFSET, &status);
    if (U_FAILURE(status))
        return std::nullopt;
    return offset / 1000;
}

std::optional<std::int64_t> ZoneCache::toUtc(std::string_view zone, std::int64_t wall)
{
    if (zone == "UTC" || zone == "Z")
        return wall;
    if (const auto fixed = fixedOffset(zone))
        return wall - *fixed;
    const Zone *found = find(zone);
    if (!found)
        return std::nullopt;
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t raw = 0;
    std::int32_t daylight = 0;
    ucal_setMillis(found->calendar, static_cast<double>(wall) * 1000, &status);
    ucal_getTimeZoneOffsetFromLocal(found->calendar, UCAL_TZ_LOCAL_FORMER, UCAL_TZ_LOCAL_FORMER,
                                    &raw, &daylight, &status);
    if (U_FAILURE(status))
        return std::nullopt;
    return wall - (raw + daylight) / 1000;
}

} // namespace sidelight::cel
