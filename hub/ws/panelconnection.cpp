#include "hub/ws/panelconnection.h"

#include <algorithm>

#include "core/base/hex.h"
#include "core/wire/framecodec.h"
#include "core/wire/json.h"
#include "hub/ws/packing.h"

namespace sidelight::hub
{

namespace
{
constexpr int maxPagesInWork = 4;
// A socket that takes nothing off our hands.
constexpr std::size_t maxQueuedBytes = std::size_t{8} * 1024 * 1024;
} // namespace

PanelConnection::PanelConnection(PanelServices &services, PanelTransport &transport,
                                 PanelUpgrade upgrade)
    : m_services(services)
    , m_transport(transport)
    , m_upgrade(std::move(upgrade))
    , m_rights(services)
    , m_session(makeUuid(services.random))
    , m_openedAt(services.clock.monotonicMs())
    , m_heartbeatAt(m_openedAt)
    , m_recheckAt(m_openedAt)
    , m_filledAt(m_openedAt)
    , m_tokens(services.settings.messageBurst)
{
}

PanelConnection::~PanelConnection()
{
    *m_alive = false;
    if (!m_present.empty())
        m_services.presence->closed(m_present);
}

void PanelConnection::opened()
{
    if (!m_upgrade.subprotocol)
        fail(wire::CloseCode::VersionOrSubprotocol, "the subprotocol is cloudevents.json");
}

// ---- out

void PanelConnection::answer(const wire::ServerMessage &message, const std::string &causation)
{
    wire::Envelope envelope;
    envelope.id = m_session + "-" + std::to_string(++m_lastId);
    envelope.source = "/hub/" + m_services.settings.node;
    envelope.causationId = causation;
    sendFrame(std::make_shared<const std::string>(wire::encodeFrame(envelope, message)));
}

void PanelConnection::sendFrame(Frame frame)
{
    if (m_state == State::Closed)
        return;
    if (m_transport.queuedBytes() > maxQueuedBytes) {
        fail(wire::CloseCode::SlowReader, "too much is waiting to be read");
        return;
    }
    m_transport.send(std::move(frame));
}

std::size_t PanelConnection::queuedBytes() const
{
    return m_transport.queuedBytes();
}

void PanelConnection::fail(wire::CloseCode code, std::string_view reason)
{
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    ++m_services.counters.closes[static_cast<int>(code)];
    m_services.logger.write(
        LogLevel::Info, "panel_closed",
        {{"session", m_session}, {"code", static_cast<std::int64_t>(code)}, {"reason", reason}});
    m_transport.close(code, reason);
}

void PanelConnection::error(std::string_view code, std::string_view message, const std::string &id)
{
    answer(wire::HubError{std::string(code), std::string(message), false, std::nullopt}, id);
}

void PanelConnection::goAway()
{
    if (m_state == State::Closed)
        return;
    answer(wire::GoAway{m_services.settings.goAwayMinMs, m_services.settings.goAwayMaxMs}, {});
    fail(wire::CloseCode::GoingAway, "the hub serves nobody now");
}

// ---- in

bool PanelConnection::withinRate()
{
    const std::int64_t now = m_services.clock.monotonicMs();
    const double refill =
        static_cast<double>(now - m_filledAt) * m_services.settings.messagesPerSecond / 1000.0;
    m_filledAt = now;
    m_tokens = std::min(m_services.settings.messageBurst, m_tokens + refill);
    if (m_tokens < 1)
        return false;
    m_tokens -= 1;
    return true;
}

void PanelConnection::received(std::string_view text)
{
    if (m_state == State::Closed)
        return;
    if (!withinRate()) {
        fail(wire::CloseCode::Rate, "too many messages");
        return;
    }
    auto frame = wire::decodeClientFrame(text);
    if (frame)
        handle(std::move(*frame));
    else
        badMessage(text, frame.error());
}

void PanelConnection::receivedTooMuch()
{
    fail(wire::CloseCode::TooBig, "a message is larger than 80 KiB");
}

void PanelConnection::receivedBinary()
{
    fail(wire::CloseCode::BadMessage, "messages are text");
}

void PanelConnection::badMessage(std::string_view text, const wire::Error &problem)
{
    if (m_state == State::AwaitingHello) {
        fail(wire::CloseCode::BadMessage, "the first message must be hub.hello.v1");
        return;
    }
    if (++m_badMessages > m_services.settings.maxBadMessages) {
        fail(wire::CloseCode::BadMessage, "too many messages that cannot be read");
        return;
    }
    const std::string sentence = wire::sentenceOf(problem);
    std::string id;
    if (const auto value = wire::parseJson(text, limits::maxMessageBytes, limits::maxFrameDepth);
        value && value->is_object()) {
        const boost::json::object &object = value->get_object();
        id = std::string(textMember(object, "id").value_or("").substr(0, 200));
        // An outbox waits for the answer to its number, whatever is wrong with the event.
        const auto number = Offset::parse(textMember(object, "hubseq").value_or(""));
        if (number && !number->none()) {
            m_outbox->reject(number->value, id, wire::codeOf(problem.code), sentence);
            return;
        }
    }
    error(wire::codeOf(problem.code), sentence, id);
}

void PanelConnection::handle(wire::ClientFrame frame)
{
    const std::string &id = frame.envelope.id;
    if (const auto *first = std::get_if<wire::Hello>(&frame.message)) {
        if (m_state == State::AwaitingHello)
            hello(*first, id);
        else
            error("unexpected", "The connection has said hello before.", id);
        return;
    }
    if (m_state == State::AwaitingHello) {
        fail(wire::CloseCode::BadMessage, "the first message must be hub.hello.v1");
        return;
    }
    if (m_services.log.isAway()) {
        fail(wire::CloseCode::Overloaded, "the log is not to be had");
        return;
    }
    const auto allowed = [this](const StreamId &stream) { return mayFollow(stream); };
    if (const auto *subscribe = std::get_if<wire::Subscribe>(&frame.message)) {
        m_subscriptions->subscribe(*subscribe, id, allowed);
    } else if (const auto *unsubscribe = std::get_if<wire::Unsubscribe>(&frame.message)) {
        m_subscriptions->unsubscribe(*unsubscribe, id);
    } else if (const auto *ack = std::get_if<wire::Ack>(&frame.message)) {
        if (!m_subscriptions->acknowledge(*ack))
            error("bad_ack", "The acknowledgement is beyond what was sent.", id);
    } else if (const auto *request = std::get_if<wire::HistoryRequest>(&frame.message)) {
        history(*request, id);
    } else if (const auto *renewal = std::get_if<wire::Reauth>(&frame.message)) {
        reauth(*renewal, id);
    } else if (auto *event = std::get_if<wire::OutboxEvent>(&frame.message)) {
        ++m_services.counters.outboxEvents;
        if (!m_outbox->take(std::move(*event), id))
            fail(wire::CloseCode::Rate, "too many unanswered events");
    }
}

void PanelConnection::hello(const wire::Hello &hello, const std::string &id)
{
    if (hello.protocol != wire::protocolVersion) {
        fail(wire::CloseCode::VersionOrSubprotocol, "the hub speaks protocol 1");
        return;
    }
    const std::string &token = hello.token ? *hello.token : m_upgrade.bearer;
    const auto principal = m_services.authoriser.authenticate(token);
    if (!principal) {
        refuse(principal.error());
        return;
    }
    if (principal->role == Role::Publisher) {
        fail(wire::CloseCode::Forbidden, "publishers have no panel");
        return;
    }
    m_rights.become(*principal);
    m_upgrade.bearer.clear();
    m_state = State::Ready;
    PanelAnswers &answers = *this;
    m_subscriptions = std::make_unique<Subscriptions>(
        m_services.log, m_services.fanout, m_services.clock, answers,
        m_services.settings.subscriptions, m_services.counters);
    m_subscriptions->setWindow(hello.window);
    m_subscriptions->show([this](const RecordPtr &record) { return m_rights.visible(record); });
    m_outbox = std::make_unique<OutboxReceiver>(
        m_services.log, m_services.intake, answers,
        [this](const Event &event) { return m_rights.mayWrite(event); });
    m_outbox->open(hello.device, principal->agent);
    // Programs that only listen are no panels.
    if (m_services.presence && principal->role == Role::Agent &&
        hello.clientName != "sidelightctl") {
        m_present = hello.device;
        m_services.presence->opened(m_present, *principal);
    }
    // Those who came together, after a cut, are not told and judged together for ever.
    const std::int64_t now = m_services.clock.monotonicMs();
    m_heartbeatAt = now - partOf(m_services.settings.pingIntervalMs);
    m_recheckAt = now - partOf(m_services.settings.recheckMs);
    welcome(id);
}

std::int64_t PanelConnection::partOf(std::int64_t ms)
{
    const auto all = static_cast<std::uint64_t>(std::max<std::int64_t>(0, ms));
    return static_cast<std::int64_t>(m_services.random.below(all));
}

void PanelConnection::welcome(const std::string &id)
{
    wire::Welcome welcome;
    welcome.session = m_session;
    welcome.node = m_services.settings.node;
    welcome.serverTime = m_services.clock.now();
    welcome.pingIntervalMs = m_services.settings.pingIntervalMs;
    welcome.limits = m_services.settings.limits;
    welcome.authExpires = m_rights.who().expires;
    if (const AgentId &agent = m_rights.who().agent; !agent.empty())
        welcome.markKey = toHex(m_services.log.markKey(streamOf(agent).toString()));
    answer(welcome, id);
}

void PanelConnection::reauth(const wire::Reauth &request, const std::string &id)
{
    const auto principal = m_services.authoriser.authenticate(request.token);
    if (!principal && principal.error().code == SignInErrc::Unavailable) {
        // The token at hand is good meanwhile.
        answer(wire::HubError{std::string(principal.error().reason),
                              std::string(principal.error().sentence), true, 1000},
               id);
        return;
    }
    if (!principal) {
        refuse(principal.error());
        return;
    }
    if (principal->agent != m_rights.who().agent || principal->role != m_rights.who().role) {
        fail(wire::CloseCode::Forbidden, "the token is somebody else's");
        return;
    }
    m_rights.become(*principal);
    welcome(id);
    recheckStreams();
}

// Which close code: whether to come back with the same token, with a newer one, or not at all.
void PanelConnection::refuse(const SignInError &error)
{
    switch (error.code) {
    case SignInErrc::Invalid:
        return fail(wire::CloseCode::InvalidToken, "the token is not valid");
    case SignInErrc::Expired:
        return fail(wire::CloseCode::TokenExpired, "the token has expired");
    case SignInErrc::Forbidden:
        return fail(wire::CloseCode::Forbidden, "the token is for nothing here");
    case SignInErrc::Unavailable:
        return fail(wire::CloseCode::Overloaded, "the token cannot be judged at the moment");
    }
}

void PanelConnection::recheckStreams()
{
    m_subscriptions->recheck([this](const StreamId &stream) { return mayFollow(stream); });
}

void PanelConnection::history(const wire::HistoryRequest &request, const std::string &id)
{
    if (!m_subscriptions->follows(request.stream)) {
        if (const std::string reason = mayFollow(request.stream); !reason.empty()) {
            error(reason, "The stream may not be read.", id);
            return;
        }
    }
    if (m_pagesInWork >= maxPagesInWork) {
        answer(wire::HubError{"too_many_requests", "Earlier pages have to be answered first.", true,
                              100},
               id);
        return;
    }
    ++m_pagesInWork;
    ReadRequest read;
    read.stream = request.stream;
    read.direction = request.after ? Direction::OldestFirst : Direction::NewestFirst;
    read.from = request.after ? *request.after : request.before.value_or(Offset{});
    read.maxRecords = static_cast<std::size_t>(request.limit);
    read.maxBytes = limits::maxMessageBytes;
    m_services.log.read(read, [this, alive = m_alive, request, id](LogResult<ReadAnswer> answer) {
        if (!*alive)
            return;
        --m_pagesInWork;
        sendPage(request, id, std::move(answer));
    });
}

void PanelConnection::sendPage(const wire::HistoryRequest &request, const std::string &id,
                               LogResult<ReadAnswer> read)
{
    if (!read) {
        answer(wire::HubError{"log_failed", "The log cannot be read.", true, 1000}, id);
        return;
    }
    wire::Page page;
    page.stream = request.stream;
    page.epoch = m_services.log.epoch();
    for (RecordPtr &record : read->records)
        record = m_rights.visible(record);
    const std::size_t count = fitting(read->records, page.epoch);
    for (std::size_t i = 0; i < count; ++i)
        page.events.push_back(deliveryOf(*read->records[i], page.epoch));
    page.end = read->end && count == read->records.size();
    if (!page.events.empty())
        page.next = page.events.back().offset;
    answer(page, id);
}

void PanelConnection::drained()
{
    if (m_state == State::Ready)
        m_subscriptions->drained();
}

void PanelConnection::tick()
{
    const std::int64_t now = m_services.clock.monotonicMs();
    if (m_state == State::AwaitingHello) {
        if (now - m_openedAt >= m_services.settings.helloDeadlineMs)
            fail(wire::CloseCode::HelloLate, "no hello in time");
        return;
    }
    if (m_state != State::Ready)
        return;
    if (const auto ended = m_rights.ended()) {
        refuse(*ended);
        return;
    }
    if (m_subscriptions->fullForMs().value_or(0) >= m_services.settings.slowReaderMs) {
        fail(wire::CloseCode::SlowReader, "nothing was acknowledged");
        return;
    }
    const bool isDue = now - m_recheckAt >= m_services.settings.recheckMs;
    if (isDue)
        m_recheckAt = now;
    if (m_rights.somethingWasLost() || isDue)
        recheckStreams();
    if (now - m_heartbeatAt >= m_services.settings.pingIntervalMs) {
        m_heartbeatAt = now;
        answer(wire::Heartbeat{m_subscriptions->changedTops()}, {});
    }
}

std::string PanelConnection::mayFollow(const StreamId &stream)
{
    return m_rights.mayFollow(stream, m_subscriptions->follows(stream));
}

} // namespace sidelight::hub
