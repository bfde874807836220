#include "hub/log/jetstream/orderedreader.h"

#include <array>
#include <charconv>
#include <optional>

#include "hub/log/jetstream/engineapi.h"

namespace sidelight::hub
{

namespace
{

constexpr auto heartbeat = std::chrono::milliseconds(500);
constexpr auto longSilence = std::chrono::milliseconds(1'800);
constexpr auto oddSilence = std::chrono::seconds(5); // two consumers that came to nothing
constexpr auto consumerPatience = std::chrono::milliseconds(2'000);
constexpr int statusControl = 100;

struct Delivery {
    std::uint64_t stream = 0; // sequence
    std::uint64_t consumer = 0;
    std::uint64_t pending = 0;
};

// "$JS.ACK.<stream>.<consumer>.<n>.<sequence>.<of the consumer>.<time>.<pending>", or with a
// domain and an account after ACK.
std::optional<Delivery> deliveryOf(std::string_view reply)
{
    std::array<std::string_view, 13> tokens;
    std::size_t count = 0;
    while (count < tokens.size()) {
        const std::size_t dot = reply.find('.');
        tokens[count++] = reply.substr(0, dot);
        if (dot == std::string_view::npos)
            break;
        reply.remove_prefix(dot + 1);
    }
    constexpr std::size_t plain = 9;
    if (count < plain)
        return std::nullopt;
    const std::size_t shift = count > plain ? 2 : 0;
    const auto number = [&](std::size_t i) {
        std::uint64_t value = 0;
        std::from_chars(tokens[i].data(), tokens[i].data() + tokens[i].size(), value);
        return value;
    };
    return Delivery{number(5 + shift), number(6 + shift), number(8 + shift)};
}

} // namespace

OrderedReader::OrderedReader(EngineLink &link, std::string stream, Handler handler)
    : m_link(link)
    , m_stream(std::move(stream))
    , m_handler(std::move(handler))
{
}

OrderedReader::~OrderedReader()
{
    *m_alive = false;
    leave();
}

void OrderedReader::leave()
{
    // The engine drops a consumer that nobody listens to.
    if (!m_subject.empty())
        m_link.unsubscribe(std::exchange(m_subject, {}));
}

void OrderedReader::start(std::uint64_t from, Bodies bodies)
{
    m_next = from;
    m_bodies = bodies;
    m_started = true;
    m_caughtUp = false;
    m_came = std::chrono::steady_clock::now();
    make();
}

void OrderedReader::restart()
{
    if (m_started)
        make();
}

void OrderedReader::stop()
{
    leave();
    m_started = false;
    m_caughtUp = false;
}

void OrderedReader::make()
{
    leave();
    if (m_restarted)
        m_restarted();
    m_count = 0;
    m_heard = std::chrono::steady_clock::now();
    m_subject = m_link.subscribe([this](EngineMessage message) { take(std::move(message)); });
    boost::json::object config{{"deliver_subject", m_subject},
                               {"deliver_policy", "by_start_sequence"},
                               {"opt_start_seq", m_next},
                               {"ack_policy", "none"},
                               {"max_deliver", 1},
                               {"replay_policy", "instant"},
                               {"flow_control", true},
                               {"idle_heartbeat", nanosecondsOf(heartbeat)},
                               {"headers_only", m_bodies == Bodies::Without},
                               {"mem_storage", true},
                               {"num_replicas", 1}};
    callEngine(m_link, "CONSUMER.CREATE." + m_stream,
               {{"stream_name", m_stream}, {"config", std::move(config)}}, consumerPatience,
               [this, alive = m_alive, subject = m_subject](const LogResult<EngineReply> &reply) {
                   if (!*alive || subject != m_subject)
                       return;
                   if (!reply && reply.error().code == LogErrc::Forbidden)
                       m_refusal = reply.error();
                   if (!reply || reply->error)
                       return; // silence makes the next one
                   const auto *pending = reply->body.if_contains("num_pending");
                   // What was delivered meanwhile says more.
                   if (m_count == 0 && pending && pending->is_int64() && pending->get_int64() == 0)
                       m_caughtUp = true;
               });
}

void OrderedReader::tick()
{
    // Without a connection there is nobody to make one; restart() comes with the connection.
    if (m_started && std::chrono::steady_clock::now() - m_heard > longSilence &&
        m_link.isConnected())
        make();
}

void OrderedReader::control(const EngineMessage &message)
{
    if (!message.reply.empty())
        m_link.publish(message.reply, {});
    if (!message.stalled.empty())
        m_link.publish(message.stalled, {});
    if (!message.reply.empty())
        return; // no heartbeat
    if (message.lastConsumer > m_count)
        make();
    else if (message.stalled.empty() && message.lastConsumer == m_count)
        m_caughtUp = true; // idle, and not waiting for us: it has nothing more
}

bool OrderedReader::isSilent() const
{
    return m_started && std::chrono::steady_clock::now() - m_came > oddSilence;
}

void OrderedReader::take(EngineMessage message)
{
    m_heard = std::chrono::steady_clock::now();
    m_came = m_heard;
    m_refusal.reset();
    if (message.status == statusControl)
        return control(message);
    const auto delivery = deliveryOf(message.reply);
    if (!delivery)
        return;
    if (delivery->consumer != m_count + 1)
        return make();
    m_count = delivery->consumer;
    m_next = delivery->stream + 1;
    const bool wasLast = delivery->pending == 0;
    m_handler(delivery->stream, std::move(message));
    m_caughtUp = m_caughtUp || wasLast;
}

} // namespace sidelight::hub
