#include "core/session/conversationdesk.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/domain/eventtypes.h"
#include "core/wire/cloudevents.h"

namespace sidelight::session
{

namespace
{

constexpr std::size_t eventsRead = 600; // of the conversation, the newest
constexpr std::array told{types::transcriptSegment, types::actionTaken};
// Rarer than one in twenty is noise on the screen.
constexpr float leastLikely = 0.05F;
// An action that was turned down comes back after so many turns of the customer.
constexpr std::size_t turnsUntilAgain = 3;
constexpr std::string_view nothingBefore = "^"; // as core/suggest writes it
constexpr std::size_t ranked = 12;
constexpr std::size_t mostShownWords = 12;
// For articles: so many turns of the customer, so much of each.
constexpr std::size_t turnsRead = 3;
constexpr std::size_t bytesRead = 400;

// A model of nothing: the graphs of the policies rank alone.
std::shared_ptr<const suggest::Model> modelOf(const config::NextAction &next)
{
    if (next.model)
        return next.model;
    auto plain = std::make_shared<suggest::Model>();
    for (const auto &policy : next.policies) {
        for (const suggest::PolicyAction &action : policy->graph().actions)
            plain->actions.push_back(action.name);
    }
    std::sort(plain->actions.begin(), plain->actions.end());
    plain->actions.erase(std::unique(plain->actions.begin(), plain->actions.end()),
                         plain->actions.end());
    return plain;
}

// "Ask price" of "ask_price" and of "ask-price".
std::string titleOf(std::string name)
{
    std::replace(name.begin(), name.end(), '_', ' ');
    std::replace(name.begin(), name.end(), '-', ' ');
    if (!name.empty() && name.front() >= 'a' && name.front() <= 'z')
        name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return name;
}

SpokenFor spokenFor(const suggest::Ground &ground)
{
    using Kind = SpokenFor::Kind;
    const Kind kinds[suggest::topicCount] = {Kind::Habit,        Kind::Task,       Kind::Words,
                                             Kind::EarlierWords, Kind::LastAction, Kind::DoneBefore,
                                             Kind::AgentWords,   Kind::LookUp,     Kind::Match,
                                             Kind::Progress,     Kind::Habit};
    return {kinds[static_cast<std::size_t>(ground.topic)], ground.shown, ground.shownToo,
            ground.weight};
}

} // namespace

void ConversationDesk::use(std::shared_ptr<const config::NextAction> next)
{
    m_next = std::move(next);
    m_ranker.reset();
    if (m_next->model || !m_next->policies.empty())
        m_ranker = std::make_unique<suggest::Ranker>(modelOf(*m_next), m_next->policies);
    m_stale = true;
}

void ConversationDesk::take(const Event &event)
{
    if ((event.type == types::transcriptSegment || event.type == types::actionTaken) &&
        event.correlationId() == m_interaction.value)
        m_stale = true;
}

bool ConversationDesk::follow()
{
    const TabsProjection::Tab *tab = m_from.tabs.find(m_from.tabs.focus());
    const InteractionId interaction = tab ? tab->interaction.id : InteractionId();
    const std::string queue = tab ? tab->interaction.queue : std::string();
    if (!m_stale && interaction == m_interaction && queue == m_queue)
        return false;
    m_interaction = interaction;
    m_queue = queue;
    ConversationState state = std::exchange(m_state, {});
    std::vector<Suggestion> suggestions = std::exchange(m_suggestions, {});
    const auto facts = std::exchange(m_facts, std::make_shared<const boost::json::object>());
    if (tab) {
        const auto events = read(interaction);
        if (!events) { // the next commit, or a rebuilt cache, asks again
            m_state = std::move(state);
            m_suggestions = std::move(suggestions);
            m_facts = facts;
            return false;
        }
        const Conversation conversation = conversationOf(*events);
        look(*tab, conversation);
        noteFacts(conversation);
        rank(*tab, conversation);
    }
    m_stale = false;
    return m_state != state || m_suggestions != suggestions || *m_facts != *facts;
}

SpokenMatter ConversationDesk::said() const
{
    SpokenMatter said;
    if (m_state.task.isSure)
        said.task = titleOf(m_state.task.name);
    const auto &lines = m_state.lines;
    for (auto line = lines.rbegin(); line != lines.rend() && said.words.size() < turnsRead;
         ++line) {
        // What is still being heard would make articles come and go.
        if (line->voice == Voice::Customer && line->isFinal)
            said.words.push_back(line->text.substr(0, bytesRead));
    }
    return said;
}

std::optional<std::vector<EventPtr>> ConversationDesk::read(const InteractionId &interaction) const
{
    const auto stored = m_from.profile.cache().queries().happenedIn(interaction, told, eventsRead);
    if (!stored)
        return std::nullopt;
    std::vector<EventPtr> events;
    for (const store::StoredEvent &one : *stored) {
        if (wire::Result<Event> event = wire::decodeEvent(one.body))
            events.push_back(std::make_shared<const Event>(std::move(*event)));
    }
    for (EventPtr &own : m_from.outbox.eventsOf(interaction))
        events.push_back(std::move(own));
    return events;
}

void ConversationDesk::look(const TabsProjection::Tab &tab, const Conversation &conversation)
{
    m_state.interaction = tab.interaction.id;
    m_state.channel = tab.interaction.channel.value_or(Channel::Other);
    const auto &lines = conversation.lines;
    m_state.earlier = lines.size() - std::min(lines.size(), ConversationState::mostLines);
    m_state.lines.assign(lines.begin() + static_cast<std::ptrdiff_t>(m_state.earlier), lines.end());
    const auto byQueue = m_next->taskOfQueue.find(tab.interaction.queue);
    if (byQueue != m_next->taskOfQueue.end()) {
        m_state.task = {byQueue->second, 1, true, true};
    } else if (m_ranker && conversation.customerTurns > 0) {
        const suggest::TaskGuess guess = m_ranker->guessTask(conversation.transcript.turns());
        m_state.task = {std::string(guess.name), guess.likely, guess.isSure, false};
    }
}

void ConversationDesk::noteFacts(const Conversation &conversation)
{
    boost::json::object facts;
    if (m_state.task.isSure)
        facts["task"] = m_state.task.name;
    const auto &lines = m_state.lines;
    const auto said = std::find_if(lines.rbegin(), lines.rend(), [](const SpokenLine &line) {
        return line.voice == Voice::Customer && line.isFinal;
    });
    if (said != lines.rend())
        facts["said"] = said->text;
    const auto turns = conversation.transcript.turns();
    const auto found = std::find_if(turns.rbegin(), turns.rend(), [](const auto &heard) {
        return heard.turn.speaker == suggest::Speaker::LookUp;
    });
    if (found != turns.rend()) {
        boost::json::object answer;
        for (const suggest::Fact &fact : found->turn.facts) {
            if (!fact.isList)
                answer[fact.name] = fact.text;
        }
        facts["found"] = std::move(answer);
    }
    m_facts = std::make_shared<const boost::json::object>(std::move(facts));
}

void ConversationDesk::rank(const TabsProjection::Tab &tab, const Conversation &conversation)
{
    // Before anything was said, and when all is over, nothing comes next.
    if (!m_ranker || conversation.transcript.turns().empty() ||
        tab.interaction.phase == InteractionPhase::Ended)
        return;
    const std::string task = m_state.task.byQueue ? m_state.task.name : std::string();
    const suggest::Ranking ranking = m_ranker->rank(conversation.transcript.turns(), task, ranked);
    const suggest::Turn &last = conversation.transcript.turns().back().turn;
    for (const suggest::Ranked &one : ranking.best) {
        const bool isDone = last.speaker == suggest::Speaker::Agent && last.action == one.name;
        const auto turnedDown = conversation.dismissed.find(one.name);
        const bool tooSoon = turnedDown != conversation.dismissed.end() &&
                             conversation.customerTurns < turnedDown->second + turnsUntilAgain;
        if (isDone || tooSoon || one.likely < leastLikely || m_suggestions.size() == most)
            continue;
        Suggestion suggestion = suggestionOf(one, tab, conversation.decisions);
        suggestion.isSure = ranking.isStrong && &one == &ranking.best.front();
        for (const SpokenFor &spoken : suggestion.spokenFor) {
            const bool said = spoken.kind == SpokenFor::Kind::Words ||
                              spoken.kind == SpokenFor::Kind::EarlierWords;
            for (const std::string &word : {spoken.shown, spoken.shownToo}) {
                if (said && !word.empty() && m_state.words.size() < mostShownWords)
                    m_state.words.push_back(word);
            }
        }
        m_suggestions.push_back(std::move(suggestion));
    }
}

Suggestion ConversationDesk::suggestionOf(const suggest::Ranked &ranked,
                                          const TabsProjection::Tab &tab,
                                          std::size_t decisions) const
{
    Suggestion suggestion;
    suggestion.action = std::string(ranked.name);
    suggestion.id = SuggestionId{"next-" + tab.interaction.id.value + '-' +
                                 std::to_string(decisions) + '-' + suggestion.action};
    suggestion.title = titleOf(suggestion.action);
    for (const auto &policy : m_next->policies) {
        const auto place = policy->graph().find(ranked.name);
        if (!place)
            continue;
        suggestion.title = titleOf(policy->actions()[*place].plain);
        suggestion.detail = policy->graph().actions[*place].text;
        break;
    }
    suggestion.likely = ranked.likely;
    suggestion.customer = TabsProjection::customerOf(tab);
    suggestion.interaction = tab.interaction.id;
    for (const suggest::Ground &ground : ranked.grounds) {
        // At the beginning there is no action it could follow.
        if (ground.shown != nothingBefore)
            suggestion.spokenFor.push_back(spokenFor(ground));
    }
    if (!ranked.step.empty())
        suggestion.spokenFor.push_back(
            {SpokenFor::Kind::Step, std::string(ranked.stepText), std::string(ranked.step), 0});
    return suggestion;
}

} // namespace sidelight::session
