// Who one panel's agent is, what they may follow and write now, and what of it is audited. Network
// thread.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "hub/ws/panelservices.h"

namespace sidelight::hub
{

class PanelRights
{
public:
    explicit PanelRights(PanelServices &services)
        : m_services(services)
    {
    }

    // Of a token that was found good.
    void become(Principal who);
    [[nodiscard]] const Principal &who() const { return m_who; }
    // Why the token is good no more; nothing while it is.
    [[nodiscard]] std::optional<SignInError> ended();
    // Whether somebody, anywhere, may have lost what they held since the last call.
    [[nodiscard]] bool somethingWasLost();

    // Empty = allowed, else the machine code of the refusal. `follows`: it was allowed before.
    [[nodiscard]] std::string mayFollow(const StreamId &stream, bool follows);
    [[nodiscard]] std::string mayWrite(const Event &event) const;
    // What they may see of a record in a stream they follow: itself; or, where it is of a customer
    // who was taken from them, that it is there.
    [[nodiscard]] RecordPtr visible(const RecordPtr &record) const;

private:
    [[nodiscard]] Standing standingAt(const StreamId &stream, Timestamp at) const;
    [[nodiscard]] bool wasTaken(const std::string &customer) const;

    PanelServices &m_services;
    Principal m_who;
    std::uint64_t m_revision = 0;  // of the authoriser, that was looked at
    std::uint64_t m_losses = 0;    // of the ledger, the same
    std::uint64_t m_lostAt = 0;    // of the authoriser, when streams were judged
    std::set<StreamId> m_lookedUp; // followed by right, and told
};

} // namespace sidelight::hub
