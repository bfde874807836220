#include "hub/ingest/rawevents.h"

#include <algorithm>

#include <boost/json/array.hpp>

#include "core/base/hex.h"
#include "core/base/sha256.h"
#include "core/base/utf8.h"
#include "core/domain/eventtypes.h"
#include "core/domain/limits.h"
#include "core/wire/cloudevents.h"

namespace sidelight::hub
{

namespace
{

// Written as JSON, a text takes up to six bytes a byte (control characters), mostly one.
constexpr std::size_t partBytes = std::size_t{24} * 1024;
constexpr std::size_t smallPartBytes = std::size_t{8} * 1024;

Event envelope(const mapping::Mapping &mapping, std::string id)
{
    Event event;
    event.type = types::rawReceived;
    event.source = "/ingest/" + mapping.id();
    event.id = std::move(id);
    event.dataContentType = "application/json";
    return event;
}

bool fits(const Event &event)
{
    return wire::encodeEvent(event).size() <= limits::maxEventBytes;
}

bool holdsNul(const std::string &text)
{
    // Escaped: a body that was parsed has no such byte.
    return text.find("\\u0000") != std::string::npos;
}

std::vector<std::string_view> cut(std::string_view text, std::size_t bytes)
{
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::string_view part = truncateUtf8(text, bytes);
        parts.push_back(part);
        text.remove_prefix(part.size());
    }
    return parts;
}

} // namespace

std::vector<Event> rawEvents(const VendorBody &body, const mapping::Mapping &mapping,
                             std::string_view reason, const std::vector<mapping::Trouble> &troubles)
{
    const Digest digest = sha256({body.text});
    const std::string id = toHex(std::span(digest).first<16>());
    boost::json::object head{{"title", mapping.name() + ": kept as it came"},
                             {"mapping", mapping.id()},
                             {"reason", boost::json::string_view(reason.data(), reason.size())},
                             {"contenttype", body.contentType}};
    boost::json::array list;
    for (const mapping::Trouble &trouble : troubles)
        list.push_back({{"pointer", trouble.pointer}, {"sentence", trouble.sentence}});
    if (!list.empty())
        head["troubles"] = std::move(list);

    Event whole = envelope(mapping, id);
    boost::json::object data = head;
    data["body"] = body.value;
    whole.data = std::move(data);
    if (!holdsNul(body.text) && fits(whole))
        return {std::move(whole)};

    std::vector<Event> events;
    const bool escapes = std::any_of(body.text.begin(), body.text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' && c != '\r';
    });
    const auto parts = cut(body.text, escapes ? smallPartBytes : partBytes);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        Event part = envelope(mapping, id + '-' + std::to_string(i + 1));
        boost::json::object rest = head;
        rest["part"] = static_cast<std::int64_t>(i + 1);
        rest["parts"] = static_cast<std::int64_t>(parts.size());
        rest["text"] = boost::json::string_view(parts[i].data(), parts[i].size());
        part.data = std::move(rest);
        events.push_back(std::move(part));
    }
    return events;
}

} // namespace sidelight::hub
