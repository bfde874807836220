#include "core/session/workdesk.h"

namespace sidelight::session
{

WrapUpForm WorkDesk::form(const InteractionId &interaction) const
{
    return wrapUpFormOf(interaction, m_drafts.state(interaction, std::string(wrapUpFormKind)).text);
}

void WorkDesk::change(const WrapUpForm &form, const std::optional<CustomerKey> &customer)
{
    m_drafts.change(form.interaction, std::string(wrapUpFormKind), customer, textOf(form));
}

} // namespace sidelight::session
