#include "hub/settings/retentionsettings.h"

namespace sidelight::hub
{

namespace
{
constexpr std::int64_t mostRetentionDays = 3660;
constexpr std::int64_t retentionDayMs = std::int64_t{24} * 3600 * 1000;
} // namespace

Result<LogRetention, std::string> readLogRetention(const boost::json::value &value)
{
    if (!value.is_object())
        return failure(std::string("The member \"retentionDays\" must be an object of days by "
                                   "class, as {\"touchpoints\": 400}."));
    LogRetention retention;
    for (const auto &entry : value.get_object()) {
        const std::string_view name(entry.key().data(), entry.key().size());
        const auto kept = keepClassNamed(name);
        if (!kept)
            return failure("Nothing is kept by the class \"" + std::string(name) + "\".");
        const std::int64_t days = entry.value().is_int64() ? entry.value().get_int64() : 0;
        if (days < 1 || days > mostRetentionDays)
            return failure("The days of \"" + std::string(name) +
                           "\" must be a whole number from 1 to 3660.");
        retention.keepMs[static_cast<std::size_t>(*kept)] = days * retentionDayMs;
    }
    return retention;
}

} // namespace sidelight::hub
