#include "core/config/starter.h"

#include <boost/json/serialize.hpp>

namespace sidelight::config
{

namespace
{

constexpr std::string_view whitespace = " \t\r\n";

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(whitespace);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(whitespace) - begin + 1);
}

// The elements of all files, a file that is a list giving its elements.
std::string joined(std::span<const StarterFile> files)
{
    std::string out;
    for (const StarterFile &file : files) {
        std::string_view text = trimmed(file.text);
        if (text.starts_with('[') && text.ends_with(']'))
            text = trimmed(text.substr(1, text.size() - 2));
        if (text.empty())
            continue;
        out += out.empty() ? "\n" : ",\n";
        out += text;
    }
    return out;
}

} // namespace

std::string starterText(std::string_view team)
{
    const std::string whose =
        team.empty() ? std::string() : "\"team\": " + boost::json::serialize(team) + ",\n";
    return "{\n\"version\": 1,\n" + whose + "\"guides\": [" + joined(starterGuides()) +
           "\n],\n\"mappings\": [" + joined(starterMappings()) + "\n],\n\"rules\": [" +
           joined(starterRules()) +
           "\n],\n\"suggestions\": " + std::string(trimmed(starterSuggestions())) + "\n}\n";
}

BundleResult starterBundle()
{
    return readBundle(starterText());
}

} // namespace sidelight::config
