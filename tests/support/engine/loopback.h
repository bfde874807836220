// Addresses on this machine.
#pragma once

#include <cstdint>

#include <arpa/inet.h>
#include <netinet/in.h>

namespace sidelight::test
{

[[nodiscard]] inline sockaddr_in onLoopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

} // namespace sidelight::test
