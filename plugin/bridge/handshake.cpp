#include "plugin/bridge/handshake.h"

#include <algorithm>
#include <array>

namespace sidelight::bridge
{

namespace
{

bool sameName(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
        const auto lower = [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        };
        return lower(x) == lower(y);
    });
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

// Exactly one line of that name; a header that comes twice is no header.
std::optional<std::string_view> only(std::string_view lines, std::string_view name)
{
    std::optional<std::string_view> found;
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find("\r\n"), lines.size());
        const std::string_view line = lines.substr(0, end);
        lines.remove_prefix(std::min(end + 2, lines.size()));
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos || !sameName(line.substr(0, colon), name))
            continue;
        if (found)
            return std::nullopt;
        found = trimmed(line.substr(colon + 1));
    }
    return found;
}

bool isThisMachine(std::string_view host, std::uint16_t port)
{
    const std::string suffix = ":" + std::to_string(port);
    for (const std::string_view name : {"127.0.0.1", "localhost", "[::1]"}) {
        if (host == std::string(name) + suffix)
            return true;
    }
    return false;
}

} // namespace

std::optional<Judgement> judge(std::string_view head, std::uint16_t port,
                               const std::set<std::string, std::less<>> &origins)
{
    const std::size_t end = head.find("\r\n\r\n");
    if (end == std::string_view::npos) {
        if (head.size() >= maxHeadBytes)
            return Judgement{431, {}};
        return std::nullopt;
    }
    if (end > maxHeadBytes)
        return Judgement{431, {}};
    head = head.substr(0, end);
    const std::size_t lineEnd = std::min(head.find("\r\n"), head.size());
    const std::string_view request = head.substr(0, lineEnd);
    const std::string_view lines = head.substr(std::min(lineEnd + 2, head.size()));
    if (!request.starts_with("GET ") || !request.ends_with(" HTTP/1.1") ||
        head.find('\0') != std::string_view::npos)
        return Judgement{400, {}};
    if (request != "GET /v1/bridge HTTP/1.1")
        return Judgement{404, {}};
    const auto host = only(lines, "host");
    if (!host || !isThisMachine(*host, port))
        return Judgement{421, {}};
    const auto origin = only(lines, "origin");
    if (!origin || origins.find(*origin) == origins.end())
        return Judgement{403, {}};
    return Judgement{0, std::string(*origin)};
}

bool isOrigin(std::string_view text)
{
    const bool secure = text.starts_with("https://");
    if (!secure && !text.starts_with("http://"))
        return false;
    text.remove_prefix(secure ? 8 : 7);
    if (text.ends_with(secure ? ":443" : ":80"))
        return false; // browsers leave it out
    const std::size_t colon = text.rfind(':');
    const bool hasPort = colon != std::string_view::npos && !text.ends_with(']');
    const std::string_view host = hasPort ? text.substr(0, colon) : text;
    const std::string_view port = hasPort ? text.substr(colon + 1) : std::string_view("1");
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto isHost = [&](char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || c == '.' || c == '-' || c == '[' ||
               c == ']' || c == ':';
    };
    return !host.empty() && host.size() <= 253 && !port.empty() && port.size() <= 5 &&
           port.front() != '0' && std::all_of(port.begin(), port.end(), isDigit) &&
           std::all_of(host.begin(), host.end(), isHost);
}

} // namespace sidelight::bridge
