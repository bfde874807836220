#include "core/suggest/situation/dialogueline.h"

#include <algorithm>

#include "core/domain/event.h"
#include "core/json/json.h"
#include "core/suggest/situation/facts.h"

namespace sidelight::suggest
{

namespace
{

// `args` is a list of objects with one member each; the kind of request tells more than that there
// was one.
std::vector<std::string> readArguments(const boost::json::object &event)
{
    std::vector<std::string> names;
    const auto *list = arrayMember(event, "args");
    if (!list)
        return names;
    for (const boost::json::value &entry : *list) {
        const auto *object = entry.if_object();
        if (!object)
            continue;
        for (const auto &member : *object) {
            if (names.size() == TurnLimits::arguments)
                return names;
            std::string name(member.key());
            if (name == "RequestType")
                name += factText(member.value());
            names.push_back(std::move(name));
        }
    }
    return names;
}

// Nothing for an event nobody foresees or reads.
std::optional<Turn> readTurn(const boost::json::object &event)
{
    const std::string_view who = textMember(event, "who").value_or("");
    const std::string_view what = textMember(event, "do").value_or("");
    Turn turn;
    turn.text = std::string(textMember(event, "text").value_or(""));
    if (who == "User") {
        turn.speaker = Speaker::Customer;
    } else if (who == "Wizard") {
        turn.speaker = Speaker::Agent;
        turn.action = std::string(textMember(event, "label").value_or(""));
        turn.isQuery = what == "query";
        turn.isDecision = (turn.isQuery || what == "pick_suggestion") && !turn.action.empty();
        turn.arguments = readArguments(event);
    } else if (who == "KnowledgeBase") {
        turn.speaker = Speaker::LookUp;
        if (const auto *item = objectMember(event, "item"))
            turn.facts = factsOf(*item);
    } else {
        return std::nullopt;
    }
    return turn;
}

} // namespace

Result<Dialogue, std::string> readDialogue(std::string_view line)
{
    const auto value = json::parse(line, DialogueLimits::lineBytes, DialogueLimits::depth);
    if (!value)
        return failure(json::sentenceOf(value.error()));
    const auto *object = value->if_object();
    const auto *events = object ? arrayMember(*object, "events") : nullptr;
    const auto *tasks = object ? arrayMember(*object, "tasks") : nullptr;
    if (!events || !tasks)
        return failure(std::string("A dialogue is an object with the lists events and tasks."));
    if (events->size() > DialogueLimits::turns || tasks->size() > DialogueLimits::tasks)
        return failure(std::string("A dialogue has at most 2,000 events and 32 tasks."));
    Dialogue dialogue;
    dialogue.id = integerMember(*object, "id").value_or(0);
    for (const boost::json::value &task : *tasks) {
        const auto *name = task.if_string();
        if (!name || name->empty() || name->size() > TurnLimits::nameBytes)
            return failure(std::string("A task is a name of at most 96 bytes."));
        dialogue.tasks.emplace_back(*name);
    }
    for (const boost::json::value &event : *events) {
        const auto *fields = event.if_object();
        if (!fields)
            return failure(std::string("An event of a dialogue is an object."));
        if (auto turn = readTurn(*fields))
            dialogue.turns.push_back(std::move(*turn));
    }
    return dialogue;
}

} // namespace sidelight::suggest
