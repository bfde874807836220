// What to do next, and how sure: the model over what was said and done so far. One thread; nothing
// in a conversation makes it fail.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/suggest/features/features.h"
#include "core/suggest/model/model.h"
#include "core/suggest/policy/graphranker.h"
#include "core/suggest/policy/modelpolicies.h"
#include "core/suggest/situation/transcript.h"

namespace sidelight::suggest
{

// One of the things that spoke most for an action by themselves; what features say only together is
// not taken apart.
struct Ground {
    Topic topic = Topic::Always;
    std::string shown; // what Topic says: a word, an action, the name of a field
    std::string shownToo;
    float weight = 0; // what it added to the score, above 0
};

struct Ranked {
    std::size_t action = 0; // index among the model's actions
    std::string_view name;  // into the model
    float likely = 0;       // 0 to 1, calibrated
    std::vector<Ground> grounds;
    // The cue of the task's policy that calls for it after what was done last: "user_inform_name",
    // with how a customer might say it. Into the policy; empty: none does.
    std::string_view step;
    std::string_view stepText;
};

struct TaskGuess {
    std::string_view name; // into the model; empty where it knows no tasks
    float likely = 0;      // 0 to 1, calibrated
    bool isSure = false;   // at least 90 % of such guesses are right
};

struct Ranking {
    std::string_view task;    // what was taken as the task; empty: none
    bool isStrong = false;    // the first is enough: at least 90 % of such are right
    std::vector<Ranked> best; // the likeliest first
};

class Ranker
{
public:
    static constexpr std::size_t grounds = 3;

    // Policies of other tasks than the model's are ranked by their graph alone.
    Ranker(std::shared_ptr<const Model> model, Policies policies);
    ~Ranker();

    // What the conversation is about; to be asked after a customer's turn.
    [[nodiscard]] TaskGuess guessTask(std::span<const Transcript::Heard> turns);
    // The `count` likeliest actions. A task that neither model nor policies know, or none, is
    // guessed where that is sure and left out otherwise.
    [[nodiscard]] Ranking rank(std::span<const Transcript::Heard> turns, std::string_view task,
                               std::size_t count);
    // Of every action, as the last `rank` found it.
    [[nodiscard]] std::span<const float> probabilities() const { return m_scores; }
    [[nodiscard]] const Model &model() const { return *m_model; }

private:
    struct OfTask;
    [[nodiscard]] std::string_view knownTask(std::span<const Transcript::Heard> turns,
                                             std::string_view task);
    [[nodiscard]] OfTask *find(std::string_view task);
    // Leaves calibrated probabilities in m_scores; returns the factor of contributions.
    float weigh(std::span<const Transcript::Heard> turns, std::string_view task, OfTask *policy);
    // The same by the likeliest tasks together, where none is sure.
    float weighByGuesses(std::span<const Transcript::Heard> turns);
    [[nodiscard]] std::vector<Ground> groundsFor(std::size_t action, float norm);

    std::shared_ptr<const Model> m_model;
    std::vector<std::unique_ptr<OfTask>> m_policies;
    std::vector<bool> m_known;
    FeatureList m_features;
    std::vector<float> m_scores;
    std::vector<float> m_start;       // by action: what the graph says
    std::vector<float> m_graphScores; // by action of the policy
    std::vector<float> m_taskScores;
    std::vector<std::size_t> m_order;
    std::vector<std::uint32_t> m_rows; // of the features in the model
    std::vector<std::pair<float, std::size_t>> m_parts;
};

} // namespace sidelight::suggest
