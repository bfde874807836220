#include "hub/http/mediatype.h"

#include <algorithm>

namespace sidelight::hub
{

std::string lower(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : static_cast<char>(c);
    });
    return out;
}

MediaType mediaTypeOf(std::string_view header)
{
    const std::string text = lower(header);
    MediaType type;
    type.name = text.substr(0, text.find(';'));
    while (!type.name.empty() && (type.name.back() == ' ' || type.name.back() == '\t'))
        type.name.pop_back();
    if (const std::size_t at = text.find("charset="); at != std::string::npos) {
        std::string charset = text.substr(at + 8);
        charset = charset.substr(0, charset.find(';'));
        std::erase_if(charset, [](char c) { return c == '"' || c == ' '; });
        type.utf8 = charset == "utf-8" || charset == "us-ascii";
    }
    return type;
}

bool isJson(const MediaType &type)
{
    return type.name.ends_with("/json") || type.name.ends_with("+json");
}

} // namespace sidelight::hub
