#include "core/session/articledesk.h"

#include <algorithm>
#include <set>

#include "core/cel/library/words.h"
#include "core/session/articleanswer.h"
#include "core/wire/cloudevents.h"

namespace sidelight::session
{

namespace
{

constexpr double otherLanguage = 0.6;
// Tagged with the task, a product or a place of the customer; beyond two it says no more.
constexpr double perTag = 1.3;
constexpr int mostTags = 2;
// Beside bm25, which says nothing where few articles are: words that fit, by where they stand.
constexpr double ofATitle = 0.3;
constexpr double ofAText = 0.1;
constexpr std::size_t mostOfAText = 5;
constexpr std::size_t shortest = 3; // bytes
constexpr std::size_t maxContext = 4096;
// Worth a suggestion: so many words of title and tags. Nobody has counted how often that is right;
// whether such articles are taken and help is learned.
constexpr std::size_t wordsOfASuggestion = 2;
constexpr double leastLikelyArticle = 0.3;
constexpr double perWord = 0.05;
constexpr std::size_t mostTellingWords = 5;

std::vector<std::string> wordsOf(const ArticleContext &context)
{
    std::vector<std::string> words;
    std::set<std::string> known;
    for (const std::string &text : context.texts) {
        const std::string folded = cel::folded(std::string_view(text).substr(0, maxContext));
        for (const std::string_view word : cel::wordsOf(folded)) {
            if (word.size() >= shortest && known.insert(std::string(word)).second)
                words.emplace_back(word);
        }
    }
    return words;
}

std::string_view primary(std::string_view language)
{
    return language.substr(0, language.find('-'));
}

// The customer's, or the agent's; where nobody has said, any.
bool fitsLanguage(const std::string &language, const ArticleContext &context)
{
    if (language.empty() || (context.language.empty() && context.ofAgent.empty()))
        return true;
    return primary(language) == primary(context.language) ||
           primary(language) == primary(context.ofAgent);
}

int tagsThatFit(const Article &article, const ArticleContext &context)
{
    int fitting = 0;
    for (const std::string &tag : article.tags) {
        const std::string folded = cel::folded(tag);
        fitting += std::any_of(context.matters.begin(), context.matters.end(),
                               [&folded](const std::string &matter) {
                                   return cel::folded(matter) == folded;
                               })
                       ? 1
                       : 0;
    }
    return std::min(fitting, mostTags);
}

bool isFor(const Article &article, const std::string &queue)
{
    return article.queues.empty() ||
           std::find(article.queues.begin(), article.queues.end(), queue) != article.queues.end();
}

struct CandidateArticle {
    double score = 0;
    std::size_t telling = 0; // words of title and tags
    ArticleRow row;
};

double scoreOf(const store::ArticleHit &hit, const Article &article, const ArticleContext &context)
{
    double score = hit.rank + ofATitle * static_cast<double>(hit.inTitle + hit.inTags) +
                   ofAText * static_cast<double>(std::min(hit.inText, mostOfAText));
    for (int i = tagsThatFit(article, context); i > 0; --i)
        score *= perTag;
    return fitsLanguage(article.language, context) ? score : score * otherLanguage;
}

suggest::Contender contenderOf(const CandidateArticle &best, const TabsProjection::Tab &tab)
{
    Suggestion suggestion;
    suggestion.id = suggestionOfArticle(best.row.id, tab.interaction.id);
    suggestion.title = best.row.title;
    suggestion.action = actionOfArticle(best.row.id);
    suggestion.likely = leastLikelyArticle +
                        perWord * static_cast<double>(std::min(best.telling, mostTellingWords));
    suggestion.interaction = tab.interaction.id;
    suggestion.article = best.row.key;
    suggest::Contender contender;
    contender.kind = suggest::Kind::Article;
    contender.because.source = suggest::Source::Knowledge;
    contender.because.id = suggestion.id;
    contender.suggestion = std::move(suggestion);
    return contender;
}

} // namespace

store::Result<ArticleDesk::Found> ArticleDesk::find(const ArticleContext &context,
                                                    const TabsProjection::Tab &tab) const
{
    store::ArticleQuery query;
    query.words = wordsOf(context);
    query.joinsWords = primary(context.language) == "de";
    const auto hits = m_from.profile.cache().queries().findArticles(query);
    if (!hits)
        return failure(hits.error());
    std::vector<CandidateArticle> candidates;
    std::set<std::string> ids;
    for (const store::ArticleHit &hit : *hits) {
        const wire::Result<Event> event = wire::decodeEvent(hit.event.body);
        const auto article = event ? readArticle(*event) : std::nullopt;
        // One word of a text is no match; one of a title is.
        const bool isMatch = hit.isByPart || hit.inTitle + hit.inTags >= 1 || hit.inText >= 2;
        if (!article || !isMatch || !isFor(*article, tab.interaction.queue) ||
            !ids.insert(article->id).second)
            continue;
        const suggest::Estimate helped =
            m_from.suggestions.helped(actionOfArticle(article->id), tab);
        CandidateArticle one;
        one.score = scoreOf(hit, *article, context) * helped.factor;
        one.telling = hit.isByPart ? 0 : hit.inTitle + hit.inTags;
        one.row = {article->id,       hit.event.key,    article->title, hit.titleMarks,
                   article->language, article->updated, hit.isByPart};
        one.row.helped = {helped.taken, helped.of, helped.isHere, helped.withTeam};
        candidates.push_back(std::move(one));
    }
    std::stable_sort(
        candidates.begin(), candidates.end(),
        [](const CandidateArticle &a, const CandidateArticle &b) { return a.score > b.score; });
    candidates.resize(std::min(candidates.size(), most));
    Found found;
    if (!candidates.empty() && candidates.front().telling >= wordsOfASuggestion)
        found.best = contenderOf(candidates.front(), tab);
    for (CandidateArticle &one : candidates)
        found.rows.push_back(std::move(one.row));
    return found;
}

} // namespace sidelight::session
