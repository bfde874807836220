#include "hub/log/jetstream/enginewire.h"

#include <cstdlib>
#include <string_view>

namespace sidelight::hub
{

namespace
{

constexpr auto tickEvery = std::chrono::milliseconds(100);
constexpr auto closingPatience = std::chrono::milliseconds(1'000);
struct MessageDeleter {
    void operator()(natsMsg *msg) const { natsMsg_Destroy(msg); }
};
using MessagePtr = std::unique_ptr<natsMsg, MessageDeleter>;

std::string_view headerOf(natsMsg *msg, const char *name)
{
    const char *value = nullptr;
    return natsMsgHeader_Get(msg, name, &value) == NATS_OK && value ? std::string_view(value)
                                                                    : std::string_view();
}

std::uint64_t numberOf(std::string_view text)
{
    return text.empty() ? 0 : std::strtoull(std::string(text).c_str(), nullptr, 10);
}

EngineMessage read(natsMsg *msg)
{
    EngineMessage message;
    message.subject = natsMsg_GetSubject(msg);
    if (const char *reply = natsMsg_GetReply(msg))
        message.reply = reply;
    message.body.assign(natsMsg_GetData(msg), static_cast<std::size_t>(natsMsg_GetDataLength(msg)));
    message.facts = headerOf(msg, "Sidelight");
    message.status = static_cast<int>(numberOf(headerOf(msg, "Status")));
    message.stalled = headerOf(msg, "Nats-Consumer-Stalled");
    message.sequence = numberOf(headerOf(msg, "Nats-Sequence"));
    message.lastConsumer = numberOf(headerOf(msg, "Nats-Last-Consumer"));
    message.size = numberOf(headerOf(msg, "Nats-Msg-Size"));
    return message;
}

} // namespace

// A subscription's closure; freed when its last message was handed over.
struct Route {
    std::shared_ptr<void> wire;
    std::uint64_t number = 0;
};

EngineLink::Wire::~Wire()
{
    natsConnection_Destroy(m_connection);
}

void EngineLink::Wire::work()
{
    for (auto orders = m_orders.take(); !orders.empty(); orders = m_orders.take()) {
        for (const Order &order : orders) {
            if (!m_isClosing)
                carryOut(order);
        }
    }
}

void EngineLink::Wire::carryOut(const Order &order)
{
    switch (order.kind) {
    case Order::Kind::Publish:
        if (std::chrono::steady_clock::now() < order.letter.until)
            send(order.letter);
        --m_letters;
        m_letterBytes -= order.letter.body.size();
        break;
    case Order::Kind::Subscribe:
        (void)listen(order.letter.subject, order.route);
        break;
    case Order::Kind::Unsubscribe:
        endSubscription(order.route);
        break;
    case Order::Kind::Leave:
        goElsewhere();
        break;
    }
}

void EngineLink::Wire::tick()
{
    std::unique_lock lock(m_mutex);
    while (m_executor) {
        m_filled.wait_for(lock, tickEvery, [this] { return !m_executor; });
        if (!m_executor)
            return;
        lock.unlock();
        push({Kind::Tick, 0, {}});
        lock.lock();
    }
}

void EngineLink::Wire::push(Came came)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_executor)
            return;
        m_came.push_back(std::move(came));
        if (!m_posted) {
            m_posted = true;
            m_executor->post([self = shared_from_this()] {
                if (self->link)
                    self->link->drain();
            });
        }
    }
    m_filled.notify_all();
}

std::deque<EngineLink::Wire::Came> EngineLink::Wire::take()
{
    const std::lock_guard lock(m_mutex);
    m_posted = false;
    return std::exchange(m_came, {});
}

void EngineLink::Wire::wait(Milliseconds most)
{
    std::unique_lock lock(m_mutex);
    m_filled.wait_for(lock, most, [this] { return !m_came.empty(); });
}

void EngineLink::Wire::message(natsConnection *, natsSubscription *, natsMsg *msg, void *closure)
{
    const MessagePtr owned(msg);
    const auto *route = static_cast<const Route *>(closure);
    static_cast<Wire *>(route->wire.get())->push({Kind::Message, route->number, read(msg)});
}

void EngineLink::Wire::disconnected(natsConnection *, void *closure)
{
    const auto *one = static_cast<const OneConnection *>(closure);
    auto *const wire = static_cast<Wire *>(one->wire.get());
    if (one->generation != wire->m_generation)
        return;
    ++wire->m_losses;
    wire->m_isConnected = false;
}

void EngineLink::Wire::reconnected(natsConnection *connection, void *closure)
{
    const auto *one = static_cast<const OneConnection *>(closure);
    auto *const wire = static_cast<Wire *>(one->wire.get());
    if (one->generation != wire->m_generation)
        return;
    wire->m_maxPayload = static_cast<std::size_t>(natsConnection_GetMaxPayload(connection));
    wire->m_isConnected = true;
    wire->push({Kind::Reconnected, 0, {}});
}

