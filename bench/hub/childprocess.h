// A server under measurement, as a process of its own.
#pragma once

#include <string>
#include <vector>

#include <sys/types.h>

namespace sidelight::bench
{

class ChildProcess
{
public:
    // `errors`: the file its standard error goes into.
    ChildProcess(std::vector<std::string> words, const std::string &errors);
    ~ChildProcess(); // SIGTERM, and waits
    ChildProcess(const ChildProcess &) = delete;
    ChildProcess &operator=(const ChildProcess &) = delete;

    // Its standard output so far, with something more; empty when it has ended.
    [[nodiscard]] std::string said();
    [[nodiscard]] pid_t id() const { return m_process; }

private:
    pid_t m_process = -1;
    int m_output = -1;
    std::string m_said;
};

// Resident memory of a process, in kB.
[[nodiscard]] double residentKb(pid_t process);
// What it has used of the processors, in seconds.
[[nodiscard]] double processorSeconds(pid_t process);
// A port of this machine that nobody listens on now.
[[nodiscard]] int freePort();
// A TCP socket connected to a port of this machine; -1 when nobody listens.
[[nodiscard]] int connectedTo(int port);
// Beside the folder of our own program: build/<preset>/`folder`/`name`.
[[nodiscard]] std::string builtProgram(const std::string &folder, const std::string &name);

} // namespace sidelight::bench
