// The way through a guide.
#include "core/session/engine.h"
#include "core/session/guidecodec.h"

namespace sidelight::session
{

void Engine::tellGuide(const InteractionId &interaction)
{
    if (interaction == m_tabs.focus())
        m_screen.mark(ScreenComposer::Guide | ScreenComposer::Suggestions);
}

void Engine::followGuide(const TakeAction &taken, const Suggestion &suggestion)
{
    if (taken.result != "accepted")
        return;
    if (suggestion.nextStep) {
        if (m_guides.takeStep(taken.interaction, taken.suggestion))
            tellGuide(taken.interaction);
        return;
    }
    const Guide *configured = m_layout->guideFor(suggestion.action);
    const bool isConfigured = suggestion.guide.steps.empty() && configured;
    Guide guide = isConfigured ? *configured : suggestion.guide;
    if (guide.steps.empty())
        return;
    guide.action = suggestion.action;
    if (!suggestion.title.empty())
        guide.title = suggestion.title;
    m_guides.begin(taken.interaction, taken.suggestion, std::move(guide), isConfigured);
    tellGuide(taken.interaction);
}

void Engine::on(const MarkStep &command)
{
    if (!m_tabs.find(command.interaction))
        return;
    m_guides.mark(command.interaction, command.step, command.done);
    tellGuide(command.interaction);
}

void Engine::on(const ChooseBranch &command)
{
    if (!m_tabs.find(command.interaction))
        return;
    m_guides.choose(command.interaction, command.step, command.branch);
    tellGuide(command.interaction);
}

void Engine::on(const TypeField &command)
{
    m_pops.typed();
    if (!m_tabs.find(command.interaction))
        return;
    m_guides.type(command.interaction, command.field, command.text);
    tellGuide(command.interaction);
}

void Engine::on(const RenewGuide &command)
{
    if (!m_tabs.find(command.interaction))
        return;
    m_guides.renew(command.interaction);
    tellGuide(command.interaction);
}

void Engine::on(const OpenGuide &command)
{
    if (!m_tabs.find(command.interaction))
        return;
    m_guides.setOpen(command.interaction, command.open);
    tellGuide(command.interaction);
}

// What became of it and the end of the guide are one transaction. One that was set aside for it
// comes back.
void Engine::on(const EndGuide &command)
{
    const TabsProjection::Tab *tab = m_tabs.find(command.interaction);
    const GuideRun run = tab ? m_guides.run(command.interaction) : GuideRun();
    if (run.guide.steps.empty())
        return;
    const Occasion occasion = about(command.interaction);
    const TakenContext context = m_suggestions.contextOf(run.guide.action, nullptr, tab);
    const std::vector<Event> events{m_own.taken(
        {command.interaction, run.suggestion, command.result, command.reason}, context, occasion)};
    const std::vector<store::DraftKey> drafts{
        m_drafts.keyOf(command.interaction, std::string(guideKind))};
    const std::optional<GuideRun> next = m_guides.after(command.interaction);
    if (!check(m_outbox.add(events, occasion, drafts)))
        return;
    m_suggestions.took(context, command.result, command.reason);
    m_drafts.forget(command.interaction, std::string(guideKind));
    if (next)
        m_guides.keep(*next);
    tellGuide(command.interaction);
    m_screen.mark(ScreenComposer::Waiting);
    m_link.outboxChanged();
}

} // namespace sidelight::session
