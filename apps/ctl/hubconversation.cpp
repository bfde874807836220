#include "apps/ctl/hubconversation.h"

#include <algorithm>

#include <QCoreApplication>

#include "apps/ctl/command.h"
#include "apps/ctl/output.h"
#include "core/wire/json.h"

namespace sidelight::ctl
{

namespace
{

link::LinkSettings settingsOf(const HubAccess &access, Random &random)
{
    link::LinkSettings settings;
    settings.url = access.panelUrl().toString().toStdString();
    settings.token = access.token.toStdString();
    settings.device = "ctl-" + makeUuid(random);
    settings.clientName = "sidelightctl";
    settings.clientVersion = "0.1.0";
    settings.delays.first = 0; // a person waits; and there is one of it, not ten thousand
    return settings;
}

std::string_view wordOf(link::LinkPhase phase)
{
    switch (phase) {
    case link::LinkPhase::Waiting:
        return "waiting to try again";
    case link::LinkPhase::Connecting:
        return "connecting";
    case link::LinkPhase::Open:
        return "connected";
    case link::LinkPhase::Refused:
        return "the hub refuses the connection";
    case link::LinkPhase::Stopped:
        break;
    }
    return "stopped";
}

} // namespace

HubConversation::HubConversation(const HubAccess &access)
    : m_machine(settingsOf(access, m_random), {m_clock, m_random, m_transport, *this, *this, m_log})
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

void HubConversation::linkChanged(const link::LinkState &state)
{
    if (state.phase == link::LinkPhase::Waiting && state.problem.empty())
        return; // before the first try
    tell(std::string(wordOf(state.phase)) +
         (state.problem.empty() ? "" : " (" + state.problem + ")"));
    if (state.phase == link::LinkPhase::Refused)
        QCoreApplication::exit(exitNotDone);
}

void HubConversation::streamReset(const StreamId &stream, const Epoch &, std::string_view reason)
{
    tell(stream.toString() + " begins anew (" + std::string(reason) + ")");
}

void HubConversation::streamRefused(const StreamId &stream, std::string_view reason)
{
    complain(stream.toString() + " is not ours to read (" + std::string(reason) + ").");
    QCoreApplication::exit(exitNotDone);
}

void HubConversation::pageFailed(const std::string &, const StreamId &stream, std::string_view code)
{
    complain("the history of " + stream.toString() + " was not given (" + std::string(code) + ").");
    QCoreApplication::exit(exitNotDone);
}

void HubConversation::tokenWanted()
{
    complain("the token has expired.");
    QCoreApplication::exit(exitNotDone);
}

void printDelivery(const Delivery &delivery)
{
    std::string line = "{\"stream\":";
    wire::appendJsonString(line, delivery.stream.toString());
    line += ",\"offset\":\"" + delivery.offset.toString() + "\",\"prev\":\"" +
            delivery.prev.toString() + "\",\"epoch\":";
    wire::appendJsonString(line, delivery.epoch.value);
    line += ",\"event\":" + delivery.body + '}';
    printLine(line);
}

} // namespace sidelight::ctl
