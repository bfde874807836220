// The content type of a request.
#pragma once

#include <string>
#include <string_view>

namespace sidelight::hub
{

struct MediaType {
    std::string name; // in small letters, without parameters
    bool utf8 = true; // by its charset, if it names one
};

[[nodiscard]] MediaType mediaTypeOf(std::string_view header);
// "application/json", "application/vnd.api+json".
[[nodiscard]] bool isJson(const MediaType &type);

[[nodiscard]] std::string lower(std::string_view text); // ASCII

} // namespace sidelight::hub
