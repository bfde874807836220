#include "tests/integration/hub/hubload.h"

#include <algorithm>

namespace sidelight::test
{

namespace
{

constexpr std::size_t customersOfAll = 6;
constexpr std::size_t devicesOfAll = 2;
constexpr std::size_t atOneHub = 50; // events of a publisher, then the next at the other
constexpr auto briefly = std::chrono::milliseconds(20);
constexpr int ackEvery = 64; // events, as panels do

StreamId loadedStream(const std::string &name)
{
    return StreamId{StreamKind::Customer, name};
}

bool openedAs(PanelClient &panel, HubPair &hubs, std::size_t at, const std::string &device)
{
    if (!hubs.with(at, [&panel](const HubProcess &hub) { return panel.connect(hub); }))
        return false;
    wire::Hello hello;
    hello.clientName = "test";
    hello.clientVersion = "1";
    hello.device = device;
    panel.sendText(wire::encodeFrame({"hello", "/panel/" + device, {}}, hello));
    return panel.receive<wire::Welcome>().has_value();
}

std::string savedAt(const std::string &device, std::uint64_t number)
{
    wire::OutboxEvent outbox;
    outbox.event.id = device + "-" + std::to_string(number);
    outbox.event.source = "/panel/" + device;
    outbox.event.type = "test.noted";
    outbox.event.subject = device;
    outbox.event.time = Timestamp{1'700'000'000'000};
    outbox.body = wire::encodeEvent(outbox.event);
    outbox.device = device;
    outbox.sequence = number;
    return wire::encodeFrame({"o", "/panel/" + device, {}}, outbox);
}

std::int64_t monotonicMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace

void PlacedPanel::subscribe(PanelClient &panel) const
{
    wire::Subscribe subscribe;
    for (const auto &[stream, at] : m_positions) {
        const bool isNew = at.offset.none();
        subscribe.subscriptions.push_back({stream, isNew ? wire::From{wire::From::Kind::Start, {}}
                                                         : wire::From{wire::From::Kind::At, at}});
    }
    panel.say(subscribe);
}

void PlacedPanel::take(const Delivery &delivery, PanelClient &panel)
{
    Position &at = m_positions[delivery.stream];
    m_holes += delivery.prev == at.offset ? 0 : 1;
    at = {delivery.epoch, delivery.offset, fenceOf(delivery.event->source, delivery.event->id)};
    m_seen[delivery.stream.name].push_back(delivery.event->id);
    m_toAck[delivery.stream] = delivery.offset;
    if (++m_unacknowledged < ackEvery)
        return;
    panel.say(wire::Ack{std::exchange(m_toAck, {})});
    m_unacknowledged = 0;
}

void PlacedPanel::noteReset(const StreamId &stream, const std::string &reason, std::size_t at)
{
    m_resets.push_back(stream.name + ": " + reason + " at hub " + std::to_string(at));
}

bool PlacedPanel::take(const wire::ServerFrame &frame, PanelClient &panel, std::size_t at)
{
    if (const auto *delivery = std::get_if<Delivery>(&frame.message)) {
        take(*delivery, panel);
        return true;
    }
    if (const auto *reset = std::get_if<wire::Reset>(&frame.message))
        noteReset(reset->stream, reset->reason, at);
    const auto *answer = std::get_if<wire::Subscribed>(&frame.message);
    if (!answer)
        return false;
    for (const wire::SubscribeResult &one : answer->results) {
        if (one.outcome == wire::SubscribeOutcome::Reset ||
            one.outcome == wire::SubscribeOutcome::Refused)
            noteReset(one.stream, one.reason, at);
    }
    return false;
}

void PlacedPanel::run(HubPair &hubs, std::size_t at, const std::atomic<bool> &stop,
                      const HasAll &hasAll)
{
    constexpr auto enough = std::chrono::seconds(60); // without anything new: it never comes
    auto news = std::chrono::steady_clock::now();
    for (;; at = 1 - at) {
        PanelClient panel;
        const bool isOpen =
            hubs.with(at, [&panel](const HubProcess &hub) { return panel.open(hub); });
        if (isOpen) {
            subscribe(panel);
            m_toAck.clear();
            m_unacknowledged = 0;
        }
        while (isOpen && !(stop && hasAll(*this))) {
            const auto frame = panel.receive(2'000);
            if (!frame)
                break;
            news = take(*frame, panel, at) ? std::chrono::steady_clock::now() : news;
        }
        if (stop && (hasAll(*this) || std::chrono::steady_clock::now() - news > enough))
            return;
        std::this_thread::sleep_for(briefly); // a hub may send everybody away for a while
    }
}

const std::vector<std::string> &PlacedPanel::seen(const std::string &stream) const
{
    static const std::vector<std::string> nothing;
    const auto found = m_seen.find(stream);
    return found == m_seen.end() ? nothing : found->second;
}

HubLoad::HubLoad(HubPair &hubs, std::chrono::milliseconds pause)
    : m_hubs(hubs)
    , m_pause(pause)
    , m_answered(monotonicMs())
    , m_taken(customersOfAll + devicesOfAll)
{
    for (std::size_t i = 0; i < customersOfAll; ++i)
        m_streams.push_back("c" + std::to_string(i));
    for (std::size_t i = 0; i < devicesOfAll; ++i)
        m_streams.push_back("d" + std::to_string(i));
    for (std::size_t i = 0; i < m_streams.size(); ++i) {
        for (PlacedPanel &panel : m_panels)
            panel.follow(loadedStream(m_streams[i]));
        m_senders.emplace_back([this, i] { i < customersOfAll ? publish(i) : sendOutbox(i); });
    }
    for (std::size_t i = 0; i < 2; ++i)
        m_readers.emplace_back([this, i] {
            m_panels[i].run(m_hubs, i, m_isQuiet,
                            [this](const PlacedPanel &panel) { return hasAll(panel); });
        });
}

HubLoad::~HubLoad()
{
    finish();
}

void HubLoad::finish()
{
    m_stop = true;
    for (std::thread &one : m_senders) {
        if (one.joinable())
            one.join();
    }
    m_isQuiet = true;
    for (std::thread &one : m_readers) {
        if (one.joinable())
            one.join();
    }
}

void HubLoad::noteAnswer()
{
    const std::int64_t now = monotonicMs();
    const std::int64_t silence = now - m_answered.exchange(now);
    std::int64_t longest = m_silence;
    while (silence > longest && !m_silence.compare_exchange_weak(longest, silence)) {
    }
}

// One after the other, each until it is taken, at any hub.
void HubLoad::publish(std::size_t number)
{
    const std::string &stream = m_streams[number];
    std::size_t at = number % 2;
    std::unique_ptr<HttpClient> client;
    for (std::size_t i = 0; !m_stop; ++i) {
        const std::string id = stream + "-" + std::to_string(i);
        const std::string body = R"({"specversion":"1.0","id":")" + id +
                                 R"(","source":"/load","type":"test.happened","subject":")" +
                                 stream + R"("})";
        for (;;) {
            if (!client)
                client = m_hubs.with(
                    at, [](const HubProcess &hub) { return std::make_unique<HttpClient>(hub); });
            if (client->post(body).status == 202)
                break;
            client.reset();
            at = 1 - at;
            std::this_thread::sleep_for(briefly);
        }
        noteAnswer();
        m_taken[number].push_back(id);
        if (i % atOneHub == atOneHub - 1) {
            client.reset();
            at = 1 - at;
        }
        std::this_thread::sleep_for(m_pause);
    }
}

