#include "hub/log/jetstream/enginelink.h"

#include <algorithm>
#include <charconv>

#include "core/base/random.h"
#include "hub/log/jetstream/enginewire.h"

namespace sidelight::hub
{

namespace
{

constexpr auto briefPatience = std::chrono::seconds(2); // with what nobody waits for
// A stream whose leader went has another one in less, mostly.
constexpr auto awayAfter = std::chrono::seconds(5);
// Who asks a stream asks it at least every three seconds; what is asked no more is forgotten.
constexpr auto forgottenAfter = std::chrono::seconds(10);
constexpr const char *connection = "";

// What of a subject may stand in a log: nobody's customer.
std::string tellable(const std::string &subject)
{
    const std::size_t token = subject.find(".c.");
    const bool isRecord = subject.starts_with("ctx.") && token != std::string::npos;
    return isRecord ? subject.substr(0, token + 3) + "*" : subject;
}

// "Permissions Violation for Publish to \"ctx.main.m\""
std::string quotedIn(const std::string &sentence)
{
    const std::size_t from = sentence.find('"');
    const std::size_t to = sentence.find('"', from + 1);
    return from == std::string::npos || to == std::string::npos
               ? std::string()
               : sentence.substr(from + 1, to - from - 1);
}

LogError silent(const char *what)
{
    return {LogErrc::Io, what};
}

} // namespace

LogResult<std::unique_ptr<EngineLink>> EngineLink::connect(const EngineAccess &access,
                                                           Executor &executor)
{
    if (access.isGivenUp())
        return failure(silent("the connection was given up"));
    std::unique_ptr<EngineLink> link(new EngineLink(access));
    link->m_wire = std::make_shared<Wire>(executor);
    link->m_wire->link = link.get();
    SystemRandom random;
    link->m_inbox = access.inbox + "." + makeUuid(random);
    if (auto connected = link->m_wire->connect(access, link->m_inbox + ".*"); !connected)
        return failure(connected.error());
    return link;
}

EngineLink::~EngineLink()
{
    m_wire->link = nullptr;
    if (m_givesUp)
        m_wire->closeOrGiveUp();
    else
        m_wire->close();
}

void EngineLink::request(const std::string &subject, const std::string &body, Milliseconds patience,
                         Answer answer, const std::vector<EngineHeader> &headers)
{
    const std::uint64_t number = ++m_next;
    const auto now = std::chrono::steady_clock::now();
    const bool sent = m_wire->publish(
        {subject, m_inbox + "." + std::to_string(number), body, headers, now + patience});
    // What could not be sent is answered as what is not answered: later, never from in here.
    m_waiting.emplace(number, Waiting{subject, std::move(answer), sent ? now + patience : now});
}

void EngineLink::publish(const std::string &subject, const std::string &body)
{
    const auto now = std::chrono::steady_clock::now();
    (void)m_wire->publish({subject, {}, body, {}, now + briefPatience});
}

std::string EngineLink::subscribe(Handler handler)
{
    const std::uint64_t route = ++m_next;
    const std::string subject = m_inbox + "-" + std::to_string(route);
    m_wire->subscribe(subject, route);
    m_handlers.emplace(route, std::move(handler));
    m_routes.emplace(subject, route);
    return subject;
}

void EngineLink::unsubscribe(const std::string &subject)
{
    const auto found = m_routes.find(subject);
    if (found == m_routes.end())
        return;
    m_wire->unsubscribe(found->second);
    m_handlers.erase(found->second);
    m_routes.erase(found);
}

void EngineLink::take(std::uint64_t route, EngineMessage message)
{
    if (route != Wire::replies) {
        // A handler may end its own subscription.
        if (const auto found = m_handlers.find(route); found != m_handlers.end()) {
            const Handler handler = found->second;
            handler(std::move(message));
        }
        return;
    }
    std::uint64_t number = 0;
    const std::size_t dot = message.subject.rfind('.') + 1;
    std::from_chars(message.subject.data() + dot, message.subject.data() + message.subject.size(),
                    number);
    const auto found = m_waiting.find(number);
    if (found == m_waiting.end())
        return; // too late
    const Answer answer = std::move(found->second.answer);
    m_waiting.erase(found);
    answer(std::move(message));
}

void EngineLink::expire()
{
    const auto now = std::chrono::steady_clock::now();
    std::vector<Answer> late;
    for (auto it = m_waiting.begin(); it != m_waiting.end();) {
        if (it->second.until > now) {
            ++it;
            continue;
        }
        late.push_back(std::move(it->second.answer));
        it = m_waiting.erase(it);
    }
    for (const Answer &answer : late)
        answer(failure(silent("the engine did not answer in time")));
    leaveWhoDoesNotServe(now);
}

// As cnats tells it: of which of our subjects, but not of which request.
void EngineLink::takeRefusal(const std::string &sentence)
{
    const std::string subject = quotedIn(sentence);
    const bool mayNotListen = sentence.find("Subscription") != std::string::npos;
    if (mayNotListen && !subject.starts_with(m_inbox))
        return; // none of what is waited for would have come there
    std::vector<Answer> refused;
    for (auto it = m_waiting.begin(); it != m_waiting.end();) {
        if (!mayNotListen && it->second.subject != subject) {
            ++it;
            continue;
        }
        refused.push_back(std::move(it->second.answer));
        it = m_waiting.erase(it);
    }
    const LogError error{LogErrc::Forbidden,
                         std::string("the engine does not let this hub ") +
                             (mayNotListen ? "subscribe to \"" : "publish to \"") +
                             tellable(subject) + "\"; the permissions of its key must allow that"};
    for (const Answer &answer : refused)
        answer(failure(error));
}

void EngineLink::served(const std::string &stream, bool isServed)
{
    if (isServed) {
        m_unserved.erase(stream);
        m_unserved.erase(connection);
        return;
    }
    const Moment now = std::chrono::steady_clock::now();
    Unserved &one = m_unserved.try_emplace(stream, Unserved{now, now, now}).first->second;
    one.sinceNow = one.sinceNow.value_or(now);
    one.said = now;
}

bool EngineLink::isAway() const
{
    const Moment now = std::chrono::steady_clock::now();
    return std::any_of(m_unserved.begin(), m_unserved.end(),
                       [now](const auto &one) { return now - one.second.since > awayAfter; });
}

// A node that the others do not hear keeps its connections, and answers nothing for ever. A
// connection that could not be opened, or that cnats gave up, comes back no other way.
void EngineLink::leaveWhoDoesNotServe(Moment now)
{
    if (!isConnected()) {
        served(connection, false);
        for (auto &[stream, one] : m_unserved)
            one.sinceNow.reset(); // the next node is asked first
        if (m_wire->isGivenUp() && now - m_left > m_patience)
            leave(now);
        return;
    }
    std::erase_if(m_unserved,
                  [now](const auto &one) { return now - one.second.said > forgottenAfter; });
    const bool isMute =
        std::any_of(m_unserved.begin(), m_unserved.end(), [this, now](const auto &one) {
            return one.second.sinceNow && now - *one.second.sinceNow > m_patience;
        });
    if (isMute)
        leave(now);
}

void EngineLink::leave(Moment now)
{
    for (auto &[stream, one] : m_unserved)
        one.sinceNow.reset();
    m_left = now;
    m_wire->leave();
}

void EngineLink::drain()
{
    const std::shared_ptr<Wire> wire = m_wire; // a handler may end the link
    for (Wire::Came &came : wire->take()) {
        if (came.kind == Wire::Kind::Message)
            take(came.route, std::move(came.message));
        else if (came.kind == Wire::Kind::Refused)
            takeRefusal(came.message.body);
        else if (came.kind == Wire::Kind::Tick)
            expire();
        else if (m_reconnected)
            m_reconnected();
        if (!wire->link)
            return;
    }
    if (m_batch)
        m_batch();
}

bool EngineLink::runUntil(const std::function<bool()> &holds, Milliseconds patience)
{
    const auto until = std::chrono::steady_clock::now() + patience;
    while (!holds()) {
        if (std::chrono::steady_clock::now() > until || isGivenUp())
            return false;
        m_wire->wait(Milliseconds(100));
        drain();
    }
    return true;
}

bool EngineLink::isConnected() const
{
    return m_wire->isConnected();
}

std::uint64_t EngineLink::losses() const
{
    return m_wire->losses();
}

std::size_t EngineLink::maxPayload() const
{
    return m_wire->maxPayload();
}

} // namespace sidelight::hub
