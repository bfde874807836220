#include "core/session/carddesk.h"

#include <algorithm>

namespace sidelight::session
{

CardArrangement CardDesk::configured(const Interaction &interaction) const
{
    CardOccasion occasion{interaction.queue, interaction.channel, {}};
    for (const TeamId &team : m_teams)
        occasion.roles.push_back(team.value);
    return m_layout->cards.on(occasion);
}

CardArrangement CardDesk::arrangement(const Interaction &front)
{
    CardArrangement wanted = configured(front);
    if (m_front != front.id) {
        m_front = front.id;
        m_inForce = std::move(wanted);
        return m_inForce;
    }
    CardArrangement told = m_inForce;
    told.isWaiting = wanted != m_inForce;
    return told;
}

bool CardDesk::shows(const Interaction &front, PanelCard card)
{
    const std::vector<PanelCard> hidden = arrangement(front).hidden;
    return std::find(hidden.begin(), hidden.end(), card) == hidden.end();
}

} // namespace sidelight::session
