// CloudEvents 1.0.2: the JSON event format and the HTTP protocol binding (binary mode; structured
// mode is the JSON format, batched mode a JSON array of it). https://github.com/cloudevents/spec
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "core/domain/event.h"
#include "core/wire/error.h"

namespace sidelight::wire
{

// At most limits::maxEventBytes.
[[nodiscard]] Result<Event> decodeEvent(std::string_view text);
// From a value that was parsed strictly. The attributes named in `apart` are not put into the
// event.
[[nodiscard]] Result<Event> decodeEvent(const boost::json::value &value,
                                        std::span<const std::string_view> apart = {});

// Attributes in a fixed order, data last: the same event gives the same bytes.
[[nodiscard]] std::string encodeEvent(const Event &event);

using Header = std::pair<std::string, std::string>; // name in any case, value

// Binary mode: attributes in `ce-*` headers (percent-decoded, leniently: a "%" that starts no
// escape stays), `contentType` as datacontenttype, the body as data.
[[nodiscard]] Result<Event> decodeBinary(std::span<const Header> headers,
                                         std::string_view contentType, std::string_view body);

} // namespace sidelight::wire
