#include "core/sqlite/library.h"

#ifndef SIDELIGHT_DIRECT_SQLCIPHER
#include <dlfcn.h>
#endif

#include "core/sqlite/api.h"

namespace sidelight::sqlite
{

namespace
{

constexpr int oldestVersion = 3043000;

Error missing(std::string_view what)
{
    return Error{ErrorCode::LibraryMissing, 0, std::string(what)};
}

#ifdef SIDELIGHT_DIRECT_SQLCIPHER
Result<void> fill(Api &api)
{
#define SIDELIGHT_TAKE(name) api.name = &::sqlite3_##name;
    SIDELIGHT_SQLITE_FUNCTIONS(SIDELIGHT_TAKE)
#undef SIDELIGHT_TAKE
    return {};
}
#else
Result<void> fill(Api &api)
{
    // DEEPBIND: the library finds its own functions before those of a libsqlite3 loaded earlier.
    // NODELETE: OpenSSL below it leaves handlers for the end of the process behind.
    void *library =
        ::dlopen("libsqlcipher.so.1", RTLD_NOW | RTLD_LOCAL | RTLD_DEEPBIND | RTLD_NODELETE);
    if (library == nullptr)
        return failure(missing("libsqlcipher.so.1 cannot be loaded"));
#define SIDELIGHT_TAKE(name)                                                                       \
    api.name = reinterpret_cast<decltype(api.name)>(::dlsym(library, "sqlite3_" #name));           \
    if (api.name == nullptr)                                                                       \
        return failure(missing("libsqlcipher.so.1 has no sqlite3_" #name));
    SIDELIGHT_SQLITE_FUNCTIONS(SIDELIGHT_TAKE)
#undef SIDELIGHT_TAKE
    return {};
}
#endif

} // namespace

Result<Library> Library::load()
{
    auto api = std::make_unique<Api>();
    if (auto filled = fill(*api); !filled)
        return failure(std::move(filled.error()));
    if (api->libversion_number() < oldestVersion)
        return failure(missing("libsqlcipher holds an SQLite older than 3.43"));
    if (api->threadsafe() == 0)
        return failure(missing("libsqlcipher is built for one thread only"));
    if (api->initialize() != SQLITE_OK)
        return failure(missing("libsqlcipher cannot be initialised"));
    return Library(std::move(api));
}

Library::Library(std::unique_ptr<Api> api)
    : m_api(std::move(api))
{
}
Library::Library(Library &&) noexcept = default;
Library &Library::operator=(Library &&) noexcept = default;
Library::~Library() = default;

int Library::sqliteVersion() const
{
    return m_api->libversion_number();
}

} // namespace sidelight::sqlite
