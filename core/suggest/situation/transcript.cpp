#include "core/suggest/situation/transcript.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace sidelight::suggest
{

namespace
{

// A name or value within its limit; nothing of it where it is no UTF-8.
std::string bounded(std::string_view text, std::size_t bytes)
{
    // Three more bytes, so that the last character is whole when it is cut.
    const std::string_view start = text.substr(0, bytes);
    if (text.size() <= bytes)
        return isValidUtf8(text) ? std::string(text) : std::string();
    std::size_t end = start.size();
    for (int i = 0; i < 4 && end > 0; ++i, --end) {
        if (isValidUtf8(start.substr(0, end)))
            return std::string(start.substr(0, end));
    }
    return {};
}

Turn boundedTurn(const Turn &turn)
{
    Turn out;
    out.speaker = turn.speaker;
    out.text = turn.text.substr(0, TokenLimits::textBytes);
    out.action = bounded(turn.action, TurnLimits::nameBytes);
    out.isDecision = turn.isDecision;
    out.isQuery = turn.isQuery;
    for (std::size_t i = 0; i < std::min(turn.arguments.size(), TurnLimits::arguments); ++i)
        out.arguments.push_back(bounded(turn.arguments[i], TurnLimits::nameBytes));
    for (std::size_t i = 0; i < std::min(turn.facts.size(), TurnLimits::facts); ++i) {
        const Fact &fact = turn.facts[i];
        Fact kept{bounded(fact.name, TurnLimits::nameBytes),
                  bounded(fact.text, TurnLimits::factBytes),
                  {},
                  fact.isList};
        for (std::size_t j = 0; j < std::min(fact.items.size(), TurnLimits::items); ++j)
            kept.items.push_back(bounded(fact.items[j], TurnLimits::factBytes));
        out.facts.push_back(std::move(kept));
    }
    return out;
}

} // namespace

void Transcript::add(const Turn &turn)
{
    if (m_turns.size() == maxTurns)
        m_turns.erase(m_turns.begin());
    Heard heard;
    heard.turn = boundedTurn(turn);
    heard.actionKey = KeyHash(heard.turn.action);
    heard.tokens = tokenise(heard.turn.text);
    for (const Fact &fact : heard.turn.facts) {
        heard.nameTokens.push_back(tokenise(fact.name));
        heard.factTokens.push_back(tokenise(fact.text));
    }
    if (turn.speaker == Speaker::Customer)
        ++m_customerTurns;
    m_turns.push_back(std::move(heard));
}

} // namespace sidelight::suggest
