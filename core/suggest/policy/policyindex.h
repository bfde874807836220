// A policy graph prepared for ranking: names taken apart, cues weighed by how rare their words are.
// Immutable; one a task, shared.
#pragma once

#include <cstddef>
#include <cstdint>
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
        std::string plain;               // the name without the task's own words: "ask_date_from"
        std::vector<std::string> tokens; // of it: "ask", "date", "from"
        KeyHash plainKey;                // of these
        std::vector<KeyHash> tokenKeys;
        std::vector<std::size_t> cues;    // that call for it
        std::vector<std::size_t> replies; // customer's cues that usually follow it
    };
    struct Cue {
        std::vector<std::uint32_t> words; // ids, each once
        float length = 0;                 // of their weights, as a vector
    };
    // Words of what was said, as far as the policy knows them.
    class Said
    {
    public:
        explicit Said(const PolicyIndex &policy);
        void add(KeyHash word);
        [[nodiscard]] bool has(std::uint32_t word) const { return m_has[word]; }
        // Of all words, known or not, as a vector.
        [[nodiscard]] float length() const;

    private:
        const PolicyIndex &m_policy;
        std::vector<bool> m_has; // by id
        std::vector<std::uint64_t> m_unknown;
        float m_squares = 0;
    };

    explicit PolicyIndex(PolicyGraph graph);

    [[nodiscard]] const PolicyGraph &graph() const { return m_graph; }
    [[nodiscard]] const std::vector<Action> &actions() const { return m_actions; }
    // The action's name without words of the task; of any action, in the graph or not.
    [[nodiscard]] std::string plainName(std::string_view action) const;
    // How alike a cue and words are, 0 to 1 (cosine); `length` is that of the words.
    [[nodiscard]] float likeness(std::size_t cue, const Said &words, float length) const;

private:
    PolicyGraph m_graph;
    std::string m_domain; // the first word of the task
    std::vector<Action> m_actions;
    std::vector<Cue> m_cues;
    std::unordered_map<std::uint64_t, std::uint32_t> m_ids; // of the words of cues
    std::vector<float> m_weights;                           // by id: how rare among the cues
};

// `take(word)` for each word of what was said, and for each kind of thing among them: "number",
// "time", "day", "yes", "no", "thanks".
template<class Take>
void forWordsAndKinds(const std::vector<Token> &tokens, Take &&take)
{
    static constexpr KeyHash kinds[wordKinds] = {"number", "time", "day", "yes", "no", "thanks"};
    for (const Token &token : tokens) {
        take(token.textKey);
        for (std::size_t kind = 0; kind < wordKinds; ++kind) {
            if (token.is(static_cast<WordKind>(kind)))
                take(kinds[kind]);
        }
    }
}

} // namespace sidelight::suggest
