#include "core/suggest/features/scene.h"

#include <array>

namespace sidelight::suggest
{

std::string_view bucket(std::size_t count)
{
    static constexpr std::array<std::string_view, 11> names{"0",   "1",   "2",   "3",   "4",  "5-6",
                                                            "5-6", "7-9", "7-9", "7-9", "10+"};
    return names[std::min(count, names.size() - 1)];
}

namespace
{

std::string_view whoSpokeLast(Scene::Turns turns)
{
    if (turns.empty())
        return "^";
    const Turn &last = turns.back().turn;
    if (last.speaker == Speaker::LookUp)
        return "K";
    if (last.speaker == Speaker::Agent)
        return last.action.empty() ? "w" : "W";
    if (turns.size() < 2)
        return "U";
    const Turn &previous = turns[turns.size() - 2].turn;
    switch (previous.speaker) {
    case Speaker::Customer:
        return "UU";
    case Speaker::LookUp:
        return "UK";
    case Speaker::Agent:
        break;
    }
    return previous.action.empty() ? "Uf" : "UW";
}

} // namespace

Scene::Scene(Turns all, std::string_view taskName)
    : turns(all)
    , task(taskName)
    , before(whoSpokeLast(all))
{
    const Transcript::Heard *lastQuery = nullptr;
    for (std::size_t i = 0; i < turns.size(); ++i) {
        const Transcript::Heard &heard = turns[i];
        switch (heard.turn.speaker) {
        case Speaker::Customer:
            customerBefore = customer;
            customer = &heard;
            ++customerTurns;
            break;
        case Speaker::Agent:
            agent = &heard;
            if (heard.turn.action.empty())
                ++ownWords;
            else
                actions.push_back(heard.turn.action);
            if (heard.turn.isQuery) {
                lastQuery = &heard;
                ++queries;
            }
            break;
        case Speaker::LookUp:
            lookUpBefore = lookUp;
            lookUp = &heard;
            lookUpAt = i;
            query = lastQuery;
            break;
        }
    }
    const auto fromEnd = [this](std::size_t back) {
        return actions.size() < back ? std::string_view("^") : actions[actions.size() - back];
    };
    last = fromEnd(1);
    secondLast = fromEnd(2);
    taskKey = KeyHash(task);
    lastKey = KeyHash(last);
    freshFrom = turns.size();
    while (freshFrom > 0 && turns[freshFrom - 1].turn.speaker == Speaker::Customer)
        --freshFrom;
}

} // namespace sidelight::suggest
