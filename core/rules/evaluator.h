// Runs the CEL of rules. One thread; what it returns is its caller's.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/cel/activation.h"
#include "core/rules/match.h"
#include "core/rules/rule.h"
#include "core/rules/surroundings.h"
#include "core/rules/vocabulary.h"

namespace sidelight::rules
{

enum class Verdict { Holds, Fails, OverBudget };

// The variables of one rule: its selections, its surroundings. Binding an event that is bound
// already costs nothing, so unbindAll() comes before any event bound may go.
class RuleFrame
{
public:
    // `steps`: the limit of each evaluation.
    RuleFrame(const Rule &rule, const Vocabulary &vocabulary, std::size_t steps);

    void surround(const Surroundings *surroundings); // null: none
    void bind(std::size_t selection, const Event &event);
    void unbind(std::size_t selection);
    void unbindAll();
    void count(std::optional<std::int64_t> count, std::optional<double> value);

    // `steps` is what may still be spent, and is lowered.
    [[nodiscard]] Verdict where(std::size_t &steps);
    // The time an absence counts from, of the trigger bound.
    [[nodiscard]] std::optional<std::int64_t> from(std::size_t &steps);
    [[nodiscard]] std::string render(const cel::Template &text, const cel::TimeWords &timeWords);
    [[nodiscard]] std::vector<cel::Program::Leaf> observe(const cel::Program &program);

private:
    struct Bound {
        const Event *event = nullptr;
        std::array<cel::MapEntry, 10> entries;
    };
    void spend(std::size_t &steps);

    const Rule &m_rule;
    const Vocabulary &m_vocabulary;
    std::int64_t m_steps; // of each evaluation
    cel::Activation m_activation;
    std::vector<Bound> m_bound;
};

class Evaluator
{
public:
    explicit Evaluator(std::shared_ptr<const RuleSet> rules);

    // `when` of one selection.
    [[nodiscard]] Verdict fits(const Selection &selection, const Event &event);
    // The same of one that reads `data` alone: as far as the condition reads it.
    [[nodiscard]] Verdict fits(const Selection &selection, const boost::json::value &data);
    // `field` of a rule for a match: the number or the value to be distinct; false if there is
    // none.
    [[nodiscard]] bool readField(const Rule &rule, std::size_t selection, Match &match);
    [[nodiscard]] bool inScope(const Rule &rule, const Surroundings *surroundings);
    [[nodiscard]] RuleFrame &frame(std::size_t rule);

    [[nodiscard]] std::vector<cel::Program::Leaf> observeWhen(const Selection &selection,
                                                              const Event &event);
    [[nodiscard]] std::vector<cel::Program::Leaf> observeScope(const Rule &rule,
                                                               const Surroundings *surroundings);

private:
    [[nodiscard]] cel::Activation &activationOf(std::size_t vocabulary);
    [[nodiscard]] cel::Activation &present(const Selection &selection, const Event &event);
    [[nodiscard]] static Verdict judge(const Selection &selection, cel::Activation &activation);
    [[nodiscard]] cel::Activation &presentScope(const Surroundings *surroundings);

    std::shared_ptr<const RuleSet> m_rules;
    std::vector<std::unique_ptr<cel::Activation>> m_activations; // by vocabulary, made when needed
    std::vector<std::unique_ptr<RuleFrame>> m_frames;            // by rule, made when needed
    std::array<cel::MapEntry, 10> m_entries;
};

} // namespace sidelight::rules
