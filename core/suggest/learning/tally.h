// How often what became of one action in one place; older outcomes count less.
#pragma once

#include <array>

#include "core/base/timestamp.h"
#include "core/suggest/learning/outcome.h"

namespace sidelight::suggest
{

class Tally
{
public:
    // Of what counts so little that it is nothing.
    static constexpr double least = 0.001;

    [[nodiscard]] double count(Outcome outcome) const
    {
        return m_counts[static_cast<std::size_t>(outcome)];
    }
    void set(Outcome outcome, double count) { m_counts[static_cast<std::size_t>(outcome)] = count; }
    [[nodiscard]] Timestamp at() const { return m_at; }
    void setAt(Timestamp at) { m_at = at; }

    // One more. Whatever order outcomes come in, the counts are the same. halfLifeMs above 0.
    void add(Outcome outcome, Timestamp when, double halfLifeMs);
    void add(const Tally &other, double halfLifeMs);
    // As it counts then; a time before at() changes nothing.
    [[nodiscard]] Tally fadedTo(Timestamp when, double halfLifeMs) const;
    // Each count less that of `other`, never below 0.
    [[nodiscard]] Tally without(const Tally &other) const;
    [[nodiscard]] Tally times(double factor) const;
    [[nodiscard]] bool isNothing() const;

    // What counts for it and against it. What failed after it was begun takes half of the beginning
    // back, and a matter not solved a quarter; a customer's no counts half of an agent's.
    [[nodiscard]] double forIt() const;
    [[nodiscard]] double againstIt() const;
    // Outcomes that say something: begun or dismissed as unfit or declined.
    [[nodiscard]] double decisive() const;

    [[nodiscard]] double accepted() const { return count(Outcome::Accepted); }

    // Asked whether it helped: yes, no, and either.
    [[nodiscard]] double unhelpful() const { return count(Outcome::Failed); }
    [[nodiscard]] double helped() const { return count(Outcome::Completed); }
    [[nodiscard]] double answers() const
    {
        return count(Outcome::Completed) + count(Outcome::Failed);
    }

    bool operator==(const Tally &) const = default;

private:
    [[nodiscard]] double takenBack() const;

    std::array<double, outcomeCount> m_counts{};
    Timestamp m_at;
};

} // namespace sidelight::suggest
