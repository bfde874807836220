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

GuideRun WorkDesk::guide(const InteractionId &interaction) const
{
    return guideRunOf(interaction, m_drafts.state(interaction, std::string(guideKind)).text);
}

void WorkDesk::keep(const GuideRun &run, const std::optional<CustomerKey> &customer)
{
    m_drafts.change(run.interaction, std::string(guideKind), customer, textOf(run));
}

void WorkDesk::begin(const InteractionId &interaction, const std::optional<CustomerKey> &customer,
                     const SuggestionId &suggestion, Guide guide)
{
    GuideRun run = this->guide(interaction);
    if (run.suggestion != suggestion || run.guide.steps.empty()) {
        run = {};
        run.interaction = interaction;
        run.suggestion = suggestion;
        run.done.assign(guide.steps.size(), false);
        run.guide = std::move(guide);
    }
    run.open = true;
    keep(run, customer);
}

void WorkDesk::mark(const InteractionId &interaction, const std::optional<CustomerKey> &customer,
                    std::size_t step, bool done)
{
    GuideRun run = guide(interaction);
    if (step >= run.done.size())
        return;
    run.done[step] = done;
    run.current = step;
    while (done && run.current < run.done.size() && run.done[run.current])
        ++run.current;
    keep(run, customer);
}

void WorkDesk::setOpen(const InteractionId &interaction, const std::optional<CustomerKey> &customer,
                       bool open)
{
    GuideRun run = guide(interaction);
    if (run.guide.steps.empty() || run.open == open)
        return;
    run.open = open;
    keep(run, customer);
}

} // namespace sidelight::session
