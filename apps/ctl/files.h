// Whole files, with a limit.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include <QString>

namespace sidelight::ctl
{

// "-" is standard input. Nothing, with a complaint, when it cannot be read. A larger file is cut
// one byte beyond the limit, so that the reader of the text says that it is too large.
[[nodiscard]] std::optional<std::string> readText(const QString &name, std::size_t maxBytes);

// Replaces the file durably, mode 0600; false, with a complaint, when that cannot be done. "-" is
// standard output.
[[nodiscard]] bool writeText(const QString &name, const std::string &text);

} // namespace sidelight::ctl
