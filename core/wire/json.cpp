#include "core/wire/json.h"

#include <utility>

namespace sidelight::wire
{

namespace
{

Errc codeOf(json::Errc code)
{
    switch (code) {
    case json::Errc::TooLarge:
        return Errc::TooLarge;
    case json::Errc::NotUtf8:
        return Errc::NotUtf8;
    case json::Errc::NotJson:
        return Errc::NotJson;
    case json::Errc::TooDeep:
        return Errc::TooDeep;
    case json::Errc::DuplicateKey:
        return Errc::DuplicateKey;
    case json::Errc::NotFinite:
        return Errc::NotFinite;
    }
    return Errc::NotJson;
}

} // namespace

Error errorOf(json::Error error)
{
    return {codeOf(error.code), std::move(error.detail)};
}

Result<boost::json::value> parseJson(std::string_view text, std::size_t maxBytes,
                                     std::size_t maxDepth)
{
    return json::parse(text, maxBytes, maxDepth).map_error(errorOf);
}

Result<std::vector<std::string_view>> splitArray(std::string_view text, std::size_t maxBytes,
                                                 std::size_t maxElements)
{
    return json::splitArray(text, maxBytes, maxElements).map_error(errorOf);
}

void appendJsonString(std::string &out, std::string_view text)
{
    json::appendString(out, text);
}

} // namespace sidelight::wire
