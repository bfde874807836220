// A sidelight-hub of its own, in --dev, on any free port.
#pragma once

#include <string>

#include <sys/types.h>

#include "tests/support/scratchfolder.h"

namespace sidelight::test
{

class HubProcess
{
public:
    // `dataFolder` empty: one that goes with the process.
    explicit HubProcess(std::string dataFolder = {});
    ~HubProcess();
    HubProcess(const HubProcess &) = delete;
    HubProcess &operator=(const HubProcess &) = delete;

    // Waits until it listens; false when it does not come up.
    [[nodiscard]] bool start();
    // SIGKILL, and gone when it returns.
    void kill();
    // SIGTERM; its exit code.
    int stop();

    std::string host;
    std::string port;
    std::string publisher; // tokens
    std::string agent;
    std::string admin;

private:
    ScratchFolder m_own;
    std::string m_dataFolder;
    pid_t m_pid = -1;
};

} // namespace sidelight::test
