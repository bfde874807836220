#include "tests/integration/hub/hubprocess.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iostream>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/domain/event.h"
#include "core/wire/json.h"

namespace sidelight::test
{

namespace
{

constexpr int startDeadlineMs = 60'000;

// Until so many lines are there, or nothing more comes.
std::string readLines(int file, int lines)
{
    std::string text;
    for (;;) {
        if (std::count(text.begin(), text.end(), '\n') >= lines)
            return text;
        pollfd wait{file, POLLIN, 0};
        if (::poll(&wait, 1, startDeadlineMs) <= 0)
            return text;
        char buffer[1024];
        const ssize_t got = ::read(file, buffer, sizeof buffer);
        if (got <= 0)
            return text;
        text.append(buffer, static_cast<std::size_t>(got));
    }
}

} // namespace

HubProcess::HubProcess(std::string dataFolder, std::vector<std::string> more)
    : m_dataFolder(dataFolder.empty() ? m_own.path() : std::move(dataFolder))
    , m_more(std::move(more))
{
}

HubProcess::~HubProcess()
{
    kill();
}

void HubProcess::configure(const std::string &members)
{
    m_configFile = m_own.file("config.json");
    std::ofstream(m_configFile) << R"({"listen":"127.0.0.1:0","data":")" << m_dataFolder << "\","
                                << members << "}";
}

bool HubProcess::start()
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return false;
    std::vector<std::string> words{HUB_PROGRAM, "--dev", "--data", m_dataFolder};
    if (!m_configFile.empty())
        words = {HUB_PROGRAM, "--config", m_configFile};
    words.insert(words.end(), m_more.begin(), m_more.end());
    std::vector<char *> arguments;
    for (std::string &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    m_pid = ::fork();
    if (m_pid == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::dup2(ends[1], STDOUT_FILENO);
        const int log = ::open(m_own.file("errors").c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
        ::dup2(log, STDERR_FILENO);
        ::execv(HUB_PROGRAM, arguments.data());
        ::_exit(127);
    }
    ::close(ends[1]);
    const std::string text = readLines(ends[0], m_configFile.empty() ? 2 : 1);
    ::close(ends[0]);
    const std::string listening = "listening on ";
    const std::size_t end = text.find('\n');
    if (!text.starts_with(listening) || end == std::string::npos)
        return false;
    const std::string address = text.substr(listening.size(), end - listening.size());
    host = address.substr(0, address.rfind(':'));
    port = address.substr(address.rfind(':') + 1);
    if (!m_configFile.empty())
        return true;
    const auto json = wire::parseJson(text.substr(end + 1));
    if (!json || !json->is_object())
        return false;
    const auto *tokens = objectMember(json->get_object(), "tokens");
    if (!tokens)
        return false;
    publisher = textOrEmpty(*tokens, "publisher");
    agent = textOrEmpty(*tokens, "agent");
    supervisor = textOrEmpty(*tokens, "supervisor");
    admin = textOrEmpty(*tokens, "admin");
    return true;
}

void HubProcess::kill()
{
    if (m_pid <= 0)
        return;
    ::kill(m_pid, SIGKILL);
    ::waitpid(m_pid, nullptr, 0);
    m_pid = -1;
}

void HubProcess::hangUp()
{
    ::kill(m_pid, SIGHUP);
}

std::string HubProcess::errors() const
{
    return contentsOf(m_own.file("errors"));
}

int HubProcess::stop()
{
    int status = 0;
    ::kill(m_pid, SIGTERM);
    ::waitpid(m_pid, &status, 0);
    m_pid = -1;
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    if (code != 0) // what a sanitizer has to say stands there
        std::cerr << errors();
    return code;
}

} // namespace sidelight::test
