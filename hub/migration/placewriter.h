// Writes down where a hub's log is (logplace.h) on a thread of its own, in the order of the calls.
// Public functions and answers: the executor's thread, which waits for no disk.
#pragma once

#include <functional>
#include <memory>
#include <thread>

#include "hub/log/executor.h"
#include "hub/log/jobqueue.h"
#include "hub/migration/logplace.h"

namespace sidelight::hub
{

class PlaceWriter
{
public:
    // The executor outlives it.
    PlaceWriter(std::string folder, Executor &executor);
    // What was to be written by then is; it is not answered any more.
    ~PlaceWriter();
    PlaceWriter(const PlaceWriter &) = delete;
    PlaceWriter &operator=(const PlaceWriter &) = delete;

    // The error is a sentence.
    using Written = std::function<void(Result<void, std::string>)>;
    void write(LogPlace place, Written written);

private:
    struct Job {
        LogPlace place;
        Written written;
    };
    void run();

    const std::string m_folder;
    Executor &m_executor;
    JobQueue<Job> m_jobs;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true); // the executor's thread
    std::thread m_disk;
};

} // namespace sidelight::hub
