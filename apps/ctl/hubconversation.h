// A conversation with the hub that says how it goes on standard error, and ends the program where
// it cannot go on. A command derives and overrides what it cares about.
#pragma once

#include "apps/conversation/hubconversation.h"
#include "apps/ctl/options.h"

namespace sidelight::ctl
{

class HubConversation : public conversation::HubConversation
{
    Q_OBJECT

protected:
    explicit HubConversation(const HubAccess &access);

    void linkChanged(const link::LinkState &state) override;
    void streamReset(const StreamId &stream, const Epoch &epoch, std::string_view reason) override;
    void streamRefused(const StreamId &stream, std::string_view reason) override;
    void pageFailed(const std::string &, const StreamId &stream, std::string_view code) override;
    void tokenWanted() override;
};

// {"stream":…,"offset":…,"prev":…,"epoch":…,"event":{…}}
void printDelivery(const Delivery &delivery);

} // namespace sidelight::ctl
