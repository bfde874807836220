#include "core/domain/panelcards.h"

#include <algorithm>

namespace sidelight
{

namespace
{

constexpr std::array<std::string_view, panelCards.size()> cardNames{
    "do-next", "conversation", "wrap-up", "knowledge", "notes", "waiting", "journey", "history"};

template<class List, class Value>
bool holds(const List &list, const Value &value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

} // namespace

std::string_view nameOf(PanelCard card)
{
    return cardNames[static_cast<std::size_t>(card)];
}

std::optional<PanelCard> panelCardOf(std::string_view name)
{
    const auto found = std::find(cardNames.begin(), cardNames.end(), name);
    if (found == cardNames.end())
        return std::nullopt;
    return panelCards[static_cast<std::size_t>(found - cardNames.begin())];
}

bool mayBeHidden(PanelCard card)
{
    return card != PanelCard::Notes && card != PanelCard::WrapUp && card != PanelCard::Waiting;
}

bool CardPlace::isShownOn(const CardOccasion &occasion) const
{
    if (!mayBeHidden(card) || show == Show::Always)
        return true;
    if (show == Show::Never)
        return false;
    const bool isMeant =
        (queues.empty() || holds(queues, occasion.queue)) &&
        (channels.empty() || (occasion.channel && holds(channels, *occasion.channel))) &&
        (roles.empty() ||
         std::any_of(occasion.roles.begin(), occasion.roles.end(),
                     [this](const std::string &role) { return holds(roles, role); }));
    return isMeant == (show == Show::Only);
}

CardArrangement CardLayout::on(const CardOccasion &occasion) const
{
    CardArrangement arrangement;
    arrangement.order.clear();
    for (const CardPlace &place : places) {
        if (holds(arrangement.order, place.card))
            continue;
        arrangement.order.push_back(place.card);
        if (!place.isShownOn(occasion))
            arrangement.hidden.push_back(place.card);
    }
    for (const PanelCard card : panelCards) {
        if (!holds(arrangement.order, card))
            arrangement.order.push_back(card);
    }
    return arrangement;
}

} // namespace sidelight
