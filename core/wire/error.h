// Why a text was refused. The codes are part of the protocol: they stand in hub.error, in
// rejections and in HTTP answers. The detail names a place or an attribute, never a value.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"

namespace sidelight::wire
{

enum class Errc {
    TooLarge,         // over the byte limit
    NotUtf8,          // RFC 3629
    NotJson,          // RFC 8259
    TooDeep,          // nested deeper than the limit
    DuplicateKey,     // the same member twice in one object
    NotFinite,        // a number that no double holds, as 1e999
    NotAnEvent,       // JSON, but no CloudEvents 1.0 event
    MissingAttribute, // id, source, specversion or type
    BadAttribute,     // a context attribute of the wrong shape, or too long
    BadTime,          // a time that is no RFC 3339 time
    BadData,          // data of a control message of the wrong shape
    UnknownMessage,   // neither a control message nor an outbox event
};

struct Error {
    Errc code = Errc::NotJson;
    std::string detail;
};

// "too_large", "not_utf8", "not_json", …: the machine code.
[[nodiscard]] std::string_view codeOf(Errc code);
// One plain sentence: what is wrong, with the detail when there is one.
[[nodiscard]] std::string sentenceOf(const Error &error);

template<class T>
using Result = sidelight::Result<T, Error>;

} // namespace sidelight::wire
