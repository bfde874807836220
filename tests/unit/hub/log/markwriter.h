// Another hub that writes many marks while something else goes on.
#pragma once

#include <atomic>
#include <thread>

#include "hub/log/jetstream/enginelink.h"
#include "hub/log/jetstream/engineplace.h"

namespace sidelight::hub
{

// Writes marks as fast as it can, for two seconds.
class MarkWriter
{
public:
    explicit MarkWriter(std::vector<std::string> urls)
        : m_thread([this, urls = std::move(urls)] {
            write({urls, {}, {}, {}, "marks"});
        })
    {
        while (m_written < 10 && !m_isOver)
            std::this_thread::yield();
    }
    ~MarkWriter()
    {
        m_isOver = true;
        m_thread.join();
    }
    MarkWriter(const MarkWriter &) = delete;
    MarkWriter &operator=(const MarkWriter &) = delete;

private:
    void write(const EngineAccess &access)
    {
        ManualExecutor nothing;
        auto link = EngineLink::connect(access, nothing);
        const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(2);
        while (link && !m_isOver && std::chrono::steady_clock::now() < until) {
            bool isKept = false;
            (*link)->request(EnginePlace().markSubject(), R"({"v":1,"whatever":1})",
                             std::chrono::seconds(2), [&isKept](const auto &) { isKept = true; });
            (void)(*link)->runUntil([&isKept] { return isKept; }, std::chrono::seconds(3));
            ++m_written;
        }
        m_isOver = true;
    }

    std::atomic<int> m_written = 0;
    std::atomic<bool> m_isOver = false;
    std::thread m_thread; // the last: it uses the others
};

} // namespace sidelight::hub
