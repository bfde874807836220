#include "tests/support/engine/natsservers.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <thread>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/engine/loopback.h"
#include "tests/support/engine/monitoring.h"

namespace sidelight::test
{

namespace
{

// Free ones, all different: each stays taken until all are known.
std::vector<int> freePorts(std::size_t count)
{
    std::vector<int> ports;
    std::vector<int> sockets;
    for (std::size_t i = 0; i < count; ++i) {
        const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address = onLoopback(0);
        socklen_t size = sizeof address;
        ::bind(socket, reinterpret_cast<sockaddr *>(&address), size);
        ::getsockname(socket, reinterpret_cast<sockaddr *>(&address), &size);
        ports.push_back(ntohs(address.sin_port));
        sockets.push_back(socket);
    }
    for (const int socket : sockets)
        ::close(socket);
    return ports;
}

std::string nameOf(std::size_t node)
{
    return "n" + std::to_string(node);
}

std::string foundProgram()
{
    const char *other = std::getenv("SIDELIGHT_NATS_SERVER");
    return other ? other : SIDELIGHT_NATS_SERVER;
}

} // namespace

NatsServers::NatsServers(std::size_t nodes, const std::string &more, Network network,
                         std::string rights)
    : m_program(foundProgram())
    , m_nodes(nodes)
    , m_network(network)
    , m_rights(std::move(rights))
{
    // A port that was free may be somebody else's by now: the node then ends at once.
    constexpr int tries = 3;
    for (int i = 0; i < tries; ++i) {
        choosePorts();
        for (std::size_t node = 0; node < nodes; ++node) {
            configure(node, more);
            start(node);
        }
        if (waitUntilReady())
            return;
        const bool allRun = std::all_of(m_nodes.begin(), m_nodes.end(), isAlive);
        killAll();
        if (allRun)
            break;
        for (std::size_t node = 0; node < nodes; ++node) {
            std::error_code none;
            std::filesystem::remove_all(folderOf(node), none);
        }
    }
    throw std::runtime_error("nats-server does not come up");
}

NatsServers::~NatsServers()
{
    killAll();
}

void NatsServers::choosePorts()
{
    const std::vector<int> ports = freePorts(3 * m_nodes.size());
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        m_nodes[i].clientPort = ports[3 * i];
        m_nodes[i].clusterPort = ports[3 * i + 1];
        m_nodes[i].monitorPort = ports[3 * i + 2];
    }
    if (m_network == Network::Plain)
        return;
    for (std::size_t from = 0; from < m_nodes.size(); ++from) {
        for (std::size_t to = 0; to < m_nodes.size(); ++to) {
            if (from != to)
                m_ways[{from, to}] = std::make_unique<Relay>(m_nodes[to].clusterPort);
        }
    }
}

void NatsServers::killAll()
{
    for (std::size_t i = 0; i < m_nodes.size(); ++i)
        kill(i);
}

bool NatsServers::isAlive(Node &node)
{
    if (node.process > 0 && ::waitpid(node.process, nullptr, WNOHANG) == node.process)
        node.process = -1;
    return node.process > 0;
}

void NatsServers::configure(std::size_t node, const std::string &more) const
{
    const Node &self = m_nodes[node];
    std::ofstream file(folderOf(node) + ".conf");
    file << "server_name: " << nameOf(node) << "\nlisten: \"127.0.0.1:" << self.clientPort
         << "\"\nhttp: \"127.0.0.1:" << self.monitorPort << "\"\n"
         << "jetstream { store_dir: \"" << folderOf(node) << "\", max_mem: 64M, max_file: 2G";
    if (more.empty())
        file << " }\n";
    else
        file << ", " << more << " }\n";
    file << m_rights << '\n';
    if (m_nodes.size() == 1)
        return;
    file << "cluster { name: test, listen: \"127.0.0.1:" << self.clusterPort << "\"";
    // What a node says of itself to the others would lead past the relays: nobody is there.
    if (m_network == Network::Relayed)
        file << ", no_advertise: true, advertise: \"127.0.0.1:1\"";
    file << ", routes: [";
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        const auto way = m_ways.find({node, i});
        const bool isRelayed = way != m_ways.end();
        if (isRelayed || m_network == Network::Plain)
            file << "\n\"nats://127.0.0.1:"
                 << (isRelayed ? way->second->port() : m_nodes[i].clusterPort) << "\"";
    }
    file << "\n] }\n";
}

