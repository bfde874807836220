#include "core/sqlite/connection.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <unordered_map>

#include "core/sqlite/api.h"
#include "core/sqlite/library.h"

namespace sidelight::sqlite
{

struct Connection::State {
    const Api *api = nullptr;
    sqlite3 *handle = nullptr;
    // By address: an Sql is always a literal.
    std::unordered_map<const char *, std::shared_ptr<StatementSlot>> statements;

    explicit State(const Api &a)
        : api(&a)
    {
    }
    State(const State &) = delete;
    State &operator=(const State &) = delete;
    ~State()
    {
        statements.clear();
        api->close_v2(handle);
    }
};

Connection::Connection(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
Connection::Connection(Connection &&) noexcept = default;
Connection &Connection::operator=(Connection &&) noexcept = default;
Connection::~Connection() = default;

Result<Connection> Connection::open(const Library &library, const std::string &path, Access access,
                                    const std::string &vfs)
{
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    switch (access) {
    case Access::ReadWriteCreate:
        flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
        break;
    case Access::ReadWrite:
        flags |= SQLITE_OPEN_READWRITE;
        break;
    case Access::ReadOnly:
        flags |= SQLITE_OPEN_READONLY;
        break;
    }
    auto state = std::make_unique<State>(library.api());
    const int code = library.api().open_v2(path.c_str(), &state->handle, flags,
                                           vfs.empty() ? nullptr : vfs.c_str());
    Connection connection(std::move(state));
    if (code != SQLITE_OK)
        return failure(connection.error(code, "open"));
    return connection;
}

Error Connection::error(int code, std::string_view step) const
{
    std::string detail(step);
    detail += ": ";
    detail += m_state->api->errstr(code);
    return Error{errorCodeOf(code), code, std::move(detail)};
}

Result<Statement> Connection::prepare(Sql sql)
{
    const auto kept = m_state->statements.find(sql.text().data());
    if (kept != m_state->statements.end() && !kept->second->lent)
        return Statement(kept->second);
    sqlite3_stmt *handle = nullptr;
    const int code = m_state->api->prepare_v3(m_state->handle, sql.text().data(),
                                              static_cast<int>(sql.text().size()),
                                              SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
    if (code != SQLITE_OK) {
        Error e = error(code, "prepare");
        // The message names tables and words of our own text; no value is bound yet.
        if (code == SQLITE_ERROR)
            e.detail += std::string(" (") + m_state->api->errmsg(m_state->handle) + ')';
        return failure(std::move(e));
    }
    auto slot = std::make_shared<StatementSlot>(*m_state->api, handle);
    // Lent twice at once: the second one is made for the occasion.
    if (kept == m_state->statements.end())
        m_state->statements.emplace(sql.text().data(), slot);
    return Statement(std::move(slot));
}

Result<void> Connection::execute(Sql sql)
{
    const char *rest = sql.text().data();
    const char *const end = rest + sql.text().size();
    while (rest != end) {
        sqlite3_stmt *handle = nullptr;
        const int code = m_state->api->prepare_v3(m_state->handle, rest,
                                                  static_cast<int>(end - rest), 0, &handle, &rest);
        if (code != SQLITE_OK) {
            Error e = error(code, "script");
            if (code == SQLITE_ERROR)
                e.detail += std::string(" (") + m_state->api->errmsg(m_state->handle) + ')';
            return failure(std::move(e));
        }
        if (handle == nullptr) // only white space or a comment was left
            break;
        Statement statement(std::make_shared<StatementSlot>(*m_state->api, handle));
        if (auto ran = statement.run(); !ran)
            return ran;
    }
    return {};
}

Result<std::int64_t> Connection::integer(Sql sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return failure(std::move(statement.error()));
    auto row = statement->step();
    if (!row)
        return failure(std::move(row.error()));
    if (!*row)
        return failure(Error{ErrorCode::Other, 0, "no row"});
    return statement->integer(0);
}

Result<std::string> Connection::text(Sql sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return failure(std::move(statement.error()));
    auto row = statement->step();
    if (!row)
        return failure(std::move(row.error()));
    if (!*row)
        return failure(Error{ErrorCode::Other, 0, "no row"});
    return std::string(statement->text(0));
}

Result<void> Connection::key(std::string_view hex96)
{
    return applyKey(hex96, false);
}

Result<void> Connection::rekey(std::string_view hex96)
{
    forgetStatements();
    return applyKey(hex96, true);
}

Result<void> Connection::applyKey(std::string_view hex96, bool again)
{
    // With any other length SQLCipher silently takes the text as a passphrase, or (64) keeps the
    // salt in the file, where a power cut can destroy it.
    const auto isHex = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
    if (hex96.size() != 96 || !std::all_of(hex96.begin(), hex96.end(), isHex))
        return failure(Error{ErrorCode::BadKeyspec, 0, "key: not 96 hex digits"});
    std::array<char, 99> keyspec;
    keyspec[0] = 'x';
    keyspec[1] = '\'';
    std::memcpy(keyspec.data() + 2, hex96.data(), hex96.size());
    keyspec[98] = '\'';
    const auto apply = again ? m_state->api->rekey : m_state->api->key;
    const int code = apply(m_state->handle, keyspec.data(), static_cast<int>(keyspec.size()));
    ::explicit_bzero(keyspec.data(), keyspec.size());
    if (code != SQLITE_OK)
        return failure(error(code, again ? "rekey" : "key"));
    return {};
}

Result<bool> Connection::isPlainText() const
{
    static constexpr std::string_view plain("SQLite format 3\0", 16);
    sqlite3_file *file = nullptr;
    int code = m_state->api->file_control(m_state->handle, "main", SQLITE_FCNTL_FILE_POINTER,
                                          static_cast<void *>(&file));
    if (code != SQLITE_OK || file == nullptr || file->pMethods == nullptr)
        return failure(error(code == SQLITE_OK ? SQLITE_CANTOPEN : code, "header"));
    std::array<char, 16> head{};
    code = file->pMethods->xRead(file, head.data(), static_cast<int>(head.size()), 0);
    if (code == SQLITE_IOERR_SHORT_READ)
        return false;
    if (code != SQLITE_OK)
        return failure(error(code, "header"));
    return std::string_view(head.data(), head.size()) == plain;
}

std::int64_t Connection::changes() const
{
    return m_state->api->changes64(m_state->handle);
}

std::int64_t Connection::lastInsertRowId() const
{
    return m_state->api->last_insert_rowid(m_state->handle);
}

bool Connection::inTransaction() const
{
    return m_state->api->get_autocommit(m_state->handle) == 0;
}

void Connection::setBusyTimeoutMs(int ms)
{
    m_state->api->busy_timeout(m_state->handle, ms);
}

void Connection::interrupt() const
{
    m_state->api->interrupt(m_state->handle);
}

void Connection::forgetStatements()
{
    m_state->statements.clear();
}

} // namespace sidelight::sqlite
