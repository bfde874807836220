// Listens on a team's stream for what panels say about bundles. GUI thread, with its event loop;
// comes back by itself after a lost connection.
#pragma once

#include <memory>
#include <mutex>

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
    void renew(const QByteArray &token) override { setToken(token.toStdString()); }

private:
    void snapshotPart(wire::Snapshot part) override;
    void delivered(Delivery delivery) override;
    void hear(const Event &event);

    Heard m_heard;
};

// The token of whoever is signed in; empty: nobody. Set on the GUI thread, read on any.
class SignedInToken
{
public:
    void set(const QByteArray &token);
    [[nodiscard]] QByteArray get() const;

private:
    mutable std::mutex m_mutex;
    QByteArray m_token;
};

// Files and sockets of the console's publishing. Without a token file it is `signedIn`'s.
[[nodiscard]] console::PublishParts
publishParts(std::shared_ptr<const SignedInToken> signedIn = nullptr);

} // namespace sidelight::supervisor
