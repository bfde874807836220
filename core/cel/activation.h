// What one thread evaluates with: the variables' values, the arena, the budget.
#pragma once

#include <optional>
#include <vector>

#include "core/cel/environment.h"
#include "core/cel/value/value.h"
#include "core/cel/value/workspace.h"

namespace sidelight::cel
{

struct Plan;

// One per thread, reused from evaluation to evaluation.
class Activation
{
public:
    explicit Activation(const Environment &environment);
    Activation(const Activation &) = delete;
    Activation &operator=(const Activation &) = delete;
    ~Activation();

    // What the value borrows must stay until it is set anew or cleared.
    void set(Slot slot, Value value) { m_slots[slot.index] = value; }
    // Reading an unset variable is the evaluation error Unset.
    void clear(Slot slot) { m_slots[slot.index] = Value(); }
    void clearAll();
    [[nodiscard]] Value value(Slot slot) const { return m_slots[slot.index]; }
    // Drops what evaluations made: values they returned are gone. Variables stay set.
    void reset() { m_workspace.reset(); }

    // Why the last evaluate() or holds() had no result; nothing if it had one.
    [[nodiscard]] std::optional<Error> lastError() const;

    // For core/cel itself.
    [[nodiscard]] const Value *slots() const { return m_slots.data(); }
    [[nodiscard]] Value *locals(std::size_t count);
    [[nodiscard]] Workspace &workspace() { return m_workspace; }
    void note(Value error, std::shared_ptr<const Plan> plan);
    void forgetError()
    {
        if (m_errorPlan)
            m_errorPlan.reset();
    }

private:
    std::vector<Value> m_slots;
    std::vector<Value> m_locals;
    Workspace m_workspace;
    Value m_error;
    std::shared_ptr<const Plan> m_errorPlan;
};

} // namespace sidelight::cel
