#include "bench/hub/barewrites.h"

#include <chrono>
#include <cstdio>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

#include "bench/hub/poster.h"
#include "bench/support/figures.h"

namespace sidelight::bench
{

namespace
{

// Of 2,000 events a second, about: four of them a commit, some fifteen pages.
constexpr double writesASecond = 500;
constexpr std::size_t bytesAWrite = std::size_t{64} * 1024;
constexpr std::size_t writesARound = 512; // 32 MiB, as long as the hub's log gets before it is over

bool writeThrough(int file, const std::vector<char> &bytes, std::size_t place)
{
    return pwrite(file, bytes.data(), bytes.size(), static_cast<off_t>(place * bytes.size())) ==
               static_cast<ssize_t>(bytes.size()) &&
           fdatasync(file) == 0;
}

} // namespace

void printBareWrites(const std::string &path, double seconds)
{
    const int file = open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    const std::vector<char> bytes(bytesAWrite, 'x');
    bool isWell = file >= 0;
    for (std::size_t i = 0; isWell && i < writesARound; ++i)
        isWell = pwrite(file, bytes.data(), bytes.size(), static_cast<off_t>(i * bytes.size())) > 0;
    isWell = isWell && fsync(file) == 0;
    std::vector<double> ms;
    const auto count = static_cast<std::size_t>(seconds * writesASecond);
    const std::int64_t begun = nowNs();
    for (std::size_t i = 0; isWell && i < count; ++i) {
        const auto due =
            begun + static_cast<std::int64_t>(static_cast<double>(i) * 1e9 / writesASecond);
        if (const std::int64_t now = nowNs(); due > now)
            std::this_thread::sleep_for(std::chrono::nanoseconds(due - now));
        const std::int64_t started = nowNs();
        isWell = writeThrough(file, bytes, i % writesARound);
        ms.push_back(static_cast<double>(nowNs() - started) / 1e6);
    }
    close(file);
    unlink(path.c_str());
    if (!isWell || ms.empty())
        return (void)std::fprintf(stderr, "the disk cannot be written: %s\n", path.c_str());
    printFigure(
        "the disk alone", formatted("p99 %.1f ms", percentile(ms, 0.99)),
        formatted("p50 %.1f, longest %.1f ms; %zu writes of 64 kB and fdatasync, 500 a second",
                  percentile(ms, 0.5), percentile(ms, 1), ms.size()),
        "");
}

} // namespace sidelight::bench
