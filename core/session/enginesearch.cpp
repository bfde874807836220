// Looking things up: search over everything, articles, and how the agent wants the panel.
#include "core/domain/eventtypes.h"
#include "core/session/articleanswer.h"
#include "core/session/engine.h"
#include "core/session/historyrows.h"
#include "core/wire/cloudevents.h"

namespace sidelight::session
{

namespace
{

constexpr std::size_t hitsShown = 50;

std::optional<Event> eventOf(const store::StoredEvent &stored)
{
    wire::Result<Event> event = wire::decodeEvent(stored.body);
    return event ? std::optional(std::move(*event)) : std::nullopt;
}

std::optional<FoundCustomer> customerOf(const store::SearchHit &hit)
{
    const auto event = eventOf(hit.entry.event);
    auto profile = event ? readCustomer(*event) : std::nullopt;
    if (!profile)
        return std::nullopt;
    return FoundCustomer{profile->key, std::move(profile->name), std::move(profile->tier),
                         hit.titleMarks};
}

std::optional<FoundArticle> articleOf(const store::SearchHit &hit)
{
    const auto event = eventOf(hit.entry.event);
    auto article = event ? readArticle(*event) : std::nullopt;
    if (!article)
        return std::nullopt;
    return FoundArticle{std::move(article->id), hit.entry.event.key,      std::move(article->title),
                        hit.titleMarks,         std::move(article->text), hit.detailMarks};
}

} // namespace

// Everything at once, on the reader thread; an answer to an older question is never told.
void Engine::on(const Search &command)
{
    m_pops.typed();
    const TabsProjection::Tab *tab = m_tabs.find(command.interaction);
    if (command.query.empty()) {
        m_screen.tell(SearchResult{command.interaction, {}, {}, false, {}, {}});
        return;
    }
    store::SearchQuery query;
    query.text = command.query;
    // Nobody's history without somebody in front.
    if (tab)
        query.owner = TabsProjection::streamOf(*tab);
    query.limit = hitsShown;
    query.entries = tab != nullptr;
    query.beside = true;
    m_around.search.ask(query, [this, command](store::Result<store::SearchPage> page) {
        SearchResult result{command.interaction, command.query, {}, false, {}, {}};
        if (check(page)) {
            for (const store::SearchHit &hit : page->hits)
                result.hits.push_back(
                    {historyRowOf(hit.entry, m_settings.agent), hit.titleMarks, hit.detailMarks});
            for (const store::SearchHit &hit : page->customers) {
                if (auto customer = customerOf(hit))
                    result.customers.push_back(std::move(*customer));
            }
            for (const store::SearchHit &hit : page->articles) {
                if (auto article = articleOf(hit))
                    result.articles.push_back(std::move(*article));
            }
            result.more = page->more;
        }
        m_screen.tell(std::move(result));
        publish(false);
    });
}

// ---- knowledge

void Engine::on(const OpenArticle &command)
{
    ArticleText answer{command.article, {}};
    const auto stored = m_around.profile.cache().queries().event(command.article);
    if (check(stored) && *stored) {
        const auto event = eventOf(**stored);
        if (auto article = event ? readArticle(*event) : std::nullopt)
            answer.article = std::move(*article);
    }
    m_screen.tell(std::move(answer));
}

// What was said of the article that is being read is a draft until it is left: till then it can be
// taken back, and what is not sent survives what drafts survive.
void Engine::on(const RateArticle &command)
{
    if (!m_tabs.find(command.interaction))
        return;
    const AnswerDraft before =
        answerOf(m_drafts.state(command.interaction, std::string(answerKind)).text);
    if (!before.article.empty() && before.article != command.article)
        sendAnswer(command.interaction);
    m_drafts.change(
        command.interaction, std::string(answerKind), about(command.interaction).customer,
        command.helped ? textOf(AnswerDraft{command.article, *command.helped}) : std::string());
}

void Engine::on(const LeaveArticle &command)
{
    sendAnswer(command.interaction);
}

// An article is a kind of action (DESIGN, "Suggestions"): whether it helped is what became of it.
void Engine::sendAnswer(const InteractionId &interaction)
{
    const TabsProjection::Tab *tab = m_tabs.find(interaction);
    const AnswerDraft said = answerOf(m_drafts.state(interaction, std::string(answerKind)).text);
    if (!tab || said.article.empty())
        return;
    const Occasion occasion = about(interaction);
    const std::string action = actionOfArticle(said.article);
    const TakeAction taken{interaction,
                           suggestionOfArticle(said.article, interaction),
                           said.helped ? "completed" : "failed",
                           {}};
    const TakenContext context = m_suggestions.contextOf(action, nullptr, tab);
    const std::vector<Event> events{m_own.taken(taken, context, occasion)};
    const std::vector<store::DraftKey> drafts{m_drafts.keyOf(interaction, std::string(answerKind))};
    if (!check(m_outbox.add(events, occasion, drafts)))
        return; // the draft stays, and goes with the next that is sent
    m_suggestions.took(context, taken.result, {});
    m_drafts.forget(interaction, std::string(answerKind));
    m_screen.mark(ScreenComposer::Waiting | ScreenComposer::Knowledge);
    m_link.outboxChanged();
}

void Engine::sendAnswers()
{
    for (const TabsProjection::Tab *tab : m_tabs.inOrder())
        sendAnswer(tab->interaction.id);
}

// ---- events behind a why, wherever they are

void Engine::tellEvidence(const ShowEvents &command)
{
    EvidenceRows answer{command.interaction, {}, 0};
    store::CacheQueries &queries = m_around.profile.cache().queries();
    for (const EventKey &key : command.events) {
        const auto stored = queries.event(key);
        if (!check(stored))
            return;
        const auto entry = *stored ? queries.entry((*stored)->row)
                                   : store::Result<std::optional<store::HistoryEntry>>();
        if (!check(entry))
            return;
        if (*entry)
            answer.rows.push_back(historyRowOf(**entry, m_settings.agent));
        else
            ++answer.missing;
    }
    m_screen.tell(std::move(answer));
}

// ---- settings

void Engine::on(const ChangeSettings &command)
{
    m_drafts.change({}, std::string(settingsKind), std::nullopt, textOf(command.settings));
}

} // namespace sidelight::session
