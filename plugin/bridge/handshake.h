// Whether an upgrade request may go on, by the head of its HTTP request alone: before anything of
// it reaches a WebSocket library. Pure; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace sidelight::bridge
{

constexpr std::size_t maxHeadBytes = 8 * 1024;

struct Judgement {
    int status = 0;     // HTTP; 0: admitted
    std::string origin; // of an admitted one
    [[nodiscard]] bool admitted() const { return status == 0; }
};

// Nothing while the head is not complete and may still be. `head`: what has come so far.
// Refused are, in this order: a head that is too large (431), what is no GET of exactly
// "/v1/bridge" (400, 404; a query is another path, so no token ever stands in a URL), a Host that
// is not this machine with this port (421: DNS rebinding), an Origin that is not listed letter by
// letter (403).
[[nodiscard]] std::optional<Judgement> judge(std::string_view head, std::uint16_t port,
                                             const std::set<std::string, std::less<>> &origins);

// "https://desk.example" or "http://localhost:8123": what may stand in the list. No path, no user,
// no default port, lower case; empty when it is none.
[[nodiscard]] bool isOrigin(std::string_view text);

} // namespace sidelight::bridge
