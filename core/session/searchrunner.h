// Search beside the engine thread. The newest question wins: an older one that has not begun is
// never asked.
#pragma once

#include <functional>

#include "core/store/searchqueries.h"

namespace sidelight::session
{

class SearchRunner
{
public:
    using Done = std::function<void(store::Result<store::SearchPage>)>;

    virtual ~SearchRunner() = default;
    // `done` is called on the engine thread, later; not at all when a newer question came or the
    // runner was stopped.
    virtual void ask(store::SearchQuery query, Done done) = 0;
    // Lets go of the cache file: before it is rebuilt or closed. The next ask() opens it again.
    virtual void letGo() = 0;
};

} // namespace sidelight::session