void NatsServers::start(std::size_t node)
{
    const std::string config = folderOf(node) + ".conf";
    const std::string log = folderOf(node) + ".log";
    const pid_t process = ::fork();
    if (process == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        const int out = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
        ::dup2(out, STDOUT_FILENO);
        ::dup2(out, STDERR_FILENO);
        ::execl(m_program.c_str(), m_program.c_str(), "-c", config.c_str(), nullptr);
        ::_exit(127);
    }
    m_nodes[node].process = process;
}

void NatsServers::end(std::size_t node, int signal)
{
    pid_t &process = m_nodes[node].process;
    if (process <= 0)
        return;
    ::kill(process, signal);
    ::kill(process, SIGCONT); // frozen, it would not hear of it
    ::waitpid(process, nullptr, 0);
    process = -1;
}

void NatsServers::kill(std::size_t node)
{
    end(node, SIGKILL);
}

void NatsServers::stop(std::size_t node)
{
    end(node, SIGTERM);
}

// To no other process, where there is none any more.
void NatsServers::sendSignal(std::size_t node, int number) const
{
    if (m_nodes[node].process > 0)
        ::kill(m_nodes[node].process, number);
}

void NatsServers::freeze(std::size_t node)
{
    sendSignal(node, SIGSTOP);
}

void NatsServers::thaw(std::size_t node)
{
    sendSignal(node, SIGCONT);
}

bool NatsServers::waitUntilReady()
{
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    for (NodeViews before;;) {
        NodeViews now;
        bool isReady = true;
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            if (m_nodes[i].process <= 0)
                continue; // killed
            if (!isAlive(m_nodes[i]))
                return false;
            std::optional<NodeView> view = askForView(m_nodes[i].monitorPort);
            isReady = isReady && view && isHealthy(m_nodes[i].monitorPort);
            if (view)
                now[nameOf(i)] = std::move(*view);
        }
        // Alone, a node has nobody to wait for.
        if (isReady && (m_nodes.size() == 1 || areCopiesWhole(before, now)))
            return true;
        if (std::chrono::steady_clock::now() > until)
            return false;
        before = std::move(now);
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

std::optional<std::size_t> NatsServers::leaderOf(const std::string &stream) const
{
    for (const Node &node : m_nodes) {
        const auto view = askForView(node.monitorPort);
        if (!view || !view->streams.contains(stream))
            continue;
        for (std::size_t i = 0; i < m_nodes.size(); ++i) {
            if (view->streams.at(stream).leader == nameOf(i))
                return i;
        }
    }
    return std::nullopt;
}

void NatsServers::cutOff(std::size_t node)
{
    for (const auto &[way, relay] : m_ways) {
        if (way.first == node || way.second == node)
            relay->hold();
    }
}

void NatsServers::heal()
{
    for (const auto &[way, relay] : m_ways)
        relay->heal();
}

std::vector<std::string> NatsServers::urls() const
{
    std::vector<std::string> urls;
    for (const Node &node : m_nodes)
        urls.push_back("nats://127.0.0.1:" + std::to_string(node.clientPort));
    return urls;
}

std::string NatsServers::folderOf(std::size_t node) const
{
    return m_folder.path() + "/" + nameOf(node);
}

ClientNetwork::ClientNetwork(const NatsServers &engine, std::size_t nodes)
{
    for (std::size_t i = 0; i < nodes; ++i)
        m_relays.push_back(std::make_unique<Relay>(engine.clientPort(i)));
}

std::vector<std::string> ClientNetwork::urls() const
{
    std::vector<std::string> urls;
    for (const auto &relay : m_relays)
        urls.push_back("nats://127.0.0.1:" + std::to_string(relay->port()));
    return urls;
}

void ClientNetwork::hold()
{
    for (const auto &relay : m_relays)
        relay->hold();
}

void ClientNetwork::forget()
{
    for (const auto &relay : m_relays)
        relay->forget();
}

void ClientNetwork::heal()
{
    for (const auto &relay : m_relays)
        relay->heal();
}

} // namespace sidelight::test
