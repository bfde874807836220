// Addresses as they go over the wire (RFC 3986), and forms (application/x-www-form-urlencoded).
// Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sidelight::signin
{

inline constexpr std::size_t maxAddressBytes = 2048;

// "https://host[:port][/path][?query]", or the same with http where the host is this machine
// (127.0.0.1, [::1], localhost). No user, no fragment, nothing that would have to be escaped.
[[nodiscard]] bool isSafeAddress(std::string_view address);

using Fields = std::vector<std::pair<std::string, std::string>>;

// "a=b&c=d", each byte that is not unreserved escaped.
[[nodiscard]] std::string formOf(const Fields &fields);
// `address` with the fields behind the query it has.
[[nodiscard]] std::string withQuery(const std::string &address, const Fields &fields);
// Nothing when it is no form, or holds a name twice or more than 32 fields.
[[nodiscard]] std::optional<Fields> readForm(std::string_view form);
// Empty when there is none.
[[nodiscard]] std::string fieldOf(const Fields &fields, std::string_view name);

} // namespace sidelight::signin
