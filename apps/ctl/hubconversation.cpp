#include "apps/ctl/hubconversation.h"

#include <QCoreApplication>

#include "apps/ctl/command.h"
#include "apps/ctl/output.h"
#include "core/wire/json.h"

namespace sidelight::ctl
{

namespace
{

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
    : conversation::HubConversation(
          {access.panelUrl().toString().toStdString(), access.token.toStdString(), "sidelightctl"})
{
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
