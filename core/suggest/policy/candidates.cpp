#include "core/suggest/policy/candidates.h"

#include <algorithm>
#include <string>

#include "core/suggest/features/scene.h"

namespace sidelight::suggest
{

// What a situation has in common for all candidates.
struct Candidates::View {
    const PolicyIndex &policy;
    Scene scene;
    std::vector<std::string> words; // of the last turn, sorted: said, or answered
    std::vector<std::string> fresh; // forms of the customer's words since anybody else's, sorted
    std::vector<std::string> heard; // all the customer's words before, sorted
    std::string lastPlain;          // the last action, plainly named
    std::optional<std::size_t> last;
    std::vector<std::size_t> done; // how often each action was done
    std::optional<std::size_t> firstUndone;

    View(const PolicyIndex &index, std::span<const Transcript::Heard> turns);
};

namespace
{

void settle(std::vector<std::string> &words)
{
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
}

std::string_view stepName(std::ptrdiff_t step)
{
    if (step < -3)
        return "far before";
    if (step < 0)
        return "before";
    if (step > 6)
        return "far after";
    static constexpr std::string_view names[] = {"0", "1", "2", "3", "4-6", "4-6", "4-6"};
    return names[step];
}

std::string_view band(float share)
{
    return share <= 0      ? "none"
           : share < 0.15F ? "low"
           : share < 0.4F  ? "some"
           : share < 0.7F  ? "much"
                           : "most";
}

bool isAsking(const PolicyIndex::Action &action)
{
    return !action.tokens.empty() && action.tokens.front() == "ask";
}

} // namespace

Candidates::View::View(const PolicyIndex &index, std::span<const Transcript::Heard> turns)
    : policy(index)
    , scene(turns, index.graph().task)
    , done(index.actions().size(), 0)
{
    for (const std::string_view action : scene.actions) {
        if (const auto known = policy.graph().find(action)) {
            ++done[*known];
            last = known;
        }
    }
    if (!scene.actions.empty() && !policy.graph().find(scene.last))
        last.reset();
    lastPlain = scene.actions.empty() ? "^" : policy.plainName(scene.last);
    for (std::size_t i = 0; i < turns.size(); ++i) {
        const bool isFresh = i >= scene.freshFrom;
        if (turns[i].turn.speaker != Speaker::Customer)
            continue;
        for (const Token &token : turns[i].tokens)
            (isFresh ? fresh : heard).push_back(isFresh ? token.form : token.text);
        const std::vector<std::string> kinds = wordsAndKinds(turns[i].tokens);
        std::vector<std::string> &into = isFresh ? words : heard;
        into.insert(into.end(), kinds.begin(), kinds.end());
    }
    if (!turns.empty() && turns.back().turn.speaker == Speaker::LookUp) {
        for (std::size_t i = 0; i < turns.back().turn.facts.size(); ++i) {
            for (const Token &token : tokenise(turns.back().turn.facts[i].name))
                words.push_back(token.text);
            for (const Token &token : turns.back().factTokens[i])
                words.push_back(token.text);
        }
        if (turns.back().turn.facts.empty())
            words.insert(words.end(), {"no", "nothing", "found"});
    }
    for (std::vector<std::string> *list : {&words, &fresh, &heard})
        settle(*list);
    for (std::size_t i = 0; i < policy.actions().size() && !firstUndone; ++i) {
        if (isAsking(policy.actions()[i]) && done[i] == 0)
            firstUndone = i;
    }
}

void Candidates::describe(const PolicyIndex &policy, std::span<const Transcript::Heard> turns)
{
    m_features.clear();
    m_starts.assign(1, 0);
    m_cueOf.assign(policy.actions().size(), std::nullopt);
    const View view(policy, turns);
    fitCues(view);
    for (std::size_t i = 0; i < policy.actions().size(); ++i) {
        describeOne(view, i);
        m_starts.push_back(m_features.size());
    }
}

void Candidates::fitCues(const View &view)
{
    const std::vector<PolicyCue> &cues = view.policy.graph().cues;
    const bool answered = view.scene.before == "K";
    m_fits.assign(cues.size(), {});
    m_bestLikeness = 0;
    m_bestInPlace = 0;
    for (std::size_t i = 0; i < cues.size(); ++i) {
        if ((cues[i].kind == CueKind::LookUp) != answered)
            continue;
        m_fits[i].likeness = view.policy.likeness(i, view.words);
        m_fits[i].inPlace = (cues[i].after && cues[i].after == view.last) ||
                            (!cues[i].after && view.scene.actions.empty());
        m_bestLikeness = std::max(m_bestLikeness, m_fits[i].likeness);
        if (m_fits[i].inPlace)
            m_bestInPlace = std::max(m_bestInPlace, m_fits[i].likeness + 0.01F);
    }
}

void Candidates::describeOne(const View &view, std::size_t candidate)
{
    addPlace(view, candidate);
    addCues(view, candidate);
    addNames(view, candidate);
    addWords(view, candidate);
}

void Candidates::addPlace(const View &view, std::size_t candidate)
{
    const std::string_view done = bucket(view.done[candidate]);
    const std::string_view before = view.scene.before;
    add({"done", done});
    add({"doneb", done, before});
    if (view.last) {
        const std::string_view step = stepName(static_cast<std::ptrdiff_t>(candidate) -
                                               static_cast<std::ptrdiff_t>(*view.last));
        add({"step", step});
        add({"stepb", step, before});
        add({"stepd", step, done});
        std::size_t between = 0;
        for (std::size_t i = *view.last + 1; i < candidate; ++i)
            between += view.done[i] == 0 ? 1 : 0;
        if (candidate > *view.last)
            add({"between", bucket(between)});
    }
    if (view.firstUndone == candidate)
        add({"firstask", before});
    if (isAsking(view.policy.actions()[candidate])) {
        // Whether what is asked for was said already.
        float said = 0;
        for (const std::size_t reply : view.policy.actions()[candidate].replies)
            said = std::max(said, std::max(view.policy.likeness(reply, view.heard),
                                           view.policy.likeness(reply, view.words)));
        add({"said", band(said)});
        add({"saidd", band(said), done});
    }
}

void Candidates::addCues(const View &view, std::size_t candidate)
{
    const PolicyIndex::Action &action = view.policy.actions()[candidate];
    float likeness = 0;
    float inPlace = -1;
    float score = 0;
    for (const std::size_t cue : action.cues) {
        const CueFit &fit = m_fits[cue];
        likeness = std::max(likeness, fit.likeness);
        if (fit.inPlace)
            inPlace = std::max(inPlace, fit.likeness);
        const float here = fit.likeness + (fit.inPlace ? 0.5F : 0.0F);
        if (here > score) {
            score = here;
            m_cueOf[candidate] = cue;
        }
    }
    if (action.cues.empty())
        add({"no cue"});
    if (likeness > 0) {
        add({"like"}, 2 * likeness);
        add({"likeshare", band(likeness / m_bestLikeness)});
        if (likeness == m_bestLikeness)
            add({"likest"});
    }
    if (inPlace >= 0) {
        add({"place"});
        add({"placeb", view.scene.before});
        add({"placelike"}, 2 * inPlace);
        if (inPlace + 0.01F == m_bestInPlace)
            add({"placelikest"});
        add({"placed", bucket(view.done[candidate])});
    } else if (m_bestInPlace > 0) {
        add({"others in place"});
    }
}

void Candidates::addNames(const View &view, std::size_t candidate)
{
    const PolicyIndex::Action &action = view.policy.actions()[candidate];
    const std::string_view before = view.scene.before;
    const std::string_view done = bucket(std::min<std::size_t>(view.done[candidate], 2));
    add({"n", action.plain});
    add({"nb", action.plain, before});
    add({"nl", action.plain, view.lastPlain});
    add({"nd", action.plain, done});
    add({"nq", action.plain, bucket(view.scene.queries)});
    add({"nu", action.plain, bucket(view.scene.customerTurns)});
    for (const std::string &token : action.tokens) {
        add({"t", token});
        add({"tb", token, before});
        add({"tl", token, view.lastPlain});
        add({"td", token, done});
        add({"tq", token, bucket(view.scene.queries), before});
    }
}

void Candidates::addWords(const View &view, std::size_t candidate)
{
    const PolicyIndex::Action &action = view.policy.actions()[candidate];
    constexpr std::size_t mostWords = 40;
    for (std::size_t i = 0; i < std::min(view.fresh.size(), mostWords); ++i) {
        add({"nw", action.plain, view.fresh[i]}, 0.5F);
        if (!action.tokens.empty())
            add({"tw", action.tokens.front(), view.fresh[i]}, 0.5F);
    }
    if (view.scene.before != "K" || !view.scene.lookUp)
        return;
    for (const Fact &fact : view.scene.lookUp->turn.facts) {
        add({"nk", action.plain, fact.name}, 0.5F);
        if (fact.text.size() < 60)
            add({"nkv", action.plain, fact.name, fact.text}, 0.5F);
        // A field that bears the name of what the action tells: "AverageRating", "inform_rating".
        for (const std::string &token : action.tokens) {
            std::string lowered = fact.name;
            std::transform(lowered.begin(), lowered.end(), lowered.begin(), [](char c) {
                return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            });
            if (token.size() > 3 && lowered.find(token) != std::string::npos)
                add({"field"}, 0.5F);
        }
    }
    if (view.scene.lookUp->turn.facts.empty())
        add({"nk none", action.plain});
}

} // namespace sidelight::suggest
