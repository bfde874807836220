// What the customer and the agent said.
#include <string>

#include "core/suggest/features/scene.h"

namespace sidelight::suggest
{

namespace
{

constexpr std::size_t gramBytes = 4;

void addFresh(const Scene &scene, FeatureList &out)
{
    const Token *previous = nullptr;
    for (std::size_t i = scene.freshFrom; i < scene.turns.size(); ++i) {
        for (const Token &token : scene.turns[i].tokens) {
            out.add(Topic::Words, 1, {"u", token.form}, token.text);
            out.add(Topic::Words, 1, {"ul", token.form, scene.last}, token.text);
            if (!scene.task.empty())
                out.add(Topic::Words, 1, {"tw", scene.task, token.form}, token.text);
            out.add(Topic::Words, 1, {"u2", previous ? previous->form : "^", token.form},
                    previous ? std::string_view(previous->text) : std::string_view(token.text),
                    previous ? std::string_view(token.text) : std::string_view());
            previous = &token;
        }
    }
    if (previous)
        out.add(Topic::Words, 1, {"u2", previous->form, "$"}, previous->text);
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
        out.add(topic, value, {name, token.form}, token.text);
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

void addTaskFeatures(const Scene &scene, FeatureList &out)
{
    out.add(Topic::Always, 1, {"b"});
    for (const Transcript::Heard &heard : scene.turns) {
        if (heard.turn.speaker == Speaker::Agent && !heard.turn.action.empty())
            out.add(Topic::DoneBefore, 1, {"d", heard.turn.action}, heard.turn.action);
        if (heard.turn.speaker != Speaker::Customer)
            continue;
        const Token *previous = nullptr;
        for (const Token &token : heard.tokens) {
            out.add(Topic::Words, 1, {"u", token.form}, token.text);
            if (previous)
                out.add(Topic::Words, 1, {"u2", previous->form, token.form}, previous->text,
                        token.text);
            previous = &token;
        }
        addGrams(heard.tokens, "c", 0.5F, out);
    }
    for (const Transcript::Heard &heard : scene.turns) {
        for (const Fact &fact : heard.turn.facts)
            out.add(Topic::LookUp, 1, {"k", fact.name}, fact.name);
    }
}

} // namespace sidelight::suggest
