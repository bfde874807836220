// Dialogues as all that is trained from, described once. Private to this folder.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/suggest/training/examples.h"
#include "core/suggest/training/graphexamples.h"
#include "core/suggest/training/names.h"

namespace sidelight::suggest
{

// The task is asked for early; later turns would only repeat what is settled.
inline constexpr std::size_t taskTurns = 3;

struct Material {
    struct Weights { // of one example
        float ofActions = 1;
        float ofTasks = 1;
    };

    Examples actions; // one a decision
    // By decision: its situation in `graph`; none: its task has no policy, or it has no task.
    std::vector<std::optional<std::size_t>> situations;
    std::vector<std::optional<std::size_t>> taskOf; // by decision, an index among the tasks
    GraphExamples graph;
    Examples tasks; // one a turn of the customer, the first taskTurns of dialogues about one task

    explicit Material(const Policies &policies)
        : graph(policies)
    {
    }
    void add(std::span<const Dialogue> added, const Names &actionNames, const Names &taskNames,
             Weights weights);
    // The same dialogues in the same order as candidates of graphs. It touches `graph` and
    // `situations` only, add() all else: each may have a thread of its own.
    void addGraphs(std::span<const Dialogue> added, float weight);

private:
    void addDecisions(const Dialogue &dialogue, const Names &actionNames, const Names &taskNames,
                      float weight);
    void addTurns(const Dialogue &dialogue, const Names &taskNames, float weight);

    std::size_t m_graphDialogues = 0;
};

} // namespace sidelight::suggest
