// Speaks TLS to a server on this machine.
#pragma once

#include <memory>
#include <string>

namespace sidelight::test
{

struct Handshake {
    bool done = false;
    std::string version;     // "TLSv1.3"
    std::string certificate; // the server's, PEM
};

// `authority`: PEM of whom to trust. `newest`: 0x0302 for TLS 1.1 and no other; 0 for any.
[[nodiscard]] Handshake shakeHands(const std::string &port, const std::string &authority,
                                   int newest = 0);

// Sends this in the clear, then waits until the server ends the connection. Whether it does.
[[nodiscard]] bool endsAfter(const std::string &port, const std::string &bytes);

// For clients that speak plain: what comes to its port goes on under TLS, and back. On a thread of
// its own, until it ends.
class TlsTunnel
{
public:
    TlsTunnel(const std::string &port, const std::string &authority);
    ~TlsTunnel();
    [[nodiscard]] std::string port() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace sidelight::test
