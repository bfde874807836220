// The bytes under the link: one WebSocket at a time. The machine calls down, the owner hands what
// comes up to the machine (LinkMachine::onConnected and its neighbours), never from inside a call
// down. After close() or a second open() nothing of the former connection comes up any more.
#pragma once

#include <cstdint>
#include <string>

namespace sidelight::link
{

class Transport
{
public:
    virtual ~Transport() = default;
    virtual void open(const std::string &url, const std::string &token) = 0;
    // One text frame, at most limits::maxMessageBytes.
    virtual void sendText(std::string text) = 0;
    // Ends a connection or an attempt at one; 1000 or a code of wire::CloseCode.
    virtual void close(std::uint16_t code) = 0;
    virtual void ping() = 0;
};

} // namespace sidelight::link
