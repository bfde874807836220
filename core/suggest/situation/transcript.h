// A conversation as suggestions see it: what was said, what the agent did, what look-ups answered.
// Plain values; one thread at a time.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/suggest/situation/tokens.h"

namespace sidelight::suggest
{

enum class Speaker { Customer, Agent, LookUp };

// One member of what a look-up answered.
struct Fact {
    std::string name;               // "Message"
    std::string text;               // "Unavailable", "true", "4"; empty for a list
    std::vector<std::string> items; // of a list
    bool isList = false;
};

struct Turn {
    Speaker speaker = Speaker::Customer;
    std::string text;   // as it was said; any bytes
    std::string action; // Agent: the name of what was done; empty: the agent's own words
    // Agent: the turn is a choice among actions, which suggestions try to foresee.
    bool isDecision = false;
    bool isQuery = false;               // Agent: a look-up was asked for
    std::vector<std::string> arguments; // Agent: the names of what the look-up was given
    std::vector<Fact> facts;            // LookUp; empty: nothing was found
};

// What one turn may bring in; the rest of it is not looked at.
struct TurnLimits {
    static constexpr std::size_t facts = 32;
    static constexpr std::size_t items = 32;
    static constexpr std::size_t arguments = 32;
    static constexpr std::size_t nameBytes = 96;
    static constexpr std::size_t factBytes = 1000;
};

// Turns in the order in which they happened, cut to their limits and split into words as they come.
class Transcript
{
public:
    // Beyond these the oldest turns are let go.
    static constexpr std::size_t maxTurns = 96;

    struct Heard {
        Turn turn;
        KeyHash actionKey;                          // of turn.action
        std::vector<Token> tokens;                  // of turn.text
        std::vector<std::vector<Token>> nameTokens; // of the names of facts
        std::vector<std::vector<Token>> factTokens; // of their texts
    };

    void add(const Turn &turn);
    [[nodiscard]] std::span<const Heard> turns() const { return m_turns; }
    // Of the whole conversation, forgotten turns included.
    [[nodiscard]] std::size_t customerTurns() const { return m_customerTurns; }

private:
    std::vector<Heard> m_turns;
    std::size_t m_customerTurns = 0;
};

} // namespace sidelight::suggest
