#include "hub/log/jetstream/placesahead.h"

#include <algorithm>

#include "core/base/random.h"
#include "hub/log/jetstream/enginesetup.h"

namespace sidelight::hub
{

namespace
{

constexpr auto aheadPatience = std::chrono::seconds(15);
constexpr auto askAfter = std::chrono::milliseconds(300); // mostly it has come by then
constexpr auto endPatience = std::chrono::milliseconds(2'000);
constexpr int beforeIsOdd = 3;

} // namespace

PlacesAhead::PlacesAhead(EngineLink &link, EnginePublisher &publisher, std::string stream,
                         std::string probe)
    : m_link(link)
    , m_publisher(publisher)
    , m_stream(std::move(stream))
    , m_probe(std::move(probe))
{
}

void PlacesAhead::wait(Offset at, Known known)
{
    const Moment now = std::chrono::steady_clock::now();
    if (m_places.empty()) {
        m_odd = 0;
        m_due = now + askAfter;
    }
    m_places.push_back({at, std::move(known), now});
}

void PlacesAhead::giveBack()
{
    for (const Place &place : std::exchange(m_places, {}))
        place.known({});
}

void PlacesAhead::tick(Offset met)
{
    const Moment now = std::chrono::steady_clock::now();
    const std::shared_ptr<bool> alive = m_alive;
    for (Place &place : std::exchange(m_places, {})) {
        if (place.at <= met)
            place.known({});
        else if (now - place.since > aheadPatience)
            place.known(failure(LogError{LogErrc::Io, "this hub is behind the others"}));
        else
            m_places.push_back(std::move(place));
        if (!*alive)
            return;
    }
    if (!m_places.empty() && !m_isAsking && now >= m_due)
        ask();
}

bool PlacesAhead::isAnyBeyond(std::uint64_t end) const
{
    return std::any_of(m_places.begin(), m_places.end(),
                       [end](const Place &place) { return place.at.value > end; });
}

// An end that lies before a place says nothing yet: a node may be behind.
void PlacesAhead::ask()
{
    m_isAsking = true;
    callEngine(m_link, "STREAM.INFO." + m_stream, {}, endPatience,
               [this, alive = m_alive](const LogResult<EngineReply> &reply) {
                   if (!*alive)
                       return;
                   m_isAsking = false;
                   m_due = std::chrono::steady_clock::now() + askAfter;
                   const auto last = lastSequenceIn(reply);
                   if (last && isAnyBeyond(*last) && ++m_odd >= beforeIsOdd)
                       probe();
               });
}

void PlacesAhead::probe()
{
    m_isAsking = true;
    SystemRandom random;
    EnginePublisher::Message message;
    message.subject = m_probe;
    message.body = "{}";
    message.id = makeUuid(random);
    const Moment asked = std::chrono::steady_clock::now();
    m_publisher.publish(std::move(message),
                        [this, alive = m_alive, asked](const LogResult<std::uint64_t> &kept) {
                            if (!*alive)
                                return;
                            m_isAsking = false;
                            m_odd = 0;
                            m_due = std::chrono::steady_clock::now() + endPatience;
                            if (kept)
                                judge(Offset{*kept}, asked);
                        });
}

// Everything that was there when it was asked lies before the number.
void PlacesAhead::judge(Offset next, Moment asked)
{
    const std::shared_ptr<bool> alive = m_alive;
    for (Place &place : std::exchange(m_places, {})) {
        if (place.at >= next && place.since <= asked)
            place.known({});
        else
            m_places.push_back(std::move(place));
        if (!*alive)
            return;
    }
}

} // namespace sidelight::hub
