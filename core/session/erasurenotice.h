// What an erasure or a revocation took away here; a value, as all that the session tells.
#pragma once

#include <cstdint>

namespace sidelight::session
{

// A customer is gone from here on the hub's word: what went with it, to be told to the agent.
struct ErasureNotice {
    bool revoked = false;    // not erased: the agent may not see the customer any more
    std::int64_t rows = 0;   // of the cache
    std::int64_t drafts = 0; // drafts and unsent notes
    bool operator==(const ErasureNotice &) const = default;
};

} // namespace sidelight::session
