// What look-ups answered, and how what was said since relates to it.
#include <algorithm>
#include <string>

#include "core/suggest/features/scene.h"

namespace sidelight::suggest
{

namespace
{

constexpr std::size_t comparedBytes = 60; // of a value; longer ones are texts and differ anyway

// Numbers of one length count as the same.
std::string formOf(std::string_view value)
{
    std::string form(value.substr(0, comparedBytes));
    std::replace_if(
        form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; }, '#');
    return form;
}

bool isTold(const Fact &fact)
{
    return fact.name != "id";
}

void addFacts(const Scene &scene, std::string_view fresh, FeatureList &out)
{
    for (const Fact &fact : scene.lookUp->turn.facts) {
        if (!isTold(fact))
            continue;
        out.add(Topic::LookUp, 1, {fresh, "has", fact.name}, fact.name);
        if (fact.isList) {
            out.add(Topic::LookUp, 1, {fresh, "size", fact.name, bucket(fact.items.size())},
                    fact.name);
            continue;
        }
        out.add(Topic::LookUp, 1, {fresh, "is", fact.name, formOf(fact.text)}, fact.name,
                fact.text);
        if (fact.text == "true" || fact.text == "false")
            out.add(Topic::LookUp, 1, {fresh, "isl", fact.name, fact.text, scene.lastKey},
                    fact.name, fact.text);
    }
}

void addArguments(const Scene &scene, std::string_view fresh, FeatureList &out)
{
    if (!scene.query)
        return;
    std::string all;
    for (const std::string &name : scene.query->turn.arguments) {
        out.add(Topic::LookUp, 1, {fresh, "arg", name}, name);
        all.append(name).push_back(',');
    }
    out.add(Topic::LookUp, 1, {fresh, "args", all});
}

// What differs from the answer before.
void addChanges(const Scene &scene, std::string_view fresh, FeatureList &out)
{
    if (!scene.lookUpBefore)
        return;
    const std::vector<Fact> &now = scene.lookUp->turn.facts;
    const std::vector<Fact> &then = scene.lookUpBefore->turn.facts;
    bool same = now.size() == then.size();
    for (const Fact &fact : now) {
        const auto other = std::find_if(then.begin(), then.end(),
                                        [&](const Fact &old) { return old.name == fact.name; });
        if (other == then.end() || !isTold(fact) || other->text == fact.text)
            continue;
        out.add(Topic::LookUp, 1, {fresh, "chg", fact.name}, fact.name);
        same = false;
    }
    if (same)
        out.add(Topic::LookUp, 1, {fresh, "same"});
}

// Whether the customer's words hold what was looked up, as the answer to a question does.
void addMatches(const Scene &scene, FeatureList &out)
{
    const std::vector<Token> &said = scene.customer->tokens;
    const auto isSaid = [&](const Token &wanted) {
        return std::any_of(said.begin(), said.end(),
                           [&](const Token &token) { return token.text == wanted.text; });
    };
    const std::vector<Fact> &facts = scene.lookUp->turn.facts;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const std::vector<Token> &wanted = scene.lookUp->factTokens[i];
        if (facts[i].name == "APIName" || !isTold(facts[i]))
            continue;
        std::size_t looked = 0;
        std::size_t found = 0;
        for (const Token &token : wanted) {
            if (token.text.size() < 2 && wanted.size() > 1)
                continue;
            ++looked;
            found += isSaid(token) ? 1 : 0;
        }
        if (looked == 0)
            continue;
        const std::string_view how = found == looked ? "all" : found > 0 ? "some" : "no";
        out.add(Topic::Match, 1, {"m", facts[i].name, how}, facts[i].name);
        out.add(Topic::Match, 1, {"ml", facts[i].name, how, scene.lastKey}, facts[i].name);
    }
}

// How far the agent has read a list out.
void addProgress(const Scene &scene, FeatureList &out)
{
    for (const Fact &fact : scene.lookUp->turn.facts) {
        if (!fact.isList || fact.items.empty())
            continue;
        std::size_t next = 0; // after the last item that was said
        std::size_t turns = 0;
        for (std::size_t i = scene.lookUpAt + 1; i < scene.turns.size(); ++i) {
            const Turn &turn = scene.turns[i].turn;
            if (turn.speaker != Speaker::Agent)
                continue;
            bool any = false;
            for (std::size_t j = 0; j < fact.items.size(); ++j) {
                const std::string_view item = fact.items[j];
                if (item.size() <= 8 ||
                    turn.text.find(item.substr(0, item.size() - 1)) == std::string::npos)
                    continue;
                next = j + 1;
                any = true;
            }
            turns += any ? 1 : 0;
        }
        const std::string_view left = bucket(fact.items.size() - next);
        const std::string_view name = std::string_view(fact.name).substr(0, 3);
        out.add(Topic::Progress, 1, {"li", name, left}, fact.name);
        out.add(Topic::Progress, 1, {"lil", name, left, scene.lastKey}, fact.name);
        out.add(Topic::Progress, 1, {"lir", left}, fact.name);
        out.add(Topic::Progress, 1,
                {"lig", name, bucket(fact.items.size() - std::min(turns, fact.items.size()))},
                fact.name);
    }
}

} // namespace

void addLookUpFeatures(const Scene &scene, FeatureList &out)
{
    if (!scene.lookUp)
        return;
    const bool isLast = scene.lookUp == &scene.turns.back();
    const std::string_view fresh = isLast ? "k" : "ok";
    if (scene.lookUp->turn.facts.empty())
        out.add(Topic::LookUp, 1, {fresh, "none", scene.lastKey});
    out.add(Topic::LookUp, 1, {fresh, "since", bucket(scene.turns.size() - 1 - scene.lookUpAt)});
    addFacts(scene, fresh, out);
    addArguments(scene, fresh, out);
    addChanges(scene, fresh, out);
    if (scene.customerSpokeLast())
        addMatches(scene, out);
    addProgress(scene, out);
    for (std::size_t i = scene.lookUpAt; i < scene.turns.size(); ++i) {
        const Turn &turn = scene.turns[i].turn;
        if (turn.speaker == Speaker::Agent && !turn.action.empty())
            out.add(Topic::DoneBefore, 1, {"s", turn.action}, turn.action);
    }
}

} // namespace sidelight::suggest
