// JSON lines on standard output, of any thread, each whole and flushed: what stands in the pipe
// outlives the process.
#pragma once

#include <cstdio>
#include <ctime>
#include <mutex>
#include <string>

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace sidelight::tests
{

// Seconds of CLOCK_MONOTONIC, which is one for all processes of the machine.
[[nodiscard]] inline double monotonicSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

class LineWriter
{
public:
    void print(const boost::json::object &object)
    {
        const std::string line = boost::json::serialize(object) + "\n";
        const std::lock_guard lock(m_mutex);
        std::fwrite(line.data(), 1, line.size(), stdout);
        std::fflush(stdout);
    }

private:
    std::mutex m_mutex; // two threads, one standard output
};

} // namespace sidelight::tests
