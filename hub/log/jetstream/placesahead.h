// Places in the log that somebody names and this hub has not met: whoever was at another hub may be
// further than this one. They wait until the reader is there. Where the engine gives one more
// message a number that is not beyond the place, a majority of it says that there is no such place.
// Executor's thread.
#pragma once

#include "hub/log/jetstream/engineapi.h"
#include "hub/log/jetstream/enginepublisher.h"

namespace sidelight::hub
{

class PlacesAhead
{
public:
    // Nothing: the place was met, or is not there. Or why nobody knows.
    using Known = std::function<void(LogResult<void>)>;

    // Both outlive it. `probe`: a subject of the stream, for messages that nobody understands.
    PlacesAhead(EngineLink &link, EnginePublisher &publisher, std::string stream,
                std::string probe);
    ~PlacesAhead() { *m_alive = false; }
    PlacesAhead(const PlacesAhead &) = delete;
    PlacesAhead &operator=(const PlacesAhead &) = delete;

    void wait(Offset at, Known known);
    // Several times a second: everything up to `met` was met.
    void tick(Offset met);
    // The log is read again, everything is asked anew afterwards.
    void giveBack();

private:
    using Moment = std::chrono::steady_clock::time_point;
    struct Place {
        Offset at;
        Known known;
        Moment since;
    };
    void ask();
    void probe();
    void judge(Offset next, Moment asked);
    [[nodiscard]] bool isAnyBeyond(std::uint64_t end) const;

    EngineLink &m_link;
    EnginePublisher &m_publisher;
    const std::string m_stream;
    const std::string m_probe;
    std::vector<Place> m_places;
    bool m_isAsking = false;
    int m_odd = 0; // times the end lay before a place
    Moment m_due;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace sidelight::hub
