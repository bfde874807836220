#include "apps/conversation/hubconversation.h"

#include <algorithm>

namespace sidelight::conversation
{

namespace
{

link::LinkSettings settingsOf(const HubConversation::Place &place, Random &random)
{
    link::LinkSettings settings;
    settings.url = place.url;
    settings.token = place.token;
    settings.device = place.program + '-' + makeUuid(random);
    settings.clientName = place.program;
    settings.clientVersion = SIDELIGHT_VERSION;
    settings.delays.first = 0; // a person waits; and there is one of it, not ten thousand
    return settings;
}

} // namespace

HubConversation::HubConversation(const Place &place)
    : m_machine(settingsOf(place, m_random), {m_clock, m_random, m_transport, *this, *this, m_log})
{
    m_transport.setUpward({[this](std::string_view protocol) {
                               m_machine.onConnected(protocol);
                               keepTime();
                           },
                           [this](std::string_view text) {
                               m_machine.onText(text);
                               keepTime();
                           },
                           [this] {
                               m_machine.onPong();
                               keepTime();
                           },
                           [this](std::uint16_t code) {
                               m_machine.onClosed(code);
                               keepTime();
                           }});
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_machine.tick();
        keepTime();
    });
}

HubConversation::~HubConversation() = default;

void HubConversation::start()
{
    m_machine.start();
    keepTime();
}

void HubConversation::setToken(const std::string &token)
{
    m_machine.setToken(token);
    keepTime();
}

void HubConversation::keepTime()
{
    const auto deadline = m_machine.nextDeadlineMs();
    if (!deadline) {
        m_timer.stop();
        return;
    }
    const std::int64_t wait =
        std::clamp<std::int64_t>(*deadline - m_clock.monotonicMs(), 0, 60'000);
    m_timer.start(static_cast<int>(wait));
}

void HubConversation::keep(const Delivery &delivery, std::uint64_t events, std::uint64_t bytes)
{
    m_machine.committed(
        delivery.stream,
        {delivery.epoch, delivery.offset, fenceOf(delivery.event->source, delivery.event->id)},
        events, bytes);
}

std::optional<std::string> HubConversation::ask(const wire::HistoryRequest &request)
{
    auto id = m_machine.requestHistory(request);
    keepTime();
    return id;
}

} // namespace sidelight::conversation
