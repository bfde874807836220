// Reads beside the engine thread: searches, and long readings in slices. Of each the newest wins:
// an older question that has not begun is never asked, an older reading goes no further.
#pragma once

#include <functional>

#include "core/store/cachequeries.h"
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
    // One slice on the reader's connection, short; true: there is more. Called where the runner
    // reads: what it fills is its own until `done` is called, on the engine thread, as above.
    using Slice = std::function<store::Result<bool>(store::CacheQueries &)>;
    using ReadDone = std::function<void(store::Result<void>)>;
    virtual void read(Slice slice, ReadDone done) = 0;
    // Lets go of the cache file: before it is rebuilt or closed. The next ask() opens it again.
    virtual void letGo() = 0;
};

} // namespace sidelight::session
