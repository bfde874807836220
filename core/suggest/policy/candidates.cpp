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
    PolicyIndex::Said words; // of the last turn: said, or answered
    PolicyIndex::Said heard; // all the customer's words before
    float wordsLength = 0;
    float heardLength = 0;
    std::vector<KeyHash> fresh; // forms of the customer's first words since anybody else's
    KeyHash before;             // who spoke last
    KeyHash lastPlain;          // the last action, plainly named
    KeyHash queries;
    KeyHash customerTurns;
    std::optional<std::size_t> last;
    std::vector<std::size_t> done; // how often each action was done
    std::optional<std::size_t> firstUndone;
    struct Answer { // one member of a look-up's answer that just came
        KeyHash name;
        std::string lowerName;
        std::optional<KeyHash> text; // none: too long to be compared
    };
    std::vector<Answer> answers;

    View(const PolicyIndex &index, std::span<const Transcript::Heard> turns);
    void addAnswer(const Transcript::Heard &answer);
};

namespace
{

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

// What speaks of one name or word weighs less than what speaks of the graph: it is learned faster
// and holds less for other queues (docs/adr/0020).
constexpr float valueOfNames = 0.3F;
constexpr float valueOfWords = 0.2F;
// Of a long turn the first are looked at: each costs a little for every candidate.
constexpr std::size_t mostWords = 20;
constexpr std::size_t comparedBytes = 60; // of a value; longer ones are texts and differ anyway

std::string lowerCase(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

bool isAsking(const PolicyIndex::Action &action)
{
    return !action.tokens.empty() && action.tokens.front() == "ask";
}

} // namespace

Candidates::View::View(const PolicyIndex &index, std::span<const Transcript::Heard> turns)
    : policy(index)
    , scene(turns, index.graph().task)
    , words(index)
    , heard(index)
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
    before = scene.before;
    lastPlain = scene.actions.empty() ? KeyHash("^") : KeyHash(policy.plainName(scene.last));
    queries = bucket(scene.queries);
    customerTurns = bucket(scene.customerTurns);
    for (std::size_t i = 0; i < turns.size(); ++i) {
        if (turns[i].turn.speaker != Speaker::Customer)
            continue;
        PolicyIndex::Said &into = i >= scene.freshFrom ? words : heard;
        forWordsAndKinds(turns[i].tokens, [&into](KeyHash word) { into.add(word); });
        for (const Token &token : turns[i].tokens) {
            if (i >= scene.freshFrom && fresh.size() < mostWords &&
                std::find(fresh.begin(), fresh.end(), token.formKey) == fresh.end())
                fresh.push_back(token.formKey);
        }
    }
    if (scene.before == "K")
        addAnswer(turns.back());
    wordsLength = words.length();
    heardLength = heard.length();
    for (std::size_t i = 0; i < policy.actions().size() && !firstUndone; ++i) {
        if (isAsking(policy.actions()[i]) && done[i] == 0)
            firstUndone = i;
    }
}

void Candidates::View::addAnswer(const Transcript::Heard &answer)
{
    for (std::size_t i = 0; i < answer.turn.facts.size(); ++i) {
        for (const Token &token : answer.nameTokens[i])
            words.add(token.textKey);
        for (const Token &token : answer.factTokens[i])
            words.add(token.textKey);
        const Fact &fact = answer.turn.facts[i];
        answers.push_back(
            {KeyHash(fact.name), lowerCase(fact.name),
             fact.text.size() < comparedBytes ? std::optional(KeyHash(fact.text)) : std::nullopt});
    }
    if (answer.turn.facts.empty()) {
        for (const std::string_view word : {"no", "nothing", "found"})
            words.add(word);
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
        m_fits[i].likeness = view.policy.likeness(i, view.words, view.wordsLength);
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
    const KeyHash done = bucket(view.done[candidate]);
    const KeyHash before = view.before;
    add({"done", done});
    add({"doneb", done, before});
    if (view.last) {
        const KeyHash step = stepName(static_cast<std::ptrdiff_t>(candidate) -
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
            said = std::max({said, view.policy.likeness(reply, view.heard, view.heardLength),
                             view.policy.likeness(reply, view.words, view.wordsLength)});
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
        add({"placeb", view.before});
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
    const KeyHash done = bucket(std::min<std::size_t>(view.done[candidate], 2));
    add({"n", action.plainKey}, valueOfNames);
    add({"nb", action.plainKey, view.before}, valueOfNames);
    add({"nl", action.plainKey, view.lastPlain}, valueOfNames);
    add({"nd", action.plainKey, done}, valueOfNames);
    add({"nq", action.plainKey, view.queries}, valueOfNames);
    add({"nu", action.plainKey, view.customerTurns}, valueOfNames);
    for (const KeyHash token : action.tokenKeys) {
        add({"t", token}, valueOfNames);
        add({"tb", token, view.before}, valueOfNames);
        add({"tl", token, view.lastPlain}, valueOfNames);
        add({"td", token, done}, valueOfNames);
        add({"tq", token, view.queries, view.before}, valueOfNames);
    }
}

void Candidates::addWords(const View &view, std::size_t candidate)
{
    const PolicyIndex::Action &action = view.policy.actions()[candidate];
    const KeyHash ofName = KeyHash("nw").with(action.plainKey);
    const KeyHash ofVerb =
        KeyHash("tw").with(action.tokenKeys.empty() ? KeyHash() : action.tokenKeys.front());
    for (const KeyHash word : view.fresh) {
        m_features.push_back({ofName.with(word).key(), valueOfWords});
        m_features.push_back({ofVerb.with(word).key(), valueOfWords});
    }
    if (view.scene.before != "K" || !view.scene.lookUp)
        return;
    for (const View::Answer &answer : view.answers) {
        add({"nk", action.plainKey, answer.name}, valueOfWords);
        if (answer.text)
            add({"nkv", action.plainKey, answer.name, *answer.text}, valueOfWords);
        // A field that bears the name of what the action tells: "AverageRating", "inform_rating".
        for (const std::string &token : action.tokens) {
            if (token.size() > 3 && answer.lowerName.find(token) != std::string::npos)
                add({"field"}, valueOfWords);
        }
    }
    if (view.scene.lookUp->turn.facts.empty())
        add({"nk none", action.plainKey});
}

} // namespace sidelight::suggest
