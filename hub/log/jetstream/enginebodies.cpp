#include "hub/log/jetstream/enginebodies.h"

#include <algorithm>

namespace sidelight::hub
{

namespace
{

constexpr auto bodyPatience = std::chrono::milliseconds(2'000);
constexpr auto copyPatience = std::chrono::milliseconds(500);
// A follower may be behind what we have seen of the leader.
constexpr int mostTries = 10;
constexpr int statusNotFound = 404;

} // namespace

EngineBodies::EngineBodies(EngineLink &link, BodyCopy &copy, std::string stream,
                           std::size_t keptBytes, Check isTheirs)
    : m_link(link)
    , m_copy(copy)
    , m_subject("$JS.API.DIRECT.GET." + std::move(stream))
    , m_most(keptBytes)
    , m_isTheirs(std::move(isTheirs))
{
}

void EngineBodies::clear()
{
    ++m_turn;
    m_ring.clear();
    m_bytes = 0;
    m_copy.clear();
}

void EngineBodies::keep(Offset offset, Body body)
{
    m_copy.keep(offset, body);
    m_bytes += body->size();
    m_ring.emplace_back(offset, std::move(body));
    while (m_bytes > m_most && !m_ring.empty()) {
        m_bytes -= m_ring.front().second ? m_ring.front().second->size() : 0;
        m_ring.pop_front();
    }
}

void EngineBodies::forget(Offset offset)
{
    m_copy.forget(offset);
    const auto found = std::lower_bound(m_ring.begin(), m_ring.end(), offset,
                                        [](const auto &one, Offset at) { return one.first < at; });
    if (found == m_ring.end() || found->first != offset || !found->second)
        return;
    m_bytes -= found->second->size();
    found->second = nullptr;
}

void EngineBodies::forgetBetween(Offset after, Offset upTo)
{
    m_copy.forgetBetween(after, upTo);
    for (auto &[offset, body] : m_ring) {
        if (offset > after && offset <= upTo && body) {
            m_bytes -= body->size();
            body = nullptr;
        }
    }
}

void EngineBodies::fetch(const std::vector<Offset> &offsets, Done done)
{
    auto fetch = std::make_shared<Fetch>();
    fetch->bodies.resize(offsets.size());
    fetch->turn = m_turn;
    fetch->done = std::move(done);
    std::vector<Ask> asks;
    std::vector<Ask> copied;
    for (std::size_t i = 0; i < offsets.size(); ++i) {
        const auto found =
            std::lower_bound(m_ring.begin(), m_ring.end(), offsets[i],
                             [](const auto &one, Offset at) { return one.first < at; });
        if (found != m_ring.end() && found->first == offsets[i])
            fetch->bodies[i] = found->second;
        if (!fetch->bodies[i])
            (m_copy.has(offsets[i]) ? copied : asks).push_back({fetch, i, offsets[i]});
    }
    fetch->open = asks.size() + copied.size();
    if (fetch->open == 0)
        return finish(fetch);
    for (Ask &one : asks)
        ask(std::move(one));
    if (!copied.empty())
        readCopy(std::move(copied));
}

// All of one fetch.
void EngineBodies::readCopy(std::vector<Ask> asks)
{
    std::vector<Offset> offsets;
    for (const Ask &one : asks)
        offsets.push_back(one.offset);
    const std::uint64_t reading = ++m_lastReading;
    m_readings[reading] = {std::move(asks), std::chrono::steady_clock::now() + copyPatience};
    m_copy.read(offsets, [this, alive = m_alive, reading](const std::vector<Body> &bodies) {
        if (*alive)
            copyRead(reading, bodies);
    });
}

void EngineBodies::copyRead(std::uint64_t reading, const std::vector<Body> &bodies)
{
    const auto found = m_readings.extract(reading);
    if (!found)
        return; // the engine was asked meanwhile
    const std::vector<Ask> &asks = found.mapped().asks;
    const std::shared_ptr<Fetch> fetch = asks.front().fetch;
    const bool isVoid = fetch->turn != m_turn;
    if (isVoid)
        fetch->error = LogError{LogErrc::Io, "the engine was put back"};
    for (std::size_t i = 0; i < asks.size(); ++i) {
        if (!isVoid && !bodies[i]) {
            ask(asks[i]); // it went, or the file is not what it was
            continue;
        }
        fetch->bodies[asks[i].place] = bodies[i];
        --fetch->open;
    }
    if (fetch->open == 0)
        finish(fetch);
}

void EngineBodies::ask(Ask ask)
{
    const std::string body = "{\"seq\":" + std::to_string(ask.offset.value) + "}";
    m_link.request(m_subject, body, bodyPatience,
                   [this, alive = m_alive, ask = std::move(ask)](const auto &message) {
                       if (*alive)
                           answered(ask, message);
                   });
}

void EngineBodies::answered(Ask ask, const LogResult<EngineMessage> &message)
{
    const bool came = message && message->status == 0 && message->sequence == ask.offset.value;
    const bool isVoid = ask.fetch->turn != m_turn;
    if (!came && !isVoid && ++ask.tries < mostTries) {
        m_again.push_back(std::move(ask));
        return;
    }
    Fetch &fetch = *ask.fetch;
    if (isVoid) {
        fetch.error = LogError{LogErrc::Io, "the engine was put back"};
    } else if (came && !m_isTheirs(ask.offset, message->facts)) {
        fetch.bodies[ask.place] = nullptr;
    } else if (came) {
        ++m_fetched;
        fetch.bodies[ask.place] = std::make_shared<const std::string>(message->body);
    } else if (!message) {
        fetch.error = message.error();
    } else if (message->status != statusNotFound) {
        fetch.error = LogError{LogErrc::Io, "the engine does not give a record out"};
    }
    if (--fetch.open == 0)
        finish(ask.fetch);
}

void EngineBodies::finish(const std::shared_ptr<Fetch> &fetch)
{
    if (fetch->error)
        fetch->done(failure(*fetch->error));
    else
        fetch->done(std::move(fetch->bodies));
}

void EngineBodies::tick()
{
    for (Ask &one : std::exchange(m_again, {}))
        ask(std::move(one));
    const auto now = std::chrono::steady_clock::now();
    while (!m_readings.empty() && m_readings.begin()->second.due <= now) {
        auto late = m_readings.extract(m_readings.begin());
        for (Ask &one : late.mapped().asks)
            ask(std::move(one));
    }
}

} // namespace sidelight::hub
