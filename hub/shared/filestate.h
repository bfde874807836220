// The state of a hub that is alone: a file a key below its data folder, each written durably on a
// thread of its own.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <system_error>
#include <thread>
#include <vector>

#include "hub/log/executor.h"
#include "hub/log/jobqueue.h"
#include "hub/shared/sharedstate.h"

namespace sidelight::hub
{

class FileState final : public SharedState
{
public:
    // What is kept in it at these places: single keys, and folders, with a slash at the end. The
    // error is a sentence: what cannot be looked at is not taken for missing. The executor outlives
    // it.
    [[nodiscard]] static Result<std::unique_ptr<FileState>, std::string>
    open(std::string folder, std::vector<std::string> places, Executor &executor);
    // What was put by then is on disk.
    ~FileState() override;
    FileState(const FileState &) = delete;
    FileState &operator=(const FileState &) = delete;

    [[nodiscard]] std::vector<Entry> list(std::string_view prefix) const override;
    [[nodiscard]] Result<Text, SharedErrc> readNow(const std::string &key) override;
    void read(std::string key, Read done) override;
    void put(std::string key, std::string text, std::uint64_t expected, Put done) override;

private:
    FileState(std::string folder, std::vector<std::string> places, Executor &executor);
    [[nodiscard]] std::error_code lookAt(const std::string &key);
    [[nodiscard]] std::error_code lookThrough(const std::string &place);
    [[nodiscard]] bool isKept(const std::string &key) const;
    [[nodiscard]] std::string pathOf(const std::string &key) const;
    [[nodiscard]] bool write(const std::string &key, const std::string &text) const;
    template<class Answer, class Done>
    void answer(Done done, Answer value);

    const std::string m_folder;
    const std::vector<std::string> m_places;
    Executor &m_executor;
    std::map<std::string, Entry, std::less<>> m_entries;
    std::set<std::string> m_busy; // are being written
    std::uint64_t m_revisions = 0;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
    JobQueue<std::function<void()>> m_jobs;
    std::thread m_disk;
};

} // namespace sidelight::hub
