// A prepared statement on loan from its connection: bind, step, read. When it is destroyed it is
// reset and goes back, so a forgotten one holds no lock. One thread, the connection's.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include "core/sqlite/error.h"

struct sqlite3_stmt;

namespace sidelight::sqlite
{

struct Api;

// A prepared statement and whether somebody has it at the moment.
struct StatementSlot {
    const Api *api = nullptr;
    sqlite3_stmt *handle = nullptr;
    bool lent = false;

    StatementSlot(const Api &a, sqlite3_stmt *h)
        : api(&a)
        , handle(h)
    {
    }
    StatementSlot(const StatementSlot &) = delete;
    StatementSlot &operator=(const StatementSlot &) = delete;
    ~StatementSlot();
};

class Statement
{
public:
    explicit Statement(std::shared_ptr<StatementSlot> slot);
    Statement(Statement &&other) noexcept = default;
    Statement &operator=(Statement &&other) = delete;
    ~Statement();

    // Parameters count from 1. Text and blobs are not copied: they must live until the next
    // reset(). A failed bind is reported by the next step().
    Statement &bind(int parameter, std::int64_t value);
    Statement &bind(int parameter, double value);
    Statement &bind(int parameter, std::string_view text);
    Statement &bindBlob(int parameter, std::span<const std::uint8_t> bytes);
    Statement &bindNull(int parameter);
    Statement &bind(int parameter, const std::optional<std::int64_t> &value);

    // True: a row is there. False: done.
    [[nodiscard]] Result<bool> step();
    // Steps to the end, then resets: for statements whose rows nobody wants.
    [[nodiscard]] Result<void> run();
    // Ready for other values; the bound ones are kept until bound again.
    void reset();

    // Columns count from 0. Views live until the next step() or reset(). NULL reads as 0 or empty.
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] std::span<const std::uint8_t> blob(int column) const;
    [[nodiscard]] bool isNull(int column) const;

private:
    void note(int code);
    std::shared_ptr<StatementSlot> m_slot;
    int m_bindError = 0;
};

} // namespace sidelight::sqlite
