// The hub's own list of revocations: written durably on a thread of its own, in force afterwards.
// Network thread.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "hub/auth/keys/revocations.h"
#include "hub/log/executor.h"
#include "hub/log/jobqueue.h"

namespace sidelight::hub
{

enum class RevokeErrc { Full, Disk };

class RevocationBook
{
public:
    using Changed = std::function<void(const Revocations &)>;
    using Done = std::function<void(Result<void, RevokeErrc>)>;

    // `path`: its file. `markOf`: how customers are named in it. `changed`: what is in force, each
    // time. The executor outlives it.
    RevocationBook(std::string path, Executor &executor, Revocations::MarkOf markOf,
                   Changed changed);
    ~RevocationBook();
    RevocationBook(const RevocationBook &) = delete;
    RevocationBook &operator=(const RevocationBook &) = delete;

    // At start. The error is a sentence: a list that cannot be read is not taken for empty.
    [[nodiscard]] Result<void, std::string> load();
    // Adds them, or takes them out, and answers once when that is on disk and in force. Customers
    // by their keys.
    void change(const std::vector<Revocation> &revocations, Done done);

private:
    std::string m_path;
    Executor &m_executor;
    Revocations::MarkOf m_markOf;
    Changed m_changed;
    Revocations m_next; // with what is still being written
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
    JobQueue<std::function<void()>> m_jobs;
    std::thread m_thread;
};

} // namespace sidelight::hub
