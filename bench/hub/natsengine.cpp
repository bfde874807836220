#include "bench/hub/natsengine.h"

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <thread>

#include <unistd.h>

namespace sidelight::bench
{

bool NatsEngine::isInstalled()
{
    return std::getenv("SIDELIGHT_NATS_SERVER") ||
           std::system("command -v nats-server >/dev/null") == 0;
}

NatsEngine::NatsEngine(const std::string &folder, const std::string &sync)
    : m_port(freePort())
    , m_panelPort(freePort())
{
    const std::string config = folder + ".conf";
    std::ofstream(config) << "listen: \"127.0.0.1:" << m_port << "\"\nmax_connections: 20000\n"
                          << "jetstream { store_dir: \"" << folder << "\", sync_interval: " << sync
                          << " }\nwebsocket { listen: \"127.0.0.1:" << m_panelPort
                          << "\", no_tls: true, compression: false }\n";
    const char *named = std::getenv("SIDELIGHT_NATS_SERVER");
    m_child = std::make_unique<ChildProcess>(
        std::vector<std::string>{named ? named : "nats-server", "-c", config}, folder + ".errors");
    for (int i = 0; i < 200 && !m_isUp; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        const int socket = connectedTo(m_panelPort);
        m_isUp = socket >= 0;
        close(socket);
    }
}

bool NatsEngine::makeStream(const std::string &before) const
{
    const int socket = connectedTo(m_port);
    const std::string body =
        R"({"name":"LOAD","subjects":[")" + before + R"(>"],"storage":"file","num_replicas":1})";
    const std::string text = "CONNECT {\"verbose\":false}\r\nSUB made 1\r\nPUB "
                             "$JS.API.STREAM.CREATE.LOAD made " +
                             std::to_string(body.size()) + "\r\n" + body + "\r\n";
    (void)!write(socket, text.data(), text.size());
    std::string answer;
    char bytes[4096];
    while (answer.find("MSG made") == std::string::npos ||
           answer.find("}\r\n", answer.find("MSG made")) == std::string::npos) {
        const ssize_t got = read(socket, bytes, sizeof bytes);
        if (got <= 0)
            break;
        answer.append(bytes, static_cast<std::size_t>(got));
    }
    close(socket);
    return answer.find("\"error\"") == std::string::npos && !answer.empty();
}

} // namespace sidelight::bench
