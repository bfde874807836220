// Listens on a team's stream for what panels say about bundles. GUI thread, with its event loop;
// comes back by itself after a lost connection.
#pragma once

#include "apps/conversation/hubconversation.h"
#include "plugin/console/publishparts.h"

namespace sidelight::supervisor
{

class TeamEar final : public conversation::HubConversation, public console::TeamWatch
{
    Q_OBJECT

public:
    using Heard = std::function<void(const console::PanelWord &)>;
    TeamEar(const console::HubPlace &place, const QByteArray &token, Heard heard);

private:
    void snapshotPart(wire::Snapshot part) override;
    void delivered(Delivery delivery) override;
    void hear(const Event &event);

    Heard m_heard;
};

// Files and sockets of the console's publishing.
[[nodiscard]] console::PublishParts publishParts();

} // namespace sidelight::supervisor
