#include "core/session/screencomposer.h"

#include <algorithm>

#include "core/domain/eventtypes.h"
#include "core/session/customerprojection.h"
#include "core/session/suggestionsprojection.h"
#include "core/wire/cloudevents.h"

namespace sidelight::session
{

namespace
{

constexpr unsigned aboutFocus = ScreenComposer::Customer | ScreenComposer::Alerts |
                                ScreenComposer::Suggestions | ScreenComposer::History;
// Counting walks the owner's index; a long window is read as a whole.
constexpr std::int64_t countsEveryMs = 100;
// Counting walks over all of the customer's lines: a tenth of the thread's time at most.
constexpr std::int64_t countsPauseFactor = 9;
constexpr std::int64_t longHistoryEveryMs = 100;
constexpr std::int64_t longAgo = -100'000;
constexpr std::size_t keptAnnouncements = 10'000;

// Others may take a line away, or change what those of a case look like.
bool onlyAddsALine(std::string_view type)
{
    return type == types::touchpointRecorded || type == types::transcriptSegment;
}

unsigned partsChangedBy(std::string_view type)
{
    if (type == types::transcriptSegment)
        return 0; // no line of the history; the conversation hears of it itself
    if (type == types::touchpointRecorded || type == types::noteSaved || type == types::wrapupSaved)
        return ScreenComposer::History;
    if (type.starts_with("sidelight.alert."))
        return ScreenComposer::Alerts | ScreenComposer::History;
    if (type.starts_with("sidelight.suggestion.") || type == types::actionTaken)
        return ScreenComposer::Suggestions | ScreenComposer::History;
    return ScreenComposer::Customer | ScreenComposer::History;
}

} // namespace

bool ScreenComposer::isDirty() const
{
    return m_dirty != 0 || m_search || !m_drafts.empty() || !m_erased.empty() || m_answers.any();
}

void ScreenComposer::tell(ConfigStatus status, std::optional<int> alertBudget)
{
    m_answers.config = std::move(status);
    if (alertBudget) {
        m_answers.alertBudget = alertBudget;
        m_visibleAlerts = static_cast<std::size_t>(std::max(1, *alertBudget));
        m_dirty |= Alerts;
    }
}

void ScreenComposer::markEvent(const Event &event, const StreamId &owner)
{
    // What concerns the team, and what the agent decided about it, shows in every tab.
    if (owner.kind != StreamKind::Customer && event.type.starts_with("sidelight.alert."))
        m_dirty |= Alerts;
    if (!m_history.showsSomething() || owner != m_history.owner())
        return;
    m_dirty |= partsChangedBy(event.type);
    if (!onlyAddsALine(event.type))
        m_history.changed();
}

void ScreenComposer::showFocus(std::uint64_t turn)
{
    m_dirty |= Tabs | Focus | Place | aboutFocus;
    m_customer.reset();
    m_alerts.reset();
    m_suggestions.reset();
    m_from.suggestions.showNothing();
    m_shownAlerts.showNothing(m_from.clock.monotonicMs());
    m_leftOut.reset();
    m_articles.reset();
    m_bestArticle.reset();
    m_guide.reset();
    m_cards.reset();
    m_standingChanges.reset();
    m_raised.clear();
    const TabsProjection::Tab *tab = m_from.tabs.find(m_from.tabs.focus());
    if (!tab) {
        m_history.clear();
        return;
    }
    const InteractionId &id = tab->interaction.id;
    HistoryFilter filter;
    if (const auto place = m_from.places.place(id))
        filter = place->filter;
    m_history.show(id, TabsProjection::streamOf(*tab), filter);
    readHistoryNow();
    for (const char *kind : {"note", "wrapup"}) {
        m_drafts.push_back(m_from.drafts.state(id, kind));
        m_drafts.back().turn = turn;
    }
    tellWork();
}

void ScreenComposer::tellWork()
{
    m_answers.wrapUp = m_from.work.form(m_from.tabs.focus());
    m_dirty |= Guide;
}

void ScreenComposer::readHistoryNow()
{
    m_countsDueMs = longAgo;
    readWindowNow();
}

void ScreenComposer::readWindowNow()
{
    m_historyReadMs = longAgo;
    m_dirty |= History;
}

void ScreenComposer::tellDraft(DraftState draft)
{
    if (draft.interaction == m_from.tabs.focus())
        m_drafts.push_back(std::move(draft));
}

template<class Value>
void ScreenComposer::tellIfNew(std::optional<Value> &told, std::optional<Value> &last, Value value)
{
    if (last == value)
        return;
    last = value;
    told = std::move(value);
}

DeltaPtr ScreenComposer::compose(const LinkStatus &link, const StoreStatus &store, Front front)
{
    Delta delta;
    if (m_dirty & Link)
        tellIfNew(delta.link, m_link, link);
    if (m_dirty & Store)
        tellIfNew(delta.store, m_store, store);
    if (m_dirty & Tabs)
        tellIfNew(delta.tabs, m_tabs, m_from.tabs.rows());
    if (m_dirty & Focus)
        delta.focus = m_from.tabs.focus();
    if (m_dirty & Waiting)
        tellIfNew(delta.waiting, m_waiting, m_from.outbox.rows());
    m_dirty &= ~(static_cast<unsigned>(Link) | Store | Tabs | Focus | Waiting);
    composeFocus(delta, front);
    // All at once: what is typed into a text that has not been told yet would take its place.
    delta.drafts = std::exchange(m_drafts, {});
    if (!m_erased.empty()) {
        delta.erased = std::move(m_erased.front());
        m_erased.pop_front();
    }
    delta.search = std::exchange(m_search, std::nullopt);
    Answers answers = std::exchange(m_answers, {});
    const bool answered = answers.any();
    delta.why = std::move(answers.why);
    delta.nearMisses = std::move(answers.nearMisses);
    delta.config = std::move(answers.config);
    delta.alertBudget = answers.alertBudget;
    delta.masks = std::move(answers.masks);
    delta.theme = answers.theme;
    delta.wrapUp = std::move(answers.wrapUp);
    delta.wrapUpFacts = std::move(answers.wrapUpFacts);
    delta.pops = std::move(answers.pops);
    delta.journey = std::move(answers.journey);
    delta.conversation = std::move(answers.conversation);
    delta.article = std::move(answers.article);
    delta.evidence = std::move(answers.evidence);
    delta.settings = std::move(answers.settings);
    const bool something = delta.link || delta.store || delta.tabs || delta.focus ||
                           delta.customer || delta.alerts || delta.suggestions || delta.history ||
                           delta.waiting || !delta.drafts.empty() || delta.search || delta.place ||
                           delta.erased || delta.announced || delta.articles || delta.leftOut ||
                           delta.guide || delta.cards || answered;
    return something ? std::make_shared<const Delta>(std::move(delta)) : nullptr;
}

void ScreenComposer::composeFocus(Delta &delta, Front front)
{
    const TabsProjection::Tab *tab = m_from.tabs.find(m_from.tabs.focus());
    if (!tab) {
        m_from.cards.renew();
        m_dirty &= ~(aboutFocus | Place | Knowledge | Guide);
        return;
    }
    if (m_dirty & Place) {
        if (auto place = m_from.places.place(tab->interaction.id))
            delta.place = std::move(*place);
        m_dirty &= ~static_cast<unsigned>(Place);
    }
    tellIfNew(delta.cards, m_cards, m_from.cards.arrangement(tab->interaction));
    const bool customer = (m_dirty & Customer) != 0;
    // What is filled in, and what decides by itself, may be another by what is known now; and the
    // next step is among the suggestions.
    if (m_dirty & (Guide | Customer | Suggestions)) {
        composeGuide(delta, tab->interaction.id);
        m_dirty |= delta.guide ? Suggestions : 0U;
    }
    if (m_dirty & (Customer | Alerts | Suggestions))
        composeStanding(delta, *tab, front);
    if (customer || (m_dirty & Knowledge))
        composeKnowledge(delta, *tab);
    if (m_dirty & History)
        composeHistory(delta);
}

void ScreenComposer::composeStanding(Delta &delta, const TabsProjection::Tab &tab, Front front)
{
    store::CacheQueries &queries = m_from.profile.cache().queries();
    const auto standing = queries.standing(TabsProjection::streamOf(tab), true);
    if (!standing)
        return; // the next commit, or a rebuilt cache, asks again
    const Timestamp now = m_from.clock.now();
    if (m_dirty & Customer) {
        auto customer =
            CustomerProjection::read(m_from.profile.cache(), tab, *standing, now, front.live);
        if (!customer)
            return;
        if (customer->profile)
            (void)m_from.tabs.setName(customer->profile->key, customer->profile->name);
        if (auto rows = m_from.tabs.rows(); rows != m_tabs)
            tellIfNew(delta.tabs, m_tabs, std::move(rows));
        tellIfNew(delta.customer, m_customer, std::move(*customer));
    }
    const std::vector<EventPtr> own = m_from.outbox.decisions();
    auto changesInMs = composeAlerts(delta, tab, *standing, own, front.speaks);
    if (const auto changes = composeSuggestions(delta, tab, *standing, own)) {
        const std::int64_t left = changes->ms - now.ms;
        changesInMs = std::min(changesInMs.value_or(left), left);
    }
    m_standingChanges.reset();
    if (changesInMs)
        m_standingChanges = m_from.clock.monotonicMs() + *changesInMs;
    m_dirty &= ~(static_cast<unsigned>(Customer) | Alerts | Suggestions);
}

std::optional<Timestamp>
ScreenComposer::composeSuggestions(Delta &delta, const TabsProjection::Tab &tab,
                                   const std::vector<store::StandingEntry> &standing,
                                   std::span<const EventPtr> own)
{
    const InteractionId &id = tab.interaction.id;
    if (!m_from.cards.shows(tab.interaction, PanelCard::DoNext)) {
        // Nobody sees them, so they are not chosen, not counted as seen and not meant by a key.
        m_from.suggestions.showNothing();
        tellIfNew(delta.suggestions, m_suggestions, {});
        tellIfNew(delta.leftOut, m_leftOut, {});
        return std::nullopt;
    }
    const auto taken = m_from.profile.cache().queries().actionsTaken(TabsProjection::streamOf(tab));
    if (!taken)
        return std::nullopt; // the next commit, or a rebuilt cache, asks again
    std::vector<suggest::Contender> contenders = SuggestionsProjection::ofRules(m_raised);
    SuggestionsProjection::addOffered(contenders, standing, id, m_from.clock.now());
    SuggestionsProjection::addForeseen(contenders, m_foreseen);
    if (auto step = m_from.guides.nextStep(id))
        contenders.push_back(std::move(*step));
    if (m_bestArticle)
        contenders.push_back(*m_bestArticle);
    auto choice = m_from.suggestions.choose(tab, m_customer ? m_customer->profile : std::nullopt,
                                            std::move(contenders),
                                            SuggestionsProjection::decisions(*taken, own, id));
    tellIfNew(delta.suggestions, m_suggestions, std::move(choice.best));
    tellIfNew(delta.leftOut, m_leftOut, std::move(choice.leftOut));
    return choice.changes;
}

std::optional<std::int64_t>
ScreenComposer::composeAlerts(Delta &delta, const TabsProjection::Tab &tab,
                              const std::vector<store::StandingEntry> &standing,
                              std::span<const EventPtr> own, bool speaks)
{
    m_raised.clear();
    // The rules' own first: they have more to say where another says the same.
    if (const auto customer = TabsProjection::customerOf(tab))
        m_raised = m_from.rules.raised(*customer);
    AlertsProjection::addStanding(m_raised, standing, false);
    for (const TeamId &team : m_from.settings.teams) {
        if (const auto ofTeam =
                m_from.profile.cache().queries().standing(sidelight::streamOf(team), true))
            AlertsProjection::addStanding(m_raised, *ofTeam, true);
    }
    auto view = AlertsProjection::read(m_raised, decisionsOn(tab, own), tab.interaction.id,
                                       m_from.clock.now(), m_snoozes);
    m_shownAlerts.show(tab.interaction.id, view.rows, m_visibleAlerts, m_from.clock.monotonicMs());
    tellIfNew(delta.alerts, m_alerts, std::move(view.rows));
    announce(delta, speaks);
    return view.changesInMs;
}

// Also those that came while we were silent, once we are not.
void ScreenComposer::announce(Delta &delta, bool speaks)
{
    if (!speaks)
        return;
    std::vector<AlertId> fresh;
    for (const AlertRow &row : *m_alerts) {
        bool known = m_announced.contains(row.alert.id);
        for (const AlertId &id : row.also)
            known = known || m_announced.contains(id);
        m_announced.insert(row.alert.id);
        if (!known && !row.acknowledged && !row.snoozedUntil)
            fresh.push_back(row.alert.id);
    }
    if (m_announced.size() > keptAnnouncements)
        m_announced.clear();
    if (!fresh.empty())
        delta.announced = std::move(fresh);
}

std::vector<AlertDecision> ScreenComposer::decisionsOn(const TabsProjection::Tab &tab,
                                                       std::span<const EventPtr> own)
{
    std::vector<AlertDecision> decisions;
    store::CacheQueries &queries = m_from.profile.cache().queries();
    const StreamId owners[] = {TabsProjection::streamOf(tab),
                               sidelight::streamOf(m_from.settings.agent)};
    for (const StreamId &owner : owners) {
        const auto stored = queries.decisions(owner);
        if (!stored)
            continue; // the next commit, or a rebuilt cache, asks again
        for (const store::StoredEvent &one : *stored) {
            const wire::Result<Event> event = wire::decodeEvent(one.body);
            if (auto decision = event ? readAlertDecision(*event) : std::nullopt)
                decisions.push_back(std::move(*decision));
        }
    }
    for (const EventPtr &event : own) {
        if (auto decision = readAlertDecision(*event))
            decisions.push_back(std::move(*decision));
    }
    return decisions;
}

const Alert *ScreenComposer::alert(const AlertId &id) const
{
    for (const RaisedAlert &raised : m_raised) {
        if (raised.alert.id == id)
            return &raised.alert;
    }
    return nullptr;
}

std::vector<ScreenComposer::Behind> ScreenComposer::behind(const AlertId &card) const
{
    std::vector<AlertId> ids{card};
    if (m_alerts) {
        for (const AlertRow &row : *m_alerts) {
            if (row.alert.id == card)
                ids.insert(ids.end(), row.also.begin(), row.also.end());
        }
    }
    std::vector<Behind> all;
    for (const AlertId &id : ids) {
        Behind one{id, {}, false};
        for (const RaisedAlert &raised : m_raised) {
            if (raised.alert.id == id) {
                one.why = raised.alert.why;
                one.team = raised.team;
            }
        }
        all.push_back(std::move(one));
    }
    return all;
}

// Only when it can have changed: a customer's state is new with every event.
void ScreenComposer::composeKnowledge(Delta &delta, const TabsProjection::Tab &tab)
{
    const bool newArticles = (m_dirty & Knowledge) != 0;
    m_dirty &= ~static_cast<unsigned>(Knowledge);
    if (!m_customer)
        return;
    ArticleContext context = contextOf(*m_customer, m_said, m_from.settings.language);
    if (!newArticles && m_articles && context == m_articleContext)
        return;
    m_articleContext = std::move(context);
    auto found = m_from.articles.find(m_articleContext, tab);
    if (!found)
        return; // the next change, or a rebuilt cache, asks again
    const auto idOf = [](const std::optional<suggest::Contender> &one) {
        return one ? one->suggestion.id : SuggestionId();
    };
    // What is suggested was chosen before this; it is chosen again at once.
    if (idOf(found->best) != idOf(m_bestArticle))
        m_dirty |= Suggestions;
    m_bestArticle = std::move(found->best);
    tellIfNew(delta.articles, m_articles, std::move(found->rows));
}

void ScreenComposer::composeGuide(Delta &delta, const InteractionId &interaction)
{
    const bool isAsked = (m_dirty & Guide) != 0;
    m_dirty &= ~static_cast<unsigned>(Guide);
    if (isAsked || m_from.guides.has(interaction))
        tellIfNew(delta.guide, m_guide, m_from.guides.run(interaction));
}

void ScreenComposer::composeHistory(Delta &delta)
{
    const std::int64_t now = m_from.clock.monotonicMs();
    m_dirty &= ~static_cast<unsigned>(History);
    if (m_history.isCostly() && now < m_historyReadMs + longHistoryEveryMs) {
        m_historyWaits = true;
        return;
    }
    m_historyWaits = false;
    const bool countNow = m_history.countsAreStale() && now >= m_countsDueMs;
    const std::vector<HistoryRow> waiting = m_from.outbox.notes(m_history.owner());
    auto history = m_history.read(m_from.profile.cache().queries(), waiting, countNow);
    if (!history)
        return;
    m_historyReadMs = now;
    if (countNow) {
        const std::int64_t after = m_from.clock.monotonicMs();
        m_countsDueMs = after + std::max(countsEveryMs, (after - now) * countsPauseFactor);
    }
    delta.history = std::move(*history);
}

std::optional<std::int64_t> ScreenComposer::nextDeadlineMs() const
{
    std::optional<std::int64_t> least;
    const auto consider = [&least](std::int64_t at) { least = least ? std::min(*least, at) : at; };
    if (m_standingChanges)
        consider(*m_standingChanges);
    if (m_historyWaits)
        consider(m_historyReadMs + longHistoryEveryMs);
    if (m_history.countsAreStale())
        consider(m_countsDueMs);
    if (const auto seen = m_shownAlerts.nextDeadlineMs())
        consider(*seen);
    return least;
}

void ScreenComposer::tick()
{
    const std::int64_t now = m_from.clock.monotonicMs();
    if (m_standingChanges && *m_standingChanges <= now)
        m_dirty |= Alerts | Suggestions;
    const bool readNow = m_historyWaits && now >= m_historyReadMs + longHistoryEveryMs;
    const bool countNow = m_history.countsAreStale() && now >= m_countsDueMs;
    if (readNow || countNow)
        m_dirty |= History;
}

const Suggestion *ScreenComposer::suggestion(const SuggestionId &id) const
{
    if (!m_suggestions)
        return nullptr;
    const auto found = std::find_if(m_suggestions->begin(), m_suggestions->end(),
                                    [&id](const Suggestion &known) { return known.id == id; });
    return found == m_suggestions->end() ? nullptr : &*found;
}

} // namespace sidelight::session
