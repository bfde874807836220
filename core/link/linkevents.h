// What the link tells its owner (the session's engine), on the owner's thread, from inside one of
// the machine's inputs. Deliveries of a stream come in order, without gap or repetition.
#pragma once

#include <string>
#include <string_view>

#include "core/wire/messages.h"

namespace sidelight::link
{

enum class LinkPhase {
    Stopped,    // told to be, or not started
    Waiting,    // for the next try
    Connecting, // socket, upgrade, hello
    Open,       // welcomed
    Refused,    // the hub does not want us back (40xx)
};

struct LinkState {
    LinkPhase phase = LinkPhase::Stopped;
    std::string problem; // a machine code, empty when all is well
    bool operator==(const LinkState &) const = default;
};

class LinkEvents
{
public:
    virtual ~LinkEvents() = default;

    virtual void linkChanged(const LinkState &state) = 0;
    // With every welcome, before anything is delivered.
    virtual void welcomed(const wire::Welcome &welcome) { static_cast<void>(welcome); }
    // What was delivered and is not committed when this returns will be delivered again.
    virtual void connectionLost() = 0;
    // Answered by LinkMachine::committed() once it is on disk.
    virtual void delivered(Delivery delivery) = 0;
    // Parts 1 to n of one snapshot in order, nothing of the stream between them. The first part
    // replaces whatever came before it.
    virtual void snapshotPart(wire::Snapshot part) = 0;
    virtual void caughtUp(const StreamId &stream) = 0;
    // The log is another one than ours: set the cached events aside, a snapshot follows.
    virtual void streamReset(const StreamId &stream, const Epoch &epoch,
                             std::string_view reason) = 0;
    // Not ours to follow (any more); nothing follows.
    virtual void streamRefused(const StreamId &stream, std::string_view reason) = 0;
    virtual void pageArrived(const std::string &request, wire::Page page) = 0;
    virtual void pageFailed(const std::string &request, const StreamId &stream,
                            std::string_view code) = 0;
    virtual void outboxAccepted(const wire::Accepted &accepted) = 0;
    // A refusal for good. (One that may be repeated is repeated without a word.)
    virtual void outboxRejected(const wire::Rejected &rejected) = 0;
    virtual void heartbeat() = 0;
    // A new token is needed soon, or before we may come back: LinkMachine::setToken().
    virtual void tokenWanted() = 0;
};

} // namespace sidelight::link
