// The migrations of both files, in order. A new step gets a file of its own in migrations/ and a
// place here.
#pragma once

#include "core/store/migrations/cache0001.h"
#include "core/store/migrations/cache0002.h"
#include "core/store/migrations/cache0003.h"
#include "core/store/migrations/cache0004.h"
#include "core/store/migrations/cache0005.h"
#include "core/store/migrations/cache0006.h"
#include "core/store/migrations/outbox0001.h"

namespace sidelight::store
{

inline constexpr sqlite::Migration cacheMigrations[] = {
    migrations::cache0001, migrations::cache0002, migrations::cache0003,
    migrations::cache0004, migrations::cache0005, migrations::cache0006};
inline constexpr sqlite::Migration outboxMigrations[] = {migrations::outbox0001};
static_assert(sqlite::inOrder(cacheMigrations));
static_assert(sqlite::inOrder(outboxMigrations));

} // namespace sidelight::store
