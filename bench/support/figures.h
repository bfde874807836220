// Statistics of a benchmark and how they are printed.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace sidelight::bench
{

// Seconds of `work`.
template<class Work>
[[nodiscard]] double secondsOf(Work &&work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// The value below which `share` (0 to 1) of the samples lie; 0 of none. Sorts them.
[[nodiscard]] double percentile(std::vector<double> &samples, double share);

// "ingest, single            0.86 of raw   1234 ev/s here, 1434 ev/s raw   (aim at least 0.60)"
void printFigure(const std::string &name, const std::string &figure, const std::string &sides,
                 const std::string &aim);
// printf for a piece of such a line.
[[nodiscard]] __attribute__((format(printf, 1, 2))) std::string formatted(const char *format, ...);

} // namespace sidelight::bench
