// Goes through dialogues and stops at the places a model is asked at.
#pragma once

#include <cstddef>
#include <span>

#include "core/suggest/situation/dialogueline.h"

namespace sidelight::suggest
{

// `look(turns so far, the turn that was taken)` at each decision.
template<class Look>
void forEachDecision(const Dialogue &dialogue, Look &&look)
{
    Transcript transcript;
    for (const Turn &turn : dialogue.turns) {
        if (turn.isDecision)
            look(transcript.turns(), turn);
        transcript.add(turn);
    }
}

// `look(turns so far, how many are the customer's)` after each of the customer's turns.
template<class Look>
void forEachCustomerTurn(const Dialogue &dialogue, Look &&look)
{
    Transcript transcript;
    for (const Turn &turn : dialogue.turns) {
        transcript.add(turn);
        if (turn.speaker == Speaker::Customer)
            look(transcript.turns(), transcript.customerTurns());
    }
}

} // namespace sidelight::suggest
