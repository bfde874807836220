// The functions of SQLCipher we call, as a table filled by Library. Private to core/sqlite and to
// the fault tests, which put a file system of their own underneath.
#pragma once

#include <sqlcipher/sqlite3.h>

// Name of the member, and of the function without its prefix.
#define SIDELIGHT_SQLITE_FUNCTIONS(X)                                                              \
    X(initialize)                                                                                  \
    X(libversion_number)                                                                           \
    X(threadsafe)                                                                                  \
    X(open_v2)                                                                                     \
    X(close_v2)                                                                                    \
    X(key)                                                                                         \
    X(rekey)                                                                                       \
    X(errstr)                                                                                      \
    X(errmsg)                                                                                      \
    X(extended_errcode)                                                                            \
    X(extended_result_codes)                                                                       \
    X(busy_timeout)                                                                                \
    X(interrupt)                                                                                   \
    X(get_autocommit)                                                                              \
    X(changes64)                                                                                   \
    X(last_insert_rowid)                                                                           \
    X(prepare_v3)                                                                                  \
    X(finalize)                                                                                    \
    X(step)                                                                                        \
    X(reset)                                                                                       \
    X(clear_bindings)                                                                              \
    X(bind_int64)                                                                                  \
    X(bind_double)                                                                                 \
    X(bind_text64)                                                                                 \
    X(bind_blob64)                                                                                 \
    X(bind_null)                                                                                   \
    X(column_type)                                                                                 \
    X(column_int64)                                                                                \
    X(column_double)                                                                               \
    X(column_text)                                                                                 \
    X(column_blob)                                                                                 \
    X(column_bytes)                                                                                \
    X(file_control)                                                                                \
    X(database_file_object)                                                                        \
    X(vfs_find)                                                                                    \
    X(vfs_register)                                                                                \
    X(vfs_unregister)

namespace sidelight::sqlite
{

struct Api {
#define SIDELIGHT_MEMBER(name) decltype(&::sqlite3_##name) name = nullptr;
    SIDELIGHT_SQLITE_FUNCTIONS(SIDELIGHT_MEMBER)
#undef SIDELIGHT_MEMBER
};

} // namespace sidelight::sqlite
