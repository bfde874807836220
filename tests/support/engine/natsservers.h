// One or more nodes of nats-server on this machine, with folders and ports of their own; gone with
// the object. Where their network is relayed, it can be cut.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

#include "tests/support/engine/relay.h"
#include "tests/support/scratchfolder.h"

namespace sidelight::test
{

class NatsServers
{
public:
    // The program is the one that the build found, or SIDELIGHT_NATS_SERVER names. `more`: members
    // of its "jetstream", as "sync_interval: always". Throws when it does not come up. `Relayed`:
    // the nodes hear each other through relays only, and tell clients of no other node. `rights`:
    // members of the whole configuration, as "authorization { … }".
    enum class Network { Plain, Relayed };
    explicit NatsServers(std::size_t nodes, const std::string &more = {},
                         Network network = Network::Plain, std::string rights = {});
    ~NatsServers();
    NatsServers(const NatsServers &) = delete;
    NatsServers &operator=(const NatsServers &) = delete;

    [[nodiscard]] std::vector<std::string> urls() const;
    void start(std::size_t node);
    // As a power cut would: at once.
    void kill(std::size_t node);
    // As its unit would: what was acknowledged is in its files afterwards. Killed, a node that is
    // alone may have had the newest in memory only.
    void stop(std::size_t node);
    // As when its network is cut: it is there, and says and hears nothing.
    void freeze(std::size_t node);
    void thaw(std::size_t node);
    // A log can be made now, and one that is there loses nothing with any one node: the nodes have
    // found each other, and every copy of a stream at one that runs has all of it. False after 30
    // seconds; also, at once, when one that was started has ended.
    [[nodiscard]] bool waitUntilReady();
    [[nodiscard]] std::string folderOf(std::size_t node) const;
    [[nodiscard]] int clientPort(std::size_t node) const { return m_nodes[node].clientPort; }
    // Which node leads the stream; nothing while nobody says so.
    [[nodiscard]] std::optional<std::size_t> leaderOf(const std::string &stream) const;

    // Of a relayed network: the node and the others hear nothing of each other, until heal().
    void cutOff(std::size_t node);
    void heal();

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
    void end(std::size_t node, int signal);
    void sendSignal(std::size_t node, int number) const;
    // False when it was never started, or has ended.
    [[nodiscard]] static bool isAlive(Node &node);

    ScratchFolder m_folder;
    std::string m_program;
    std::vector<Node> m_nodes;
    const Network m_network;
    const std::string m_rights;
    using Way = std::pair<std::size_t, std::size_t>; // from a node to another
    std::map<Way, std::unique_ptr<Relay>> m_ways;
};

// How one client reaches the nodes: a relay to each.
class ClientNetwork
{
public:
    explicit ClientNetwork(const NatsServers &engine, std::size_t nodes);
    [[nodiscard]] std::vector<std::string> urls() const;
    [[nodiscard]] Relay &to(std::size_t node) { return *m_relays[node]; }
    void hold();
    void forget();
    void heal();

private:
    std::vector<std::unique_ptr<Relay>> m_relays;
};

} // namespace sidelight::test
