#include "hub/migration/sharedgate.h"

#include <utility>

namespace sidelight::hub
{

SharedGate::SharedGate(std::unique_ptr<SharedState> state)
    : m_state(std::move(state))
{
    m_state->watch({}, [this](const std::string &key) { tell(key); });
}

void SharedGate::tellQuiet()
{
    if (m_open == 0 && m_quiet)
        std::exchange(m_quiet, nullptr)();
}

void SharedGate::close(std::function<void()> quiet)
{
    m_isClosed = true;
    m_quiet = std::move(quiet);
    tellQuiet();
}

void SharedGate::open()
{
    m_isClosed = false;
    m_quiet = nullptr;
    for (const auto &call : std::exchange(m_waiting, {}))
        call();
}

void SharedGate::put(std::string key, std::string text, std::uint64_t expected, Put done)
{
    if (m_isClosed)
        return m_waiting.push_back([=, this] { put(key, text, expected, done); });
    ++m_open;
    m_state->put(std::move(key), std::move(text), expected,
                 [this, alive = m_alive, done = std::move(done)](auto answer) {
                     if (*alive)
                         --m_open;
                     done(std::move(answer));
                     if (*alive)
                         tellQuiet();
                 });
}

} // namespace sidelight::hub
