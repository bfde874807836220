#include "bench/support/figures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdarg>
#include <cstdio>

namespace sidelight::bench
{

double percentile(std::vector<double> &samples, double share)
{
    if (samples.empty())
        return 0;
    std::sort(samples.begin(), samples.end());
    const double last = static_cast<double>(samples.size() - 1);
    return samples[static_cast<std::size_t>(std::lround(last * share))];
}

void printFigure(const std::string &name, const std::string &figure, const std::string &sides,
                 const std::string &aim)
{
    std::printf("%-34s %-22s %s%s\n", name.c_str(), figure.c_str(), sides.c_str(),
                aim.empty() ? "" : ("   (aim " + aim + ")").c_str());
    std::fflush(stdout);
}

std::string formatted(const char *format, ...)
{
    std::array<char, 256> buffer{};
    va_list arguments;
    va_start(arguments, format);
    std::vsnprintf(buffer.data(), buffer.size(), format, arguments);
    va_end(arguments);
    return buffer.data();
}

} // namespace sidelight::bench
