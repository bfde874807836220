// Which cards an interaction is shown with, in which order. What is configured holds for an
// interaction from the moment it comes to the front: a newer arrangement waits until the agent
// turns to another one, or asks for it, so that nothing moves under the fingers. Engine thread;
// never fails.
#pragma once

#include <memory>
#include <vector>

#include "core/domain/interaction.h"
#include "core/domain/worklayout.h"

namespace sidelight::session
{

class CardDesk
{
public:
    explicit CardDesk(std::vector<TeamId> teams)
        : m_teams(std::move(teams))
    {
    }

    // Never null.
    void use(std::shared_ptr<const WorkLayout> layout) { m_layout = std::move(layout); }
    // At the next question, as configured.
    void renew() { m_front = {}; }
    // Of the interaction in front.
    [[nodiscard]] CardArrangement arrangement(const Interaction &front);
    [[nodiscard]] bool shows(const Interaction &front, PanelCard card);

private:
    [[nodiscard]] CardArrangement configured(const Interaction &interaction) const;

    std::vector<TeamId> m_teams;
    std::shared_ptr<const WorkLayout> m_layout = std::make_shared<const WorkLayout>();
    InteractionId m_front;
    CardArrangement m_inForce; // of m_front
};

} // namespace sidelight::session
