// Where a hub keeps the place in an engine's log that it has met: a small file in its data folder,
// written on a thread of its own. What cannot be written is written the next time.
#pragma once

#include <string>
#include <thread>

#include "hub/log/jobqueue.h"

namespace sidelight::hub
{

class PlaceFile
{
public:
    explicit PlaceFile(const std::string &folder);
    // Writes what is left.
    ~PlaceFile();
    PlaceFile(const PlaceFile &) = delete;
    PlaceFile &operator=(const PlaceFile &) = delete;

    // What was met there says nothing of a log that has left the engine. Waits.
    static void remove(const std::string &folder);
    // Empty: there is none, or it cannot be read. Waits.
    [[nodiscard]] std::string read() const;
    // The newest counts.
    void write(std::string text) { m_texts.push(std::move(text)); }

private:
    const std::string m_path;
    JobQueue<std::string> m_texts;
    std::thread m_disk;
};

} // namespace sidelight::hub
