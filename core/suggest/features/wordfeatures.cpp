// What the customer and the agent said.
#include <string>

#include "core/suggest/features/scene.h"

namespace sidelight::suggest
{

namespace
{

constexpr std::size_t gramBytes = 4;

// What holds of words of a kind is learned from all of them together.
void addKinds(const Scene &scene, const Token &token, FeatureList &out)
{
    static constexpr std::string_view names[wordKinds] = {"number", "time", "day",
                                                          "yes",    "no",   "thanks"};
    for (std::size_t kind = 0; kind < wordKinds; ++kind) {
        if (!token.is(static_cast<WordKind>(kind)))
            continue;
        out.add(Topic::Words, 1, {"kd", names[kind]}, token.text);
        out.add(Topic::Words, 1, {"kdl", names[kind], scene.lastKey}, token.text);
    }
}

void addFresh(const Scene &scene, FeatureList &out)
{
    const Token *previous = nullptr;
    for (std::size_t i = scene.freshFrom; i < scene.turns.size(); ++i) {
        for (const Token &token : scene.turns[i].tokens) {
            out.add(Topic::Words, 1, {"u", token.formKey}, token.text);
            out.add(Topic::Words, 1, {"ul", token.formKey, scene.lastKey}, token.text);
            if (!scene.task.empty())
                out.add(Topic::Words, 1, {"tw", scene.taskKey, token.formKey}, token.text);
            out.add(Topic::Words, 1, {"u2", previous ? previous->formKey : "^", token.formKey},
                    previous ? std::string_view(previous->text) : std::string_view(token.text),
                    previous ? std::string_view(token.text) : std::string_view());
            addKinds(scene, token, out);
            previous = &token;
        }
    }
    if (previous)
        out.add(Topic::Words, 1, {"u2", previous->formKey, "$"}, previous->text);
}

// Starts, middles and ends of longer words, so that misspelt and inflected ones still speak.
void addGrams(const std::vector<Token> &tokens, std::string_view name, float value,
              FeatureList &out)
{
    std::string framed;
    for (const Token &token : tokens) {
        if (token.isNumber || token.text.size() < gramBytes)
            continue;
        framed.assign(1, '<').append(token.text).push_back('>');
        for (std::size_t i = 0; i + gramBytes <= framed.size(); ++i)
            out.add(Topic::Words, value, {name, std::string_view(framed).substr(i, gramBytes)},
                    token.text);
    }
}

void addWords(const Transcript::Heard &heard, Topic topic, std::string_view name, float value,
              FeatureList &out)
{
    for (const Token &token : heard.tokens)
        out.add(topic, value, {name, token.formKey}, token.text);
}

} // namespace

void addWordFeatures(const Scene &scene, FeatureList &out)
{
    if (scene.customerSpokeLast()) {
        addFresh(scene, out);
    } else if (scene.customer) {
        addWords(*scene.customer, Topic::EarlierWords, "lu", 0.5F, out);
    }
    if (scene.customerBefore)
        addWords(*scene.customerBefore, Topic::EarlierWords, "pu", 0.5F, out);
    for (const Transcript::Heard &heard : scene.turns) {
        if (heard.turn.speaker == Speaker::Customer)
            addWords(heard, Topic::EarlierWords, "a", 0.5F, out);
    }
    // The agent's own words only where no action says what they were.
    if (scene.agent && (scene.agent->turn.action.empty() || scene.agent->turn.action == "custom"))
        addWords(*scene.agent, Topic::AgentWords, "fw", 1, out);
}

namespace
{

struct PairNames {
    KeyHash one;
    KeyHash two;
};

void addPairs(const Transcript::Heard &heard, Topic topic, const PairNames &names, FeatureList &out)
{
    const Token *previous = nullptr;
    for (const Token &token : heard.tokens) {
        out.add(topic, 1, {names.one, token.formKey}, token.text);
        if (previous)
            out.add(topic, 1, {names.two, previous->formKey, token.formKey}, previous->text,
                    token.text);
        previous = &token;
    }
}

// Agents of one task say the same action in the words of that task.
void addAgentTurn(const Transcript::Heard &heard, FeatureList &out)
{
    if (!heard.turn.action.empty())
        out.add(Topic::DoneBefore, 1, {"d", heard.actionKey}, heard.turn.action);
    if (heard.tokens.empty())
        return;
    KeyHash whole("at");
    for (const Token &token : heard.tokens)
        whole = whole.with(token.formKey);
    out.add(Topic::AgentWords, 1, {whole}, heard.tokens.front().text);
    addPairs(heard, Topic::AgentWords, {"aw", "aw2"}, out);
}

} // namespace

void addTaskFeatures(const Scene &scene, FeatureList &out)
{
    out.add(Topic::Always, 1, {"b"});
    for (const Transcript::Heard &heard : scene.turns) {
        if (heard.turn.speaker == Speaker::Agent) {
            addAgentTurn(heard, out);
        } else if (heard.turn.speaker == Speaker::Customer) {
            addPairs(heard, Topic::Words, {"u", "u2"}, out);
            addGrams(heard.tokens, "c", 0.5F, out);
        }
    }
    for (const Transcript::Heard &heard : scene.turns) {
        for (const Fact &fact : heard.turn.facts)
            out.add(Topic::LookUp, 1, {"k", fact.name}, fact.name);
    }
}

} // namespace sidelight::suggest
