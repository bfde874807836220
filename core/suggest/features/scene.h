// The places of a conversation that features ask for, found once.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/suggest/features/features.h"
#include "core/suggest/situation/transcript.h"

namespace sidelight::suggest
{

struct Scene {
    using Turns = std::span<const Transcript::Heard>;

    Scene(Turns all, std::string_view taskName);

    Turns turns;
    std::string_view task;
    std::vector<std::string_view> actions; // done so far, the oldest first
    std::string_view last = "^";           // the last of them, and the one before; "^": none
    std::string_view secondLast = "^";
    KeyHash taskKey;
    KeyHash lastKey;
    std::string_view
        before; // who spoke last, and for the customer after whom: "U", "UW", "Uf", "K", …
    const Transcript::Heard *lookUp = nullptr;       // the last answer of a look-up
    const Transcript::Heard *lookUpBefore = nullptr; // the one before
    const Transcript::Heard *query = nullptr;        // what asked for the last answer
    std::size_t lookUpAt = 0;                        // index of `lookUp`
    const Transcript::Heard *agent = nullptr;        // the agent's last turn
    const Transcript::Heard *customer = nullptr;     // the customer's last turn
    const Transcript::Heard *customerBefore = nullptr;
    std::size_t freshFrom = 0; // the customer's turns since anybody else's: [freshFrom, size)
    std::size_t queries = 0;
    std::size_t customerTurns = 0;
    std::size_t ownWords = 0; // the agent's turns that are no action

    [[nodiscard]] bool customerSpokeLast() const { return freshFrom < turns.size(); }
};

// "0" to "4", then ranges up to "10+".
[[nodiscard]] std::string_view bucket(std::size_t count);

void addActionFeatures(const Scene &scene, FeatureList &out);
void addWordFeatures(const Scene &scene, FeatureList &out);
void addLookUpFeatures(const Scene &scene, FeatureList &out);
void addTaskFeatures(const Scene &scene, FeatureList &out);

} // namespace sidelight::suggest
