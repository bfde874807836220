#pragma once

#include "core/domain/stream.h"

namespace sidelight::session
{

// A snapshot under way: whether its events follow on each other from the stream's first.
struct SnapshotChain {
    Offset last;
    bool unbroken = true;
};

} // namespace sidelight::session
