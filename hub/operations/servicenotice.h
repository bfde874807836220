// Tells the service manager how the hub is (systemd's sd_notify protocol: a datagram to the socket
// that NOTIFY_SOCKET names). Without that variable nothing is told. Any one thread; never waits.
#pragma once

#include <string>
#include <string_view>

namespace sidelight::hub
{

class ServiceNotice
{
public:
    // From the environment.
    ServiceNotice();
    // `path` as NOTIFY_SOCKET has it: absolute, or with "@" in front an abstract one; or empty.
    explicit ServiceNotice(std::string path)
        : m_path(std::move(path))
    {
    }

    void ready() const { say("READY=1\nSTATUS=Ready"); }
    void alive() const { say("WATCHDOG=1"); }
    void stopping() const { say("STOPPING=1\nSTATUS=Stopping"); }

private:
    // A message that cannot be sent is left out: the manager decides by what it does not hear.
    void say(std::string_view message) const;
    std::string m_path;
};

} // namespace sidelight::hub
