// A rule's lengths of time as a number and a unit, and what its events may have in common.
#pragma once

#include <array>
#include <string>
#include <vector>

#include <QString>

namespace sidelight::console
{

struct RuleTimespan {
    QString amount; // in the digits of the locale; empty: none
    int unit = 1;   // minutes, hours, days, weeks

    // "36h" and "1d12h" are 36 hours; seconds are parts of a minute.
    [[nodiscard]] static RuleTimespan read(const std::string &text);
    // "2h"; empty for no amount. What is no number comes out as it is, for the reader to refuse.
    [[nodiscard]] std::string write() const;

    // In the order of the form's choices.
    [[nodiscard]] static const std::array<std::vector<std::string>, 5> &groups();
};

} // namespace sidelight::console
