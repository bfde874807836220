// A policy graph prepared for ranking: names taken apart, cues weighed by how rare their words are.
// Immutable; one a task, shared.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/suggest/policy/policygraph.h"
#include "core/suggest/situation/tokens.h"

namespace sidelight::suggest
{

class PolicyIndex
{
public:
    struct Action {
        std::string plain;                // the name without the task's own words: "ask_date_from"
        std::vector<std::string> tokens;  // of it: "ask", "date", "from"
        std::vector<std::size_t> cues;    // that call for it
        std::vector<std::size_t> replies; // customer's cues that usually follow it
    };
    struct Cue {
        std::vector<std::pair<std::string, float>> words; // with their weights, sorted
        float length = 0;                                 // of the weights, as a vector
    };

    explicit PolicyIndex(PolicyGraph graph);

    [[nodiscard]] const PolicyGraph &graph() const { return m_graph; }
    [[nodiscard]] const std::vector<Action> &actions() const { return m_actions; }
    // The action's name without words of the task; of any action, in the graph or not.
    [[nodiscard]] std::string plainName(std::string_view action) const;
    // How alike a cue and words are, 0 to 1 (cosine). `words` are sorted, each once.
    [[nodiscard]] float likeness(std::size_t cue, const std::vector<std::string> &words) const;

private:
    PolicyGraph m_graph;
    std::string m_domain; // the first word of the task
    std::vector<Action> m_actions;
    std::vector<Cue> m_cues;
    std::unordered_map<std::string, float> m_weights; // of words: how rare among the cues
};

// The words of what was said, and what kinds of things are among them ("number", "time", "day",
// "yes", "no"), sorted, each once.
[[nodiscard]] std::vector<std::string> wordsAndKinds(const std::vector<Token> &tokens);

} // namespace sidelight::suggest
