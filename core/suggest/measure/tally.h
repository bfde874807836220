// Counts how often what came first, or among the first, was right.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sidelight::suggest
{

// Counts what was right; asked for figures at the end. Shares are 0 to 1, 0 where nothing was
// counted.
class Tally
{
public:
    // One decision: the place of the right action in the ranking from 1 on (0: nowhere in it), what
    // came first, what was right, and how probable the first was said to be.
    void add(std::size_t place, std::string_view first, std::string_view right, float likely);

    [[nodiscard]] std::size_t decisions() const { return m_rows.size(); }
    [[nodiscard]] double within(std::size_t places) const;
    [[nodiscard]] double meanReciprocal() const;
    // F1 of each action, weighted by how often it was right.
    [[nodiscard]] double weightedF1() const;
    // The largest share of decisions, the most probable first, of which nine in ten are right.
    [[nodiscard]] double coverage90() const;
    // Of the half that was said to be most probable, how much was right.
    [[nodiscard]] double precisionOfSurerHalf() const;
    // By how much "likely" is off: mean over ten bands of |said − right|, weighted by how many.
    [[nodiscard]] double calibrationError() const;
    // Of what is at least that likely: how many, and how much of it was right.
    [[nodiscard]] std::pair<double, double> from(float likely) const;

private:
    struct Row {
        std::size_t place = 0;
        std::string first;
        std::string right;
        float likely = 0;
    };
    [[nodiscard]] std::vector<Row> surestFirst() const;
    std::vector<Row> m_rows;
};

} // namespace sidelight::suggest
