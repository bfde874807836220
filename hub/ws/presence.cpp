#include "hub/ws/presence.h"

#include <algorithm>

#include "core/domain/eventtypes.h"

namespace sidelight::hub
{

namespace
{
constexpr std::string_view panelSource = "/panel/";
} // namespace

void Presence::opened(const std::string &device, const Principal &who)
{
    Panel &panel = m_panels[device];
    if (panel.connections == 0 && panel.seen != Timestamp{})
        --m_closed;
    ++panel.connections;
    panel.seen = {};
    if (panel.version == 0)
        panel.teams = who.teams;
}

void Presence::closed(const std::string &device)
{
    const auto found = m_panels.find(device);
    if (found == m_panels.end() || found->second.connections == 0 ||
        --found->second.connections > 0)
        return;
    found->second.seen = m_clock.now();
    ++m_closed;
    forgetOld();
}

void Presence::forgetOld()
{
    const Timestamp now = m_clock.now();
    const auto drop = [this](std::int64_t before) {
        m_closed -= std::erase_if(m_panels, [before](const auto &one) {
            return one.second.connections == 0 && one.second.seen.ms < before;
        });
    };
    if (m_closed > mostClosed)
        drop(now.ms - keptMs);
    if (m_closed > mostClosed)
        drop(now.ms + 1);
}

void Presence::take(const Event &event)
{
    const auto *data = event.type == types::configApplied ? event.dataObject() : nullptr;
    const auto version = data ? integerMember(*data, "version") : std::nullopt;
    if (!version || !event.source.starts_with(panelSource))
        return;
    const auto found = m_panels.find(event.source.substr(panelSource.size()));
    if (found == m_panels.end())
        return;
    found->second.version = *version;
    if (const std::string team = textOrEmpty(*data, "team"); StreamId::isValidName(team))
        found->second.teams = {TeamId(team)};
}

Presence::Open Presence::of(const TeamId &team,
                            const std::function<std::int64_t(const std::string &)> &versionOf) const
{
    Open open;
    const std::int64_t oldest = m_clock.now().ms - keptMs;
    for (const auto &[device, panel] : m_panels) {
        if (std::find(panel.teams.begin(), panel.teams.end(), team) == panel.teams.end())
            continue;
        if (panel.connections > 0) {
            const std::int64_t version =
                panel.version > 0 ? panel.version : versionOf(std::string(panelSource) + device);
            ++open.byVersion[version];
        } else if (panel.seen.ms >= oldest) {
            ++open.closed;
            open.lastSeen = std::max(open.lastSeen.value_or(panel.seen), panel.seen);
        }
    }
    return open;
}

} // namespace sidelight::hub