// For good: by us, or because the engine refused twice to let us in, say.
void EngineLink::Wire::closed(natsConnection *, void *closure)
{
    const std::unique_ptr<OneConnection> one(static_cast<OneConnection *>(closure));
    auto *const wire = static_cast<Wire *>(one->wire.get());
    if (one->generation != wire->m_generation)
        return;
    wire->m_isConnected = false;
    wire->m_isGivenUp = true;
}

// What we may not say or hear; cnats knows nothing more of it than the engine's sentence.
void EngineLink::Wire::failed(natsConnection *connection, natsSubscription *, natsStatus status,
                              void *closure)
{
    const auto *one = static_cast<const OneConnection *>(closure);
    auto *const wire = static_cast<Wire *>(one->wire.get());
    if (status != NATS_NOT_PERMITTED || one->generation != wire->m_generation)
        return;
    const char *sentence = nullptr;
    (void)natsConnection_GetLastError(connection, &sentence);
    if (!sentence)
        return;
    EngineMessage message;
    message.body = sentence;
    wire->push({Kind::Refused, 0, std::move(message)});
}

void EngineLink::Wire::subscribe(const std::string &subject, std::uint64_t route)
{
    m_orders.push({Order::Kind::Subscribe, route, {subject, {}, {}, {}, {}}});
}

void EngineLink::Wire::unsubscribe(std::uint64_t route)
{
    m_orders.push({Order::Kind::Unsubscribe, route, {}});
}

bool EngineLink::Wire::publish(Letter letter)
{
    if (m_letters >= mostLetters || m_letterBytes >= mostLetterBytes)
        return false;
    ++m_letters;
    m_letterBytes += letter.body.size();
    m_orders.push({Order::Kind::Publish, 0, std::move(letter)});
    return true;
}

bool EngineLink::Wire::listen(const std::string &subject, std::uint64_t route)
{
    m_subjects[route] = subject;
    if (!m_connection)
        return false;
    auto closure = std::make_unique<Route>(Route{shared_from_this(), route});
    natsSubscription *subscription = nullptr;
    if (natsConnection_Subscribe(&subscription, m_connection, subject.c_str(), &Wire::message,
                                 closure.get()) != NATS_OK)
        return false;
    natsSubscription_SetOnCompleteCB(
        subscription, [](void *done) { delete static_cast<Route *>(done); }, closure.release());
    natsSubscription_SetPendingLimits(subscription, -1, -1);
    m_subscriptions.emplace(route, subscription);
    return true;
}

void EngineLink::Wire::endSubscription(std::uint64_t route)
{
    m_subjects.erase(route);
    const auto found = m_subscriptions.find(route);
    if (found == m_subscriptions.end())
        return;
    natsSubscription_Unsubscribe(found->second);
    natsSubscription_Destroy(found->second);
    m_subscriptions.erase(found);
}

void EngineLink::Wire::endSubscriptions()
{
    for (auto &[route, subscription] : std::exchange(m_subscriptions, {})) {
        natsSubscription_Unsubscribe(subscription);
        natsSubscription_Destroy(subscription);
    }
}

void EngineLink::Wire::send(const Letter &letter)
{
    if (!m_connection)
        return;
    natsMsg *raw = nullptr;
    if (natsMsg_Create(&raw, letter.subject.c_str(),
                       letter.reply.empty() ? nullptr : letter.reply.c_str(), letter.body.data(),
                       static_cast<int>(letter.body.size())) != NATS_OK)
        return;
    const MessagePtr msg(raw);
    for (const EngineHeader &header : letter.headers) {
        if (natsMsgHeader_Set(raw, header.name, header.value.c_str()) != NATS_OK)
            return;
    }
    // What does not go out has no answer: who waits for one is told so when its time is over.
    (void)natsConnection_PublishMsg(m_connection, raw);
}

void EngineLink::Wire::fallSilent()
{
    {
        const std::lock_guard lock(m_mutex);
        m_executor = nullptr;
        m_came.clear();
    }
    m_filled.notify_all();
    m_isClosing = true;
}

void EngineLink::Wire::closeOrGiveUp()
{
    fallSilent();
    std::optional<Moment> since;
    (void)doAside([this] { close(); }, [] {},
                  [this, &since] {
                      const Moment now = std::chrono::steady_clock::now();
                      if (!since && m_access.isGivenUp())
                          since = now;
                      return since && now - *since > closingPatience;
                  });
}

void EngineLink::Wire::close()
{
    fallSilent();
    if (m_isAbandoned)
        return;
    m_orders.close();
    for (std::thread *one : {&m_ticker, &m_worker}) {
        if (one->joinable())
            one->join();
    }
    endSubscriptions();
    natsConnection_Close(m_connection);
}

} // namespace sidelight::hub
