// What the state machine of a connection needs from the socket below it.
#pragma once

#include <memory>
#include <string>

#include "core/wire/messages.h"

namespace sidelight::hub
{

using Frame = std::shared_ptr<const std::string>;

class PanelTransport
{
public:
    virtual ~PanelTransport() = default;
    // Queues one text message. Ignored after close().
    virtual void send(Frame frame) = 0;
    // Sends what is queued, then the close frame; the connection gets no more calls.
    virtual void close(wire::CloseCode code, std::string_view reason) = 0;
    [[nodiscard]] virtual std::size_t queuedBytes() const = 0;
};

// How the parts of a connection answer.
class PanelAnswers
{
public:
    virtual ~PanelAnswers() = default;
    virtual void answer(const wire::ServerMessage &message, const std::string &causation) = 0;
    virtual void sendFrame(Frame frame) = 0;
    [[nodiscard]] virtual std::size_t queuedBytes() const = 0;
    virtual void fail(wire::CloseCode code, std::string_view reason) = 0;
};

} // namespace sidelight::hub
