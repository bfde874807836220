// A second, read-only connection to cache.db for the reader thread: search, long history, dumps,
// checks. It holds no read transaction between calls, so checkpoints and erasure wait for at most
// one slice (250 ms).
#pragma once

#include <memory>

#include "core/keys/keyspec.h"
#include "core/sqlite/library.h"
#include "core/store/cachequeries.h"
#include "core/store/eventscan.h"
#include "core/store/searchqueries.h"

namespace sidelight::store
{

class CacheReader
{
public:
    [[nodiscard]] static Result<CacheReader> open(const sqlite::Library &library,
                                                  const std::string &path, const keys::Keyspec &key,
                                                  const Clock &clock);
    CacheReader(CacheReader &&) noexcept;
    CacheReader &operator=(CacheReader &&) noexcept;
    ~CacheReader();

    [[nodiscard]] CacheQueries &queries();
    [[nodiscard]] EventScan &events();
    [[nodiscard]] Result<SearchPage> search(const SearchQuery &query);
    // Stops what runs, from any thread; it ends with Failed.
    void interrupt() const;

    // What sidelightctl asks: every page against its checksum, SQLite's structure, and that
    // positions, places and events agree. Long: for a program that has nothing else to do.
    struct Verified {
        std::int64_t events = 0;
        std::int64_t entries = 0;
        std::int64_t lostEntries = 0;    // places whose event is missing
        std::int64_t beyondPosition = 0; // places beyond their stream's position
        [[nodiscard]] bool sound() const { return lostEntries == 0 && beyondPosition == 0; }
    };
    [[nodiscard]] Result<Verified> verify();

private:
    struct State;
    explicit CacheReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace sidelight::store
