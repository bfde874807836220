#include "hub/ingest/tracecontext.h"

#include <algorithm>

namespace sidelight::hub
{

namespace
{

constexpr std::size_t versionZeroSize = 55;
constexpr std::size_t mostTraceparent = 256;
constexpr std::size_t mostTracestate = 512;

bool isHex(std::string_view text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

bool isZero(std::string_view text)
{
    return text.find_first_not_of('0') == std::string_view::npos;
}

bool isTracestate(std::string_view text)
{
    return !text.empty() && text.size() <= mostTracestate &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

} // namespace

bool isTraceparent(std::string_view text)
{
    if (text.size() < versionZeroSize || text.size() > mostTraceparent || text[2] != '-' ||
        text[35] != '-' || text[52] != '-')
        return false;
    const std::string_view version = text.substr(0, 2);
    if (!isHex(version) || version == "ff")
        return false;
    if (version == "00" ? text.size() != versionZeroSize
                        : text.size() > versionZeroSize && text[versionZeroSize] != '-')
        return false;
    const bool plain =
        std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c <= '~'; });
    const std::string_view trace = text.substr(3, 32);
    const std::string_view parent = text.substr(36, 16);
    return plain && isHex(trace) && !isZero(trace) && isHex(parent) && !isZero(parent) &&
           isHex(text.substr(53, 2));
}

std::string_view traceIdOf(std::string_view traceparent)
{
    return traceparent.substr(3, 32);
}

bool dropBadTrace(Event &event)
{
    const auto parent = event.extensions.find("traceparent");
    const auto text = event.extension("traceparent");
    const bool good = text && isTraceparent(*text);
    bool dropped = false;
    if (parent != event.extensions.end() && !good) {
        event.extensions.erase(parent);
        dropped = true;
    }
    const auto state = event.extensions.find("tracestate");
    if (state == event.extensions.end())
        return dropped;
    const auto list = event.extension("tracestate");
    if (good && list && isTracestate(*list))
        return dropped;
    event.extensions.erase(state);
    return true;
}

} // namespace sidelight::hub
