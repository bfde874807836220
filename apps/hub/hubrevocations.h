// Revocations asked for at this hub: who signs in is judged by them, and panels are told.
#pragma once

#include <string>

#include "apps/hub/hubsignin.h"
#include "hub/http/revocationapi.h"
#include "hub/ingest/customereraser.h"
#include "hub/log/logstore.h"
#include "hub/route/router.h"
#include "hub/shared/sharedstate.h"

namespace sidelight::hub
{

// Network thread.
class HubRevocations
{
public:
    // All outlive it.
    HubRevocations(HubSignIn &signIn, const Router &router, CustomerEraser &eraser)
        : m_signIn(signIn)
        , m_router(router)
        , m_eraser(eraser)
    {
    }

    // Kept in `shared` from now on, customers by their marks under the log's key. `ownFile`: what a
    // hub that was alone kept before; empty: nothing.
    [[nodiscard]] static Result<void, std::string>
    keep(HubSignIn &signIn, SharedState &shared, const LogStore &log, const std::string &ownFile);

    // First nobody comes in any more, then the panel is told to forget. Given back is everything
    // that is the customer now. Answered when both is durable.
    void revoke(const Revocation &revocation, RevocationApi::Done done);

private:
    [[nodiscard]] std::vector<Revocation> changesOf(const Revocation &revocation) const;

    HubSignIn &m_signIn;
    const Router &m_router;
    CustomerEraser &m_eraser;
};

} // namespace sidelight::hub
