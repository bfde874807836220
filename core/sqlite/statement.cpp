#include "core/sqlite/statement.h"

#include "core/sqlite/api.h"

namespace sidelight::sqlite
{

StatementSlot::~StatementSlot()
{
    api->finalize(handle);
}

Statement::Statement(std::shared_ptr<StatementSlot> slot)
    : m_slot(std::move(slot))
{
    m_slot->lent = true;
}

Statement::~Statement()
{
    if (m_slot == nullptr)
        return;
    m_slot->api->reset(m_slot->handle);
    m_slot->api->clear_bindings(m_slot->handle);
    m_slot->lent = false;
}

void Statement::note(int code)
{
    if (code != SQLITE_OK && m_bindError == 0)
        m_bindError = code;
}

Statement &Statement::bind(int parameter, std::int64_t value)
{
    note(m_slot->api->bind_int64(m_slot->handle, parameter, value));
    return *this;
}

Statement &Statement::bind(int parameter, double value)
{
    note(m_slot->api->bind_double(m_slot->handle, parameter, value));
    return *this;
}

Statement &Statement::bind(int parameter, std::string_view text)
{
    // SQLite makes NULL of a null pointer; an empty text is not NULL.
    const char *data = text.data() == nullptr ? "" : text.data();
    note(m_slot->api->bind_text64(m_slot->handle, parameter, data, text.size(), nullptr,
                                  SQLITE_UTF8));
    return *this;
}

Statement &Statement::bindBlob(int parameter, std::span<const std::uint8_t> bytes)
{
    static constexpr std::uint8_t none = 0;
    const std::uint8_t *data = bytes.data() == nullptr ? &none : bytes.data();
    note(m_slot->api->bind_blob64(m_slot->handle, parameter, data, bytes.size(), nullptr));
    return *this;
}

Statement &Statement::bindNull(int parameter)
{
    note(m_slot->api->bind_null(m_slot->handle, parameter));
    return *this;
}

Statement &Statement::bind(int parameter, const std::optional<std::int64_t> &value)
{
    return value ? bind(parameter, *value) : bindNull(parameter);
}

Result<bool> Statement::step()
{
    const int code = m_bindError != 0 ? m_bindError : m_slot->api->step(m_slot->handle);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    m_slot->api->reset(m_slot->handle);
    m_bindError = 0;
    return failure(
        Error{errorCodeOf(code), code, std::string("step: ") + m_slot->api->errstr(code)});
}

Result<void> Statement::run()
{
    for (;;) {
        auto row = step();
        if (!row)
            return failure(std::move(row.error()));
        if (!*row)
            break;
    }
    // A reset after the end can only repeat an error that step() has told already.
    reset();
    return {};
}

void Statement::reset()
{
    m_slot->api->reset(m_slot->handle);
    m_bindError = 0;
}

std::int64_t Statement::integer(int column) const
{
    return m_slot->api->column_int64(m_slot->handle, column);
}

double Statement::real(int column) const
{
    return m_slot->api->column_double(m_slot->handle, column);
}

std::string_view Statement::text(int column) const
{
    const unsigned char *data = m_slot->api->column_text(m_slot->handle, column);
    if (data == nullptr)
        return {};
    const int size = m_slot->api->column_bytes(m_slot->handle, column);
    return {reinterpret_cast<const char *>(data), static_cast<std::size_t>(size)};
}

std::span<const std::uint8_t> Statement::blob(int column) const
{
    const void *data = m_slot->api->column_blob(m_slot->handle, column);
    if (data == nullptr)
        return {};
    const int size = m_slot->api->column_bytes(m_slot->handle, column);
    return {static_cast<const std::uint8_t *>(data), static_cast<std::size_t>(size)};
}

bool Statement::isNull(int column) const
{
    return m_slot->api->column_type(m_slot->handle, column) == SQLITE_NULL;
}

} // namespace sidelight::sqlite
