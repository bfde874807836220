// One or more nodes of nats-server on this machine, with folders and ports of their own; gone with
// the object.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <sys/types.h>

#include "tests/support/scratchfolder.h"

namespace sidelight::test
{

class NatsServers
{
public:
    // The program is the one that the build found, or SIDELIGHT_NATS_SERVER names. `more`: members
    // of its "jetstream", as "sync_interval: always". Throws when it does not come up.
    explicit NatsServers(std::size_t nodes, const std::string &more = {});
    ~NatsServers();
    NatsServers(const NatsServers &) = delete;
    NatsServers &operator=(const NatsServers &) = delete;

    [[nodiscard]] std::vector<std::string> urls() const;
    void start(std::size_t node);
    // As a power cut would: at once.
    void kill(std::size_t node);
    // As when its network is cut: it is there, and says and hears nothing.
    void freeze(std::size_t node);
    void thaw(std::size_t node);
    // A log can be made now: the nodes have found each other. False after 30 seconds.
    // Also false, at once, when one that was started has ended.
    [[nodiscard]] bool waitUntilReady();
    [[nodiscard]] std::string folderOf(std::size_t node) const;

private:
    struct Node {
        int clientPort = 0;
        int clusterPort = 0;
        int monitorPort = 0;
        pid_t process = -1;
    };
    void choosePorts();
    void configure(std::size_t node, const std::string &more) const;
    void killAll();
    // False when it was never started, or has ended.
    [[nodiscard]] static bool isAlive(Node &node);

    ScratchFolder m_folder;
    std::string m_program;
    std::vector<Node> m_nodes;
};

} // namespace sidelight::test
