// One connection through a relay: two sockets, and what waits between them.
#pragma once

#include <string>

#include <poll.h>

namespace sidelight::test
{

class RelayPipe
{
public:
    RelayPipe(int client, int target)
        : m_client{client, {}, false}
        , m_target{target, {}, false}
    {
    }
    ~RelayPipe();
    RelayPipe(const RelayPipe &) = delete;
    RelayPipe &operator=(const RelayPipe &) = delete;

    // What is to be waited for at either end; nothing of a way that is held.
    [[nodiscard]] pollfd client(bool holdsTo, bool holdsFrom) const;
    [[nodiscard]] pollfd target(bool holdsTo, bool holdsFrom) const;
    // After waiting; false when it is at its end.
    [[nodiscard]] bool carry(short client, short target, bool holdsTo, bool holdsFrom);
    // The target's end goes; the client's stays, and what it says is swallowed.
    void forget();
    [[nodiscard]] bool isForgotten() const { return m_target.socket < 0; }

private:
    struct End {
        int socket = -1;
        std::string toSay; // to whoever is there
        bool isOver = false;
    };
    static pollfd waitedAt(const End &end, const End &other, bool reads, bool writes);
    static void read(End &from, End &to);
    static void write(End &to);

    End m_client;
    End m_target;
};

} // namespace sidelight::test
