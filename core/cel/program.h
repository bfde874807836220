// An expression that was read, checked and made ready to run.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/cel/activation.h"
#include "core/cel/environment.h"
#include "core/cel/value/error.h"
#include "core/cel/value/type.h"
#include "core/cel/value/value.h"

namespace sidelight::cel
{

struct Plan;

// Looked at in this order: source, depth, nodes; steps while it runs. Every node evaluated is a
// step, in loops again for each element; long texts and lists count by their size.
struct Limits {
    std::size_t nodes = 200;
    std::size_t depth = 32;
    std::size_t steps = 10'000;
    std::size_t sourceBytes = 8192;
};

// Immutable, cheap to copy, shareable between threads (each with its own activation).
class Program
{
public:
    explicit Program(std::shared_ptr<const Plan> plan)
        : m_plan(std::move(plan))
    {
    }

    [[nodiscard]] Type resultType() const;
    [[nodiscard]] std::string_view source() const;
    // The variables it reads, each once, in the order of their slots.
    [[nodiscard]] const std::vector<std::string> &names() const;

    // The activation must be of the environment the program was compiled from. The value lives
    // until the activation's reset(), and as long as this program and what the variables borrow.
    [[nodiscard]] Result<Value> evaluate(Activation &activation) const;
    // For conditions: true only if it evaluates to true. Errors count as false and are left in the
    // activation's lastError().
    [[nodiscard]] bool holds(Activation &activation) const noexcept;

    struct Operand {
        std::string text;  // its source
        std::string value; // display(); empty when it could not be had
    };
    struct Leaf {
        enum class Outcome { True, False, Error, NotReached, Value };
        std::string text; // its source
        Outcome outcome = Outcome::NotReached;
        std::vector<Operand> operands;
        std::string sentence; // of an Error
    };
    // "Why": every comparison, has(), call and bare selection below && || ! ?: with its result and
    // the values it was made from, in source order. A leaf is NotReached where the leaves before it
    // had decided. Constants are no operands.
    [[nodiscard]] std::vector<Leaf> observe(Activation &activation) const;

private:
    std::shared_ptr<const Plan> m_plan;
};

// `expected`: the result must be of this type (dyn fits too, and is then decided at run time).
[[nodiscard]] Result<Program> compile(std::string_view source, const Environment &environment,
                                      const Limits &limits = {},
                                      const std::optional<Type> &expected = {});

} // namespace sidelight::cel
