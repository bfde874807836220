// How sure a model may be, from dialogues it was not trained on.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/suggest/model/calibration.h"

namespace sidelight::suggest
{

class Calibrator
{
public:
    static constexpr std::size_t leastRows = 50;

    // What was held out, as scores before softmax, and which label was right.
    void add(std::span<const float> scores, std::size_t right);
    [[nodiscard]] std::size_t size() const { return m_right.size(); }
    // The temperature under which what was right is likeliest; what the first of that is to become
    // so that it is right as often as it says; and the least probability from which on nine in ten
    // are right. With fewer than leastRows it says nothing.
    [[nodiscard]] Calibration result() const;
    // What is left of surprise at that temperature, smaller is better.
    [[nodiscard]] double loss(float temperature) const;

private:
    struct First {
        float likely = 0;
        bool isRight = false;
    };
    [[nodiscard]] std::vector<First> firsts(float temperature) const;
    static void fit(const std::vector<First> &firsts, Calibration &out);

    std::vector<float> m_scores; // all rows, one after the other
    std::vector<std::size_t> m_right;
    std::size_t m_labels = 0;
};

} // namespace sidelight::suggest
