#include "hub/operations/servicenotice.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace sidelight::hub
{

ServiceNotice::ServiceNotice()
{
    if (const char *path = std::getenv("NOTIFY_SOCKET"))
        m_path = path;
}

void ServiceNotice::say(std::string_view message) const
{
    sockaddr_un address{};
    const bool named = m_path.size() > 1 && (m_path.front() == '/' || m_path.front() == '@');
    if (!named || m_path.size() >= sizeof address.sun_path)
        return;
    address.sun_family = AF_UNIX;
    std::copy(m_path.begin(), m_path.end(), address.sun_path);
    if (m_path.front() == '@')
        address.sun_path[0] = '\0';
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (socket < 0)
        return;
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + m_path.size());
    [[maybe_unused]] const auto sent =
        ::sendto(socket, message.data(), message.size(), MSG_DONTWAIT | MSG_NOSIGNAL,
                 reinterpret_cast<const sockaddr *>(&address), size);
    ::close(socket);
}

} // namespace sidelight::hub
