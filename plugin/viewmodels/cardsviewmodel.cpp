#include "plugin/viewmodels/cardsviewmodel.h"

#include <algorithm>
#include <utility>

namespace sidelight::viewmodels
{

void CardsViewModel::set(CardArrangement arrangement)
{
    if (arrangement == m_arrangement)
        return;
    m_arrangement = std::move(arrangement);
    Q_EMIT changed();
}

QList<int> CardsViewModel::order() const
{
    QList<int> order;
    for (const PanelCard card : m_arrangement.order) {
        if (card == PanelCard::DoNext) // the guide stands in its place
            order += static_cast<int>(Card::Guide);
        order += static_cast<int>(card) + static_cast<int>(Card::DoNext);
    }
    return order;
}

void CardsViewModel::arrange()
{
    if (waiting())
        m_session.post(session::ArrangeCards());
}

bool CardsViewModel::shows(PanelCard card) const
{
    const auto &hidden = m_arrangement.hidden;
    return std::find(hidden.begin(), hidden.end(), card) == hidden.end();
}

} // namespace sidelight::viewmodels
