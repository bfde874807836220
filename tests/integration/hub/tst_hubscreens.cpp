// The programs with a screen against a hub under TLS with a certificate of a company's own.
#include "tests/integration/hub/signedhub.h"

#include <atomic>
#include <csignal>
#include <functional>
#include <thread>

#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/certificates/testauthority.h"
#include "tests/support/certificates/tlspeer.h"

using namespace sidelight;
using namespace sidelight::test;

namespace
{

// A program without a display; gone with this.
class ScreenProgram
{
public:
    ScreenProgram(std::vector<std::string> words, const std::string &log)
    {
        std::vector<char *> arguments;
        for (std::string &word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        m_pid = ::fork();
        if (m_pid != 0)
            return;
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
        ::setenv("QT_QUICK_BACKEND", "software", 1);
        ::dup2(::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600), STDERR_FILENO);
        ::execv(arguments[0], arguments.data());
        ::_exit(127);
    }
    ~ScreenProgram()
    {
        ::kill(m_pid, SIGTERM);
        ::waitpid(m_pid, nullptr, 0);
    }
    ScreenProgram(const ScreenProgram &) = delete;
    ScreenProgram &operator=(const ScreenProgram &) = delete;

private:
    pid_t m_pid = -1;
};

// In front of the hub, counts who comes and goes; each connection on a thread of its own.
class Relay
{
public:
    explicit Relay(std::string port)
        : m_hub(static_cast<std::uint16_t>(std::stoi(port)))
        , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address = here(0);
        socklen_t length = sizeof address;
        ::bind(m_listener, reinterpret_cast<sockaddr *>(&address), length);
        ::listen(m_listener, 16);
        ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &length);
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this] { accept(); });
    }
    ~Relay()
    {
        ::shutdown(m_listener, SHUT_RDWR);
        m_thread.join();
        for (std::thread &pipe : m_pipes)
            pipe.join();
        ::close(m_listener);
    }
    Relay(const Relay &) = delete;
    Relay &operator=(const Relay &) = delete;
    [[nodiscard]] std::string port() const { return std::to_string(m_port); }
    // Connections that came and went.
    [[nodiscard]] int ended() const { return m_ended; }

private:
    static sockaddr_in here(std::uint16_t port)
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        return address;
    }
    void accept()
    {
        for (;;) {
            const int from = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
            if (from < 0)
                return;
            m_pipes.emplace_back([this, from] { pipe(from); });
        }
    }
    void pipe(int from)
    {
        const int to = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const sockaddr_in address = here(m_hub);
        bool isOpen =
            ::connect(to, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
        while (isOpen) {
            pollfd ends[] = {{from, POLLIN, 0}, {to, POLLIN, 0}};
            isOpen = ::poll(ends, 2, -1) > 0;
            for (int i = 0; isOpen && i < 2; ++i) {
                char bytes[16 * 1024];
                if (ends[i].revents == 0)
                    continue;
                const ssize_t got = ::recv(ends[i].fd, bytes, sizeof bytes, 0);
                isOpen = got > 0 && ::send(ends[1 - i].fd, bytes, static_cast<std::size_t>(got),
                                           MSG_NOSIGNAL) == got;
            }
        }
        ::close(from);
        ::close(to);
        ++m_ended;
    }

    std::uint16_t m_hub;
    int m_listener;
    std::uint16_t m_port = 0;
    std::atomic<int> m_ended = 0;
    std::vector<std::thread> m_pipes; // of m_thread, until it has ended
    std::thread m_thread;
};

bool soon(const std::function<bool()> &holds)
{
    for (int i = 0; i < 600 && !holds(); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    return holds();
}

struct CompanyHub {
    CompanyHub()
    {
        const Certified made = authority.issue("DNS:localhost");
        replaceFile(folder.file("hub.pem"), made.certificate);
        replaceFile(folder.file("hub.key"), made.key);
        ::chmod(folder.file("hub.key").c_str(), S_IRUSR | S_IWUSR);
        replaceFile(folder.file("ca.pem"), authority.certificate());
        replaceFile(folder.file("other.pem"), TestAuthority().certificate());
        rig = std::make_unique<SignedHub>(R"("tls":{"certificateFile":")" + folder.file("hub.pem") +
                                          R"(","keyFile":")" + folder.file("hub.key") + "\"},");
        tunnel = std::make_unique<TlsTunnel>(rig->hub.port, authority.certificate());
        relay = std::make_unique<Relay>(std::exchange(rig->hub.port, tunnel->port()));
        address = "https://localhost:" + relay->port();
        replaceFile(folder.file("agent"), rig->eva());
        replaceFile(folder.file("supervisor"),
                    rig->token("sue", "supervisor", R"(,"teams":["cards"])"));
    }
    [[nodiscard]] std::string figure(const std::string &name) const
    {
        HttpClient client(rig->hub);
        const std::string text = client.request("GET", "/metrics", "").body;
        const std::size_t at = text.find('\n' + name + ' ');
        return at == std::string::npos
                   ? std::string()
                   : text.substr(at + name.size() + 2,
                                 text.find('\n', at + 1) - at - name.size() - 2);
    }
    // `ca`: a file of the folder; empty: whom the system trusts.
    [[nodiscard]] std::unique_ptr<ScreenProgram>
    start(const std::string &program, const std::string &whose, const std::string &ca)
    {
        std::vector<std::string> words{
            program, "--hub", address, "--token-file", folder.file(whose), "--team", "cards"};
        if (!ca.empty())
            words.insert(words.end(), {"--ca-file", folder.file(ca)});
        if (whose == "agent")
            words.insert(words.end(), {"--agent", "eva"});
        else
            words.insert(words.end(), {"--drafts", folder.file("drafts")});
        return std::make_unique<ScreenProgram>(words, folder.file("log"));
    }

    ScratchFolder folder;
    TestAuthority authority;
    std::unique_ptr<SignedHub> rig;
    std::unique_ptr<TlsTunnel> tunnel;
    std::unique_ptr<Relay> relay;
    std::string address;
};

} // namespace

TEST_CASE("panel and console trust a company's own authority by its file, and nobody by another's")
{
    CompanyHub hub;
    for (const auto &[program, whose] :
         {std::pair<std::string, std::string>{PANEL_BINARY, "agent"},
          std::pair<std::string, std::string>{CONSOLE_BINARY, "supervisor"}}) {
        INFO(program);
        {
            const auto screen = hub.start(program, whose, "ca.pem");
            CHECK(soon([&] { return hub.figure("sidelight_panels") == "1"; }));
        }
        CHECK(soon([&] { return hub.figure("sidelight_panels") == "0"; }));
        for (const char *ca : {"other.pem", ""}) {
            INFO(ca);
            const int before = hub.relay->ended();
            const auto screen = hub.start(program, whose, ca);
            // It came, was shown the certificate, and went.
            CHECK(soon([&] { return hub.relay->ended() > before; }));
            CHECK(hub.figure("sidelight_panels") == "0");
        }
    }
}
