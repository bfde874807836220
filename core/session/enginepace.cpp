// What the screen is told and when, and what time brings.
#include "core/session/engine.h"

namespace sidelight::session
{

namespace
{

// What was let go is in the WAL no longer than this.
constexpr std::int64_t lingersMs = 60'000;

void earliest(std::optional<std::int64_t> &least, std::optional<std::int64_t> candidate)
{
    if (candidate && (!least || *candidate < *least))
        least = candidate;
}

} // namespace

void Engine::configure(std::shared_ptr<const rules::RuleSet> rules, int alertBudget,
                       ConfigStatus status)
{
    m_rules.use(std::move(rules));
    m_own.useBundle(status.version);
    m_screen.tell(std::move(status), alertBudget);
    tellRules();
}

void Engine::useLevers(std::shared_ptr<const suggest::Levers> levers)
{
    m_suggestions.use(std::move(levers));
    m_screen.mark(ScreenComposer::Suggestions);
}

void Engine::configure(const experience::Settings &experience)
{
    m_journey.configure(experience);
}

void Engine::use(Masks masks)
{
    m_guides.use(masks);
    m_screen.mark(ScreenComposer::Guide);
    m_screen.tell(std::move(masks));
}

void Engine::useArticles(std::shared_ptr<const std::vector<Article>> articles)
{
    const auto changed = m_shelf.put(std::move(articles));
    if (check(changed) && *changed)
        m_screen.mark(ScreenComposer::Knowledge);
}

void Engine::useNextAction(std::shared_ptr<const config::NextAction> next)
{
    m_talk.use(std::move(next));
}

void Engine::configRefused(ConfigStatus status)
{
    m_screen.tell(std::move(status), std::nullopt);
}

void Engine::report(const ConfigReport &report)
{
    decide(m_own.configured(report), {});
}

// ---- to the screen

ScreenComposer::Front Engine::front() const
{
    const TabsProjection::Tab *tab = m_tabs.find(m_tabs.focus());
    const link::LinkPhase phase = m_link.state().phase;
    const bool live = tab && phase == link::LinkPhase::Open &&
                      m_caughtUp.contains(TabsProjection::streamOf(*tab));
    // Offline, nothing comes that would have to be caught up with first.
    const bool offline = phase == link::LinkPhase::Stopped || phase == link::LinkPhase::Waiting ||
                         phase == link::LinkPhase::Refused;
    return {live, live || (offline && m_started)};
}

bool Engine::screenIsBehind() const
{
    return m_listeners.screenIsBehind && m_listeners.screenIsBehind();
}

// Later is soon enough for a screen that has enough to take in.
void Engine::tellJourney()
{
    m_journey.follow();
    if (screenIsBehind())
        return;
    if (auto state = m_journey.news())
        m_screen.tell(std::move(*state));
}

void Engine::tellConversation()
{
    if (screenIsBehind() || !m_talk.follow())
        return;
    m_screen.tell(m_talk.state());
    m_screen.foresee(m_talk.suggestions(), m_talk.said());
}

void Engine::publish(bool now)
{
    tellJourney();
    tellConversation();
    const std::int64_t time = m_around.clock.monotonicMs();
    if (!m_screen.isDirty() || (!now && time < m_publishedMs + m_settings.coalesceMs))
        return;
    if (screenIsBehind())
        return;
    DeltaPtr delta = m_screen.compose(m_status.status(), m_health.status(), front());
    if (!delta)
        return;
    m_publishedMs = time;
    if (m_listeners.changed)
        m_listeners.changed(std::move(delta));
}

Occasion Engine::about(const InteractionId &interaction) const
{
    const TabsProjection::Tab *tab = m_tabs.find(interaction);
    if (!tab)
        return {interaction, std::nullopt};
    return {tab->lookedUp ? InteractionId{} : interaction, TabsProjection::customerOf(*tab)};
}

// ---- time

void Engine::keepTyped(bool all)
{
    const auto kept = all ? m_drafts.keepAll() : m_drafts.keepDue();
    if (check(kept)) {
        for (const DraftState &draft : *kept)
            m_screen.tellDraft(draft);
    }
    check(m_places.keepDue(all));
}

// What is beyond its time is not shown any longer, and does not linger in the WAL.
void Engine::letOldGo()
{
    const auto went = m_retention.tick(m_plan.followed());
    if (!check(went) || !*went)
        return;
    m_screen.markGone(**went);
    if (!m_checkpointMs)
        m_checkpointMs = m_around.clock.monotonicMs() + lingersMs;
}

void Engine::tick()
{
    m_link.tick();
    if (m_intake.isDue())
        commit();
    if (m_orders.givenBack && m_intake.empty()) {
        m_orders.givenBack = false;
        m_plan.askAgain();
        // Which interactions the agent holds went with the customer: this says it again.
        beginAgain({streamOf(m_settings.agent)});
        updateFollowed();
    }
    keepTyped(false);
    if (m_checkpointMs && m_around.clock.monotonicMs() >= *m_checkpointMs) {
        m_checkpointMs.reset();
        (void)m_around.profile.cache().checkpoint(); // busy: after the next commit
    }
    tellRules();
    m_rules.tick();
    check(m_rules.keepHeard(false));
    tellSeen(false);
    check(m_suggestions.keep(false));
    letOldGo();
    if (m_rules.takeChanged())
        m_screen.mark(ScreenComposer::Alerts | ScreenComposer::Suggestions);
    for (const PopDesk::Pending &pop : m_pops.takeExpired())
        m_screen.tell(PopAnswer{pop.request, PopOutcome::Expired, {}});
    m_screen.tick();
    publish(false);
}

std::optional<std::int64_t> Engine::nextDeadlineMs() const
{
    std::optional<std::int64_t> least = m_link.nextDeadlineMs();
    earliest(least, m_intake.nextDeadlineMs());
    earliest(least, m_drafts.nextDeadlineMs());
    earliest(least, m_places.nextDeadlineMs());
    earliest(least, m_checkpointMs);
    earliest(least, m_pops.nextDeadlineMs());
    earliest(least, m_rules.nextDeadlineMs());
    earliest(least, m_suggestions.nextDeadlineMs());
    earliest(least, m_screen.nextDeadlineMs());
    earliest(least, m_retention.nextDeadlineMs());
    if (!screenIsBehind())
        earliest(least, m_journey.nextDeadlineMs());
    if (m_screen.isDirty() && !screenIsBehind())
        earliest(least, m_publishedMs + m_settings.coalesceMs);
    return least;
}

void Engine::shutDown()
{
    sendAnswers();
    tellSeen(true);
    keepTyped(true);
    commit();
    check(m_rules.keepHeard(true));
    check(m_suggestions.keep(true));
    m_link.stop();
    m_intake.drop();
    m_around.search.letGo();
    (void)m_around.profile.cache().checkpoint();
}

} // namespace sidelight::session