// In order, the same number again until it is answered, at any hub.
void HubLoad::sendOutbox(std::size_t number)
{
    const std::string &device = m_streams[number];
    std::size_t at = number % 2;
    std::unique_ptr<PanelClient> panel;
    // What was sent is asked for until it is answered: nobody knows before whether it was kept.
    bool isUnderWay = false;
    for (std::uint64_t i = 1; !m_stop || isUnderWay;) {
        if (!panel) {
            at = 1 - at;
            panel = std::make_unique<PanelClient>();
            if (!openedAs(*panel, m_hubs, at, device)) {
                panel.reset();
                std::this_thread::sleep_for(briefly);
                continue;
            }
        }
        panel->sendText(savedAt(device, i));
        isUnderWay = true;
        const auto frame = panel->receive();
        if (frame && std::holds_alternative<wire::Accepted>(frame->message)) {
            m_taken[number].push_back(device + "-" + std::to_string(i));
            ++i;
            isUnderWay = false;
            std::this_thread::sleep_for(m_pause);
            continue;
        }
        const auto *no = frame ? std::get_if<wire::Rejected>(&frame->message) : nullptr;
        if (no && !no->retryable) {
            ++m_refused;
            ++i;
            isUnderWay = false;
        }
        panel.reset();
    }
}

bool HubLoad::hasAll(const PlacedPanel &panel) const
{
    for (std::size_t i = 0; i < m_streams.size(); ++i) {
        if (panel.seen(m_streams[i]).size() < m_taken[i].size())
            return false;
    }
    return true;
}

void HubLoad::compare(const PlacedPanel &panel, const std::string &where,
                      std::vector<std::string> &faults) const
{
    for (std::size_t i = 0; i < m_streams.size(); ++i) {
        const std::vector<std::string> &seen = panel.seen(m_streams[i]);
        const auto [other, mine] =
            std::mismatch(seen.begin(), seen.end(), m_taken[i].begin(), m_taken[i].end());
        if (other == seen.end() && mine == m_taken[i].end())
            continue;
        faults.push_back(where + ": of " + std::to_string(m_taken[i].size()) + " events of " +
                         m_streams[i] + " it has " + std::to_string(seen.size()) + ", the first " +
                         std::to_string(other - seen.begin()) + " as they were sent, then " +
                         (other == seen.end() ? "nothing" : *other));
    }
    if (panel.holes() > 0)
        faults.push_back(where + ": " + std::to_string(panel.holes()) + " holes");
    for (const std::string &reset : panel.resets())
        faults.push_back(where + ": reset of " + reset);
}

std::vector<std::string> HubLoad::faults()
{
    std::vector<std::string> faults;
    for (std::size_t i = 0; i < m_streams.size(); ++i) {
        if (m_taken[i].empty())
            faults.push_back("nothing of " + m_streams[i] + " was acknowledged");
    }
    for (std::size_t i = 0; i < 2; ++i) {
        compare(m_panels[i], "panel " + std::to_string(i), faults);
        PlacedPanel fromStart;
        for (const std::string &stream : m_streams)
            fromStart.follow(loadedStream(stream));
        fromStart.run(m_hubs, i, m_isQuiet,
                      [this](const PlacedPanel &panel) { return hasAll(panel); });
        compare(fromStart, "hub " + std::to_string(i) + " from the start", faults);
    }
    if (m_refused > 0)
        faults.push_back(std::to_string(m_refused) + " outbox events were refused");
    if (const int failed = m_hubs.failedStarts(); failed > 0)
        faults.push_back(std::to_string(failed) + " times a hub did not start");
    if (m_hubs.saidOf("engine_put_back") > 0)
        faults.push_back("a hub took the engine for put back");
    return faults;
}

std::size_t HubLoad::acknowledged() const
{
    std::size_t all = 0;
    for (const auto &list : m_taken)
        all += list.size();
    return all;
}

} // namespace sidelight::test
