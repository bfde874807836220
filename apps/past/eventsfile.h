// A file of events, one after the other as they stand in it.
#pragma once

#include <functional>
#include <optional>

#include "apps/past/eventlines.h"
#include "core/domain/event.h"

namespace sidelight::past
{

class EventsFile
{
public:
    // What is no event is passed over, and told with its line and a sentence.
    using Refused = std::function<void(std::uint64_t line, const std::string &sentence)>;

    // "-": standard input.
    explicit EventsFile(const std::string &name, Refused refused = {});
    EventsFile(const EventsFile &) = delete;
    EventsFile &operator=(const EventsFile &) = delete;
    ~EventsFile();

    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    [[nodiscard]] std::uint64_t refused() const { return m_refused; }
    // Null at the end. Waits for a slow pipe.
    [[nodiscard]] EventPtr next();

    // Bytes read, and in all; 0 in all for a pipe.
    [[nodiscard]] std::int64_t position() const;
    [[nodiscard]] std::int64_t size() const;

    // The time of the newest event, looked for among the last ones where each stands on a line of
    // its own. Nothing when none has one. The file is read from its beginning afterwards.
    [[nodiscard]] static std::optional<Timestamp> newestIn(const std::string &name);

private:
    int m_descriptor;
    EventLines m_lines;
    Refused m_tell;
    std::uint64_t m_refused = 0;
};

} // namespace sidelight::past
