// Whom this process trusts under TLS, where a hub's certificate is of a company's own authority.
#pragma once

#include <optional>
#include <string>

#include <QString>

namespace sidelight::http
{

// Of every connection that is made from now on, links and requests alike: the certificates of this
// PEM file and no others, TLS 1.2 or newer. A sentence where the file cannot be used; then nothing
// changed. Before the first connection, GUI or main thread.
[[nodiscard]] std::optional<std::string> trustOnly(const QString &caFile);

} // namespace sidelight::http
