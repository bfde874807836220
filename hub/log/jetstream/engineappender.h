// Appends to the engine: each event as one message a stream it belongs to, many on their way at
// once. The engine says when it keeps them; what they are is said by the fold, once it has met
// them, so that every hub says the same of a repeat. A repeat of what reached only some of its
// streams is written to the others. Executor's thread.
#pragma once

#include "core/base/random.h"
#include "hub/log/jetstream/enginebodies.h"
#include "hub/log/jetstream/enginefold.h"
#include "hub/log/jetstream/engineplace.h"
#include "hub/log/jetstream/enginepublisher.h"
#include "hub/log/jetstream/engineputback.h"

namespace sidelight::hub
{

class EngineAppender
{
public:
    using Done = LogStore::Done<std::vector<Appended>>;
    struct Parts {
        EngineFold &fold;
        EnginePublisher &publisher;
        EngineBodies &bodies;
        const EnginePlace &place;
        Clock &clock;
        Random &random;
        std::function<void(std::int64_t)> committed; // microseconds; may be empty
        // The engine gave a number again that was met before: it is not the one it was.
        PutBackFound rewound;
    };

    explicit EngineAppender(Parts parts)
        : m_parts(std::move(parts))
    {
    }
    ~EngineAppender() { *m_alive = false; }
    EngineAppender(const EngineAppender &) = delete;
    EngineAppender &operator=(const EngineAppender &) = delete;

    // True: something is to be settled without waiting for the engine.
    bool append(std::vector<NewEvent> events, Done done);
    // Answers what the fold has met, in the order of the calls. Names the messages that were
    // written for nothing.
    [[nodiscard]] std::vector<Offset> settle();
    [[nodiscard]] std::optional<LogErrc> trouble() const { return m_trouble; }
    // Whether the record with this group is this hub's, and not answered yet.
    [[nodiscard]] bool isOwn(std::uint64_t group) const { return m_groups.contains(group); }
    void clearTrouble() { m_trouble.reset(); }
    // Nobody knows what became of what is on its way, whatever the engine says later; what waits
    // is not sent.
    void abandon(const LogError &why);

private:
    struct Slot {
        std::optional<Appended> answer;
        bool sent = false;
        Offset before;        // everything of it comes after this
        bool mended = false;  // a repeat of what was in some of its streams only
        std::size_t open = 0; // messages without the engine's word
        std::vector<Offset> offsets;
        KnownKey key{};
        std::uint64_t group = 0;
    };
    struct Job {
        std::vector<NewEvent> events;
        std::vector<Slot> slots;
        std::optional<LogError> error;
        Done done;
    };
    using JobPtr = std::shared_ptr<Job>;
    struct Item {
        JobPtr job;
        std::size_t slot = 0;
    };
    void pump();
    void send(const Item &item);
    void mend(const Item &item, const LogIndex::Unfinished &known);
    // `more`: as in RecordFacts.
    void publish(const Item &item, const NewEvent &event, std::size_t part,
                 const std::string &more = {});
    void kept(const Item &item, LogResult<std::uint64_t> sequence);
    // Whether it is settled now.
    bool settleOne(const Item &item, std::vector<Offset> &voids);
    void leave(const Item &item);
    [[nodiscard]] bool isReady() const;

    Parts m_parts;
    std::deque<JobPtr> m_jobs; // unanswered
    std::deque<Item> m_toSend;
    std::vector<Item> m_toSettle;
    std::set<std::uint64_t> m_groups;
    std::set<std::string> m_devices; // with a number on its way
    std::optional<LogErrc> m_trouble;
    std::uint64_t m_turn = 0; // what was published in a former one is of no interest
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace sidelight::hub
