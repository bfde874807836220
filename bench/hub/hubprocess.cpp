#include "bench/hub/hubprocess.h"

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include <sys/wait.h>
#include <unistd.h>

namespace sidelight::bench
{

namespace
{

std::string hubProgram()
{
    if (const char *named = std::getenv("SIDELIGHT_HUB"))
        return named;
    const auto self = std::filesystem::read_symlink("/proc/self/exe");
    return (self.parent_path().parent_path() / "bin" / "sidelight-hub").string();
}

std::string between(const std::string &text, const std::string &before, char end)
{
    const auto at = text.find(before);
    if (at == std::string::npos)
        return {};
    const auto start = at + before.size();
    return text.substr(start, text.find(end, start) - start);
}

} // namespace

HubProcess::HubProcess(const std::string &dataFolder, const std::vector<std::string> &more)
{
    std::array<int, 2> ends{-1, -1};
    if (pipe(ends.data()) != 0)
        std::exit(1);
    std::vector<std::string> words{hubProgram(),  "--dev",  "--listen",
                                   "127.0.0.1:0", "--data", dataFolder};
    words.insert(words.end(), more.begin(), more.end());
    std::vector<char *> line;
    for (std::string &word : words)
        line.push_back(word.data());
    line.push_back(nullptr);
    m_process = fork();
    if (m_process == 0) {
        dup2(ends[1], STDOUT_FILENO);
        close(ends[0]);
        execv(line[0], line.data());
        _exit(127);
    }
    close(ends[1]);
    m_output = ends[0];
    std::string said;
    std::array<char, 1024> chunk{};
    while (m_port == 0 || m_agent.empty()) {
        const ssize_t got = read(m_output, chunk.data(), chunk.size());
        if (got <= 0) {
            std::fprintf(stderr, "the hub did not start: %s\n", words[0].c_str());
            std::exit(1);
        }
        said.append(chunk.data(), static_cast<std::size_t>(got));
        const std::string port = between(said, "listening on 127.0.0.1:", '\n');
        m_port = port.empty() ? 0 : std::atoi(port.c_str());
        m_publisher = between(said, "\"publisher\":\"", '"');
        m_agent = between(said, "\"agent\":\"", '"');
    }
}

HubProcess::~HubProcess()
{
    kill(m_process, SIGTERM);
    waitpid(m_process, nullptr, 0);
    close(m_output);
}

} // namespace sidelight::bench
