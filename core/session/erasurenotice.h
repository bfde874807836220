// What an erasure took away here; a value, as all that the session tells.
#pragma once

#include <cstdint>

namespace sidelight::session
{

// A customer was erased on the hub's word: what went with it here, to be told to the agent.
struct ErasureNotice {
    std::int64_t rows = 0;   // of the cache
    std::int64_t drafts = 0; // drafts and unsent notes
    bool operator==(const ErasureNotice &) const = default;
};

} // namespace sidelight::session
