// What hubs share, behind a gate as the log is (loggate.h): while it is closed nothing is put, and
// reading goes on. What still waits when the gate goes has no answer. Executor's thread.
#pragma once

#include <deque>

#include "hub/shared/sharedstate.h"

namespace sidelight::hub
{

class SharedGate final : public SharedState
{
public:
    explicit SharedGate(std::unique_ptr<SharedState> state);
    ~SharedGate() override { *m_alive = false; }
    SharedGate(const SharedGate &) = delete;
    SharedGate &operator=(const SharedGate &) = delete;

    // `quiet`: everything that was begun before is answered; at once where nothing was.
    void close(std::function<void()> quiet);
    void open();
    [[nodiscard]] bool isClosed() const { return m_isClosed; }

    [[nodiscard]] std::vector<Entry> list(std::string_view prefix) const override
    {
        return m_state->list(prefix);
    }
    [[nodiscard]] Result<Text, SharedErrc> readNow(const std::string &key) override
    {
        return m_state->readNow(key);
    }
    void read(std::string key, Read done) override
    {
        m_state->read(std::move(key), std::move(done));
    }
    void put(std::string key, std::string text, std::uint64_t expected, Put done) override;

private:
    void tellQuiet();

    std::unique_ptr<SharedState> m_state;
    bool m_isClosed = false;
    std::size_t m_open = 0; // without an answer
    std::deque<std::function<void()>> m_waiting;
    std::function<void()> m_quiet;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace sidelight::hub
