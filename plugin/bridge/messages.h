// What a page and the panel say to each other: JSON text frames, read strictly. Pure; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace sidelight::bridge
{

constexpr std::size_t maxMessageBytes = 16 * 1024;
constexpr int protocolVersion = 1;

// ---- from the page
struct AskPairing {
    std::string name; // what the page calls itself; shown, never trusted; 1 to 64 bytes
};
struct Authenticate {
    std::string pairing;   // 32 hex digits
    std::string challenge; // 64 hex digits, for the panel to answer
    std::string proof;     // 64 hex digits
};
// `request` is the page's own, 1 to 2^53.
struct OpenInteractionWish {
    std::uint64_t request = 0;
    std::string interaction;
};
struct PopCustomerWish {
    std::uint64_t request = 0;
    std::string customer;
};
struct PopIdentityWish {
    std::uint64_t request = 0;
    std::string kind;
    std::string value;
};
struct ThemeWish {
    std::string theme; // "light", "dark", "system"
};

using PageMessage = std::variant<AskPairing, Authenticate, OpenInteractionWish, PopCustomerWish,
                                 PopIdentityWish, ThemeWish>;

// Nothing for what is none of these: too large, no JSON, members that are missing, of another
// type, too long, or unknown.
[[nodiscard]] std::optional<PageMessage> readPageMessage(std::string_view text);

// ---- from the panel
struct State {
    std::string link;        // starting, catchingup, live, offline, refused
    std::string interaction; // in front; empty: none, or a look-up
    bool operator==(const State &) const = default;
};

[[nodiscard]] std::string helloMessage(std::string_view challenge);
[[nodiscard]] std::string codeMessage(std::string_view code, std::int64_t expiresMs);
[[nodiscard]] std::string pairedMessage(std::string_view pairing, std::string_view token);
[[nodiscard]] std::string welcomeMessage(std::string_view proof, const State &state);
[[nodiscard]] std::string stateMessage(const State &state);
[[nodiscard]] std::string answerMessage(std::uint64_t request, std::string_view outcome,
                                        std::string_view interaction);
[[nodiscard]] std::string actionMessage(std::string_view action, std::string_view interaction);

} // namespace sidelight::bridge
