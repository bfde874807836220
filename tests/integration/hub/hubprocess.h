// A sidelight-hub of its own, on any free port: in --dev, or with a configuration file.
#pragma once

#include <string>
#include <vector>

#include <sys/types.h>

#include "tests/support/scratchfolder.h"

namespace sidelight::test
{

class HubProcess
{
public:
    // `dataFolder` empty: one that goes with the process. `more`: further arguments.
    explicit HubProcess(std::string dataFolder = {}, std::vector<std::string> more = {});
    ~HubProcess();
    HubProcess(const HubProcess &) = delete;
    HubProcess &operator=(const HubProcess &) = delete;

    // Before start(): with this configuration instead of --dev; "listen" and "data" are put in. No
    // tokens then.
    void configure(const std::string &members);
    // Waits until it listens; false when it does not come up.
    [[nodiscard]] bool start();
    // SIGKILL, and gone when it returns.
    void kill();
    // SIGHUP.
    void hangUp();
    // What it wrote to standard error until it listened or ended.
    [[nodiscard]] std::string errors() const;
    [[nodiscard]] const std::string &data() const { return m_dataFolder; }
    [[nodiscard]] pid_t process() const { return m_pid; }
    // SIGTERM; its exit code.
    int stop();

    std::string host;
    std::string port;
    std::string publisher; // tokens
    std::string agent;
    std::string supervisor;
    std::string admin;

private:
    ScratchFolder m_own;
    std::string m_dataFolder;
    std::vector<std::string> m_more;
    std::string m_configFile; // empty: --dev
    pid_t m_pid = -1;
};

} // namespace sidelight::test
