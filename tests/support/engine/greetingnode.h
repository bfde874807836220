// A node of an engine that says who it is, and then nothing more.
#pragma once

#include <atomic>
#include <string>
#include <thread>

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "tests/support/engine/loopback.h"

namespace sidelight::test
{

class GreetingNode
{
public:
    // `Once`: lets its first client in, and drops it as soon as that has asked for something.
    enum class LetsIn { Nobody, Once };
    explicit GreetingNode(LetsIn letsIn = LetsIn::Nobody)
    {
        sockaddr_in address = onLoopback(0);
        socklen_t size = sizeof address;
        ::bind(m_listening, reinterpret_cast<sockaddr *>(&address), size);
        ::listen(m_listening, 1);
        ::getsockname(m_listening, reinterpret_cast<sockaddr *>(&address), &size);
        m_url = "nats://127.0.0.1:" + std::to_string(ntohs(address.sin_port));
        m_thread = std::thread([this, letsIn] {
            if (letsIn == LetsIn::Once)
                letIn();
            greet();
        });
    }
    // Whoever it waits for does not come any more.
    ~GreetingNode()
    {
        ::shutdown(m_listening, SHUT_RDWR);
        m_thread.join();
        ::close(m_client);
        ::close(m_listening);
    }
    GreetingNode(const GreetingNode &) = delete;
    GreetingNode &operator=(const GreetingNode &) = delete;
    [[nodiscard]] const std::string &url() const { return m_url; }
    // And is silent from now on.
    [[nodiscard]] bool hasGreeted() const { return m_hasGreeted; }

private:
    // It has heard it when it says who it is itself.
    bool sayWhoItIs()
    {
        m_client = ::accept4(m_listening, nullptr, nullptr, SOCK_CLOEXEC);
        if (m_client < 0)
            return false;
        say(R"(INFO {"server_id":"x","version":"2.9.10","proto":1,"headers":true,)"
            R"("max_payload":1048576})"
            "\r\n");
        pollfd heard{m_client, POLLIN, 0};
        return ::poll(&heard, 1, -1) == 1;
    }
    void say(const std::string &text) const
    {
        (void)::send(m_client, text.data(), text.size(), MSG_NOSIGNAL);
    }
    void letIn()
    {
        if (!sayWhoItIs())
            return;
        say("PONG\r\n");
        std::string heard;
        char chunk[1024];
        while (heard.find("SUB ") == std::string::npos) {
            const ssize_t got = ::recv(m_client, chunk, sizeof chunk, 0);
            if (got <= 0)
                break;
            heard.append(chunk, static_cast<std::size_t>(got));
        }
        ::close(m_client);
        m_client = -1;
    }
    void greet() { m_hasGreeted = sayWhoItIs(); }

    int m_listening = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    int m_client = -1;
    std::string m_url;
    std::atomic<bool> m_hasGreeted = false;
    std::thread m_thread;
};

} // namespace sidelight::test
