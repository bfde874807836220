// The state that all hubs of an engine share: a stream beside the log's that keeps the newest
// message of each subject, one subject a key, changed by the engine's own compare-and-set. Large
// texts are in several messages, the one with the key last. Executor's thread; a connection of its
// own.
#pragma once

#include <map>

#include "hub/log/jetstream/engineguard.h"
#include "hub/log/jetstream/engineplace.h"
#include "hub/log/jetstream/enginesetup.h"
#include "hub/log/jetstream/orderedreader.h"
#include "hub/shared/sharedstate.h"

namespace sidelight::hub
{

class EngineState final : public SharedState
{
public:
    // Connects, and takes in which keys there are. Closed: the engine has no place for it yet.
    [[nodiscard]] static LogResult<std::unique_ptr<EngineState>>
    open(Executor &executor, const EngineAccess &access, const EnginePlace &place);
    ~EngineState() override { *m_alive = false; }
    EngineState(const EngineState &) = delete;
    EngineState &operator=(const EngineState &) = delete;

    // Once, at the end of a batch in which there was a text that this release may misread.
    void listenToNewer(std::function<void()> newer) { m_newer = std::move(newer); }

    // What a hub had in its own files before there was such a state, where nobody was first. Waits:
    // at start only.
    [[nodiscard]] LogResult<void> adopt(SharedState &files, std::string_view prefix);

    [[nodiscard]] std::vector<Entry> list(std::string_view prefix) const override;
    [[nodiscard]] Result<Text, SharedErrc> readNow(const std::string &key) override;
    void read(std::string key, Read done) override;
    void put(std::string key, std::string text, std::uint64_t expected, Put done) override;

private:
    struct Reading;
    using ReadingPtr = std::shared_ptr<Reading>;
    EngineState(std::unique_ptr<EngineLink> link, Executor &executor, const EnginePlace &place);
    void endBatch();
    void take(std::uint64_t sequence, const EngineMessage &message);
    void note(const std::string &key, std::uint64_t sequence, std::uint64_t bytes);
    void ask(const ReadingPtr &reading);
    void askPart(const ReadingPtr &reading, std::size_t part);
    void askAgain(const ReadingPtr &reading);
    void askDue();
    void keep(const std::string &key, const std::string &text, std::uint64_t expected, Put done);
    void putParts(const std::string &key, const std::string &text, const std::string &digest,
                  std::function<void(bool)> done);
    [[nodiscard]] std::string subjectOf(const std::string &key) const;
    [[nodiscard]] std::string partOf(const std::string &key, const std::string &digest,
                                     std::size_t part) const;
    template<class Answer, class Done>
    void answer(Done done, Answer value);

    Executor &m_executor;
    const EnginePlace m_place;
    std::unique_ptr<EngineLink> m_link;
    EnginePublisher m_publisher;
    EngineGuard m_guard;
    OrderedReader m_reader;
    std::map<std::string, Entry, std::less<>> m_entries;
    std::vector<ReadingPtr> m_again;
    std::vector<std::string> m_changed; // by others, in this batch
    bool m_isPutBack = false;
    bool m_isRereading = false;
    bool m_isOpen = false;
    bool m_isTooNew = false;
    std::function<void()> m_newer;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace sidelight::hub
