#include "bench/hub/childprocess.h"

#include <array>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <arpa/inet.h>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace sidelight::bench
{

ChildProcess::ChildProcess(std::vector<std::string> words, const std::string &errors)
{
    std::array<int, 2> ends{-1, -1};
    if (pipe(ends.data()) != 0)
        std::exit(1);
    std::vector<char *> line;
    for (std::string &word : words)
        line.push_back(word.data());
    line.push_back(nullptr);
    m_process = fork();
    if (m_process == 0) {
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        const int log = open(errors.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
        dup2(ends[1], STDOUT_FILENO);
        dup2(log, STDERR_FILENO);
        close(ends[0]);
        execvp(line[0], line.data());
        _exit(127);
    }
    close(ends[1]);
    m_output = ends[0];
}

ChildProcess::~ChildProcess()
{
    kill(m_process, SIGTERM);
    waitpid(m_process, nullptr, 0);
    close(m_output);
}

std::string ChildProcess::said()
{
    std::array<char, 1024> chunk{};
    const ssize_t got = read(m_output, chunk.data(), chunk.size());
    if (got <= 0)
        return {};
    m_said.append(chunk.data(), static_cast<std::size_t>(got));
    return m_said;
}

double residentKb(pid_t process)
{
    std::ifstream status("/proc/" + std::to_string(process) + "/status");
    std::string word;
    while (status >> word) {
        double kb = 0;
        if (word == "VmRSS:" && status >> kb)
            return kb;
    }
    return 0;
}

double processorSeconds(pid_t process)
{
    std::ifstream file("/proc/" + std::to_string(process) + "/stat");
    std::string text;
    std::getline(file, text);
    // After the name, which ends with the last bracket: state is the 3rd member, the times of user
    // and system are the 14th and 15th.
    std::istringstream rest(text.substr(text.rfind(')') + 1));
    std::string member;
    for (int i = 3; i < 14; ++i)
        rest >> member;
    double user = 0;
    double system = 0;
    rest >> user >> system;
    return (user + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

int freePort()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    bind(socket, reinterpret_cast<const sockaddr *>(&address), size);
    getsockname(socket, reinterpret_cast<sockaddr *>(&address), &size);
    close(socket);
    return ntohs(address.sin_port);
}

int connectedTo(int port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return socket;
    close(socket);
    return -1;
}

std::string builtProgram(const std::string &folder, const std::string &name)
{
    const auto self = std::filesystem::read_symlink("/proc/self/exe");
    return (self.parent_path().parent_path() / folder / name).string();
}

} // namespace sidelight::bench
