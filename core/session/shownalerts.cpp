#include "core/session/shownalerts.h"

namespace sidelight::session
{

void ShownAlerts::show(const InteractionId &interaction, std::span<const AlertRow> rows,
                       std::size_t visible, std::int64_t nowMs)
{
    std::vector<All::One> all;
    for (const AlertRow &row : rows.first(std::min(visible, rows.size()))) {
        if (row.acknowledged || row.snoozedUntil)
            continue;
        const Alert &alert = row.alert;
        all.push_back(
            {{interaction, alert.id},
             {alert.id, interaction, ruleKeyOf(alert.why), alert.why.version, alert.severity}});
    }
    m_all.show(std::move(all), nowMs);
}

std::optional<std::int64_t> ShownAlerts::decided(const InteractionId &interaction,
                                                 const AlertId &alert, std::int64_t nowMs)
{
    const Key key{interaction, alert};
    m_all.touch([&key](const Key &other) { return other == key; });
    const auto since = m_all.sinceMs(key);
    return since ? std::optional(std::max<std::int64_t>(0, nowMs - *since)) : std::nullopt;
}

} // namespace sidelight::session
