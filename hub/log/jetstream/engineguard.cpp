#include "hub/log/jetstream/engineguard.h"

#include "core/base/base64.h"
#include "core/domain/event.h"
#include "hub/log/jetstream/enginesetup.h"

namespace sidelight::hub
{

namespace
{

constexpr auto guardPatience = std::chrono::milliseconds(2'000);
constexpr auto lookAgain = std::chrono::milliseconds(1'000);
constexpr auto lookSoon = std::chrono::milliseconds(200);
constexpr int behindIsOdd = 3; // looks
constexpr std::string_view factsHeader = "Sidelight: ";

// What tells a message from another one in its place.
std::size_t looksOf(std::string_view facts, std::string_view body)
{
    return std::hash<std::string_view>{}(facts.empty() ? body : facts);
}

std::string decoded(const boost::json::object &message, std::string_view name)
{
    return fromBase64(textMember(message, name).value_or(std::string_view())).value_or("");
}

// Of headers as they are on the wire.
std::string_view factsIn(std::string_view headers)
{
    const std::size_t from = headers.find(factsHeader);
    if (from == std::string_view::npos)
        return {};
    headers.remove_prefix(from + factsHeader.size());
    return headers.substr(0, headers.find("\r\n"));
}

} // namespace

EngineGuard::EngineGuard(EngineLink &link, EnginePublisher &publisher, Stream stream,
                         PutBackFound rewound)
    : m_link(link)
    , m_publisher(publisher)
    , m_stream(std::move(stream))
    , m_rewound(std::move(rewound))
{
}

void EngineGuard::begin()
{
    ++m_turn;
    m_created.clear();
    m_newest = {};
    m_anchors.clear();
    m_behind = 0;
    m_isLooking = false;
    m_isSure = false;
    m_due = {};
}

void EngineGuard::met(std::uint64_t sequence, const EngineMessage &message)
{
    m_newest = {sequence, looksOf(message.facts, message.body)};
}

void EngineGuard::readerBeganAnew()
{
    const bool isKnown = !m_anchors.empty() && m_anchors.back().sequence == m_newest.sequence;
    if (m_newest.sequence > 0 && !isKnown)
        m_anchors.push_back(m_newest);
    m_isAnew = true;
    m_isSure = false;
    m_due = {};
}

void EngineGuard::tick()
{
    if (!m_isLooking && std::chrono::steady_clock::now() >= m_due && m_link.isConnected())
        look();
}

void EngineGuard::look()
{
    m_isLooking = true;
    m_isSure = isSure();
    m_isAnew = false;
    m_losses = m_link.losses();
    callEngine(m_link, "STREAM.INFO." + m_stream.name, {}, guardPatience,
               [this, alive = m_alive, turn = m_turn,
                newest = m_newest](const LogResult<EngineReply> &reply) {
                   if (*alive && turn == m_turn)
                       looked(reply, newest);
               });
}

void EngineGuard::looked(const LogResult<EngineReply> &reply, Anchor newest)
{
    m_isLooking = false;
    m_due = std::chrono::steady_clock::now() + lookSoon;
    const auto last = lastSequenceIn(reply);
    if (!last)
        return;
    const std::string created(textMember(reply->body, "created").value_or(std::string_view()));
    if (m_created.empty())
        m_created = created;
    if (created != m_created)
        return say({m_stream.name, newest.sequence, *last, "It was made anew."});
    if (*last < newest.sequence) {
        if (++m_behind >= behindIsOdd)
            probe(newest.sequence);
        return;
    }
    m_behind = 0;
    std::vector<Anchor> anchors = std::exchange(m_anchors, {});
    if (newest.sequence > 0)
        anchors.push_back(newest);
    compare(std::move(anchors));
}

// What is not there any more says nothing: it may have been deleted.
bool EngineGuard::isOther(const LogResult<EngineReply> &reply, const Anchor &anchor) const
{
    const auto *message = reply ? reply->body.if_contains("message") : nullptr;
    if (!message || !message->is_object())
        return false;
    const boost::json::object &stored = message->get_object();
    const std::string headers = decoded(stored, "hdrs");
    return looksOf(factsIn(headers), decoded(stored, "data")) != anchor.looks;
}

void EngineGuard::compare(std::vector<Anchor> anchors)
{
    if (anchors.empty()) {
        m_isSure = !m_isAnew;
        m_due = m_isSure ? std::chrono::steady_clock::now() + lookAgain : Moment();
        return;
    }
    m_isLooking = true;
    const Anchor anchor = anchors.back();
    anchors.pop_back();
    callEngine(m_link, "STREAM.MSG.GET." + m_stream.name, {{"seq", anchor.sequence}}, guardPatience,
               [this, alive = m_alive, turn = m_turn, anchor,
                anchors = std::move(anchors)](const LogResult<EngineReply> &reply) mutable {
                   if (!*alive || turn != m_turn)
                       return;
                   m_isLooking = false;
                   if (isOther(reply, anchor))
                       return say(isOtherThanMet(m_stream.name, anchor.sequence));
                   if (reply)
                       return compare(std::move(anchors));
                   anchors.push_back(anchor);
                   m_anchors.insert(m_anchors.end(), anchors.begin(), anchors.end());
               });
}

void EngineGuard::probe(std::uint64_t behind)
{
    m_isLooking = true;
    SystemRandom random;
    EnginePublisher::Message message;
    message.subject = m_stream.probe;
    message.body = "{}";
    message.id = makeUuid(random);
    m_publisher.publish(std::move(message), [this, alive = m_alive, turn = m_turn,
                                             behind](const LogResult<std::uint64_t> &kept) {
        if (!*alive || turn != m_turn)
            return;
        m_isLooking = false;
        if (!kept)
            return;
        m_behind = 0;
        if (*kept <= behind)
            say(endsBeforeMet(m_stream.name, behind, *kept - 1));
    });
}

void EngineGuard::say(EnginePutBack how)
{
    begin();
    m_rewound(std::move(how));
}

} // namespace sidelight::hub
