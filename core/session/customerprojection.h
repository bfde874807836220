// Who is this, and here to do what: from the tab, the cached profile and what is open. A known
// customer comes from the cache, an unknown one from the card in the offer; whom nobody has matched
// is looked up among the cached customers by what the caller is known by, and left for the agent to
// confirm. Nothing here waits for the network. Engine thread.
#pragma once

#include "core/session/panelstate.h"
#include "core/session/tabsprojection.h"
#include "core/store/cachestore.h"

namespace sidelight::session
{

class CustomerProjection
{
public:
    // `live`: the customer's own stream is followed and caught up.
    [[nodiscard]] static store::Result<CustomerState>
    read(store::CacheStore &cache, const TabsProjection::Tab &tab,
         const std::vector<store::StandingEntry> &open, Timestamp now, bool live);
};

// The open ones among what stands; promises that are due first first, without a date last.
struct OpenMatters {
    std::vector<OpenCase> cases;
    std::vector<OpenPromise> promises;
};
[[nodiscard]] OpenMatters openMattersOf(const std::vector<store::StandingEntry> &standing);

} // namespace sidelight::session
