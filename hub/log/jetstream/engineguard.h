// Notices that a stream of the engine was put back to an earlier state while hubs run: it was made
// anew, its end lies before what was met, or something else stands where a message was met.
// Looks once a second, and at once after a reader began anew. An end that lies before says nothing
// yet (a node may be behind): the number that the engine gives to one more message does.
// Executor's thread.
#pragma once

#include "hub/log/jetstream/engineapi.h"
#include "hub/log/jetstream/enginepublisher.h"
#include "hub/log/jetstream/engineputback.h"

namespace sidelight::hub
{

class EngineGuard
{
public:
    struct Stream {
        std::string name;
        std::string probe; // a subject of it, for messages that nobody understands
    };
    // All outlive it. `rewound` may begin it anew, not destroy it.
    EngineGuard(EngineLink &link, EnginePublisher &publisher, Stream stream, PutBackFound rewound);
    ~EngineGuard() { *m_alive = false; }
    EngineGuard(const EngineGuard &) = delete;
    EngineGuard &operator=(const EngineGuard &) = delete;

    // The stream as it is now, whatever it was.
    void begin();
    // A message that stays, as it was met. They rise.
    void met(std::uint64_t sequence, const EngineMessage &message);
    // The reader goes on from here: what it met last must still be there.
    void readerBeganAnew();
    void tick(); // several times a second

    // Whether what was met was there the last time somebody could ask, since the reader began and
    // over the connection as it is.
    [[nodiscard]] bool isSure() const { return m_isSure && m_losses == m_link.losses(); }

private:
    struct Anchor {
        std::uint64_t sequence = 0;
        std::size_t looks = 0; // of what was there, as a hash
    };
    void look();
    void looked(const LogResult<EngineReply> &reply, Anchor newest);
    void compare(std::vector<Anchor> anchors);
    [[nodiscard]] bool isOther(const LogResult<EngineReply> &reply, const Anchor &anchor) const;
    void probe(std::uint64_t behind);
    void say(EnginePutBack how);

    EngineLink &m_link;
    EnginePublisher &m_publisher;
    const Stream m_stream;
    const PutBackFound m_rewound;
    std::string m_created; // as the engine says
    Anchor m_newest;
    std::vector<Anchor> m_anchors; // to be found at the next look
    int m_behind = 0;              // looks that found the end before what was met
    bool m_isLooking = false;
    bool m_isAnew = false; // the reader, since the look began
    bool m_isSure = false;
    std::uint64_t m_losses = 0; // of the connection, before the look
    std::uint64_t m_turn = 0;   // answers to a former one are void
    using Moment = std::chrono::steady_clock::time_point;
    Moment m_due;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace sidelight::hub
