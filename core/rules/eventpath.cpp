#include "core/rules/eventpath.h"

namespace sidelight::rules
{

namespace
{

constexpr std::size_t maxSteps = 8;

bool isStep(std::string_view step)
{
    if (step.empty() || step.size() > 128)
        return false;
    for (const char c : step) {
        const bool fine = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') || c == '_' || c == '-';
        if (!fine)
            return false;
    }
    return true;
}

void appendText(std::string &out, char kind, std::string_view text)
{
    out += kind;
    out += std::to_string(text.size());
    out += ':';
    out += text;
}

bool appendJson(std::string &out, const boost::json::value &value)
{
    if (const auto *text = value.if_string()) {
        appendText(out, 's', {text->data(), text->size()});
        return true;
    }
    if (value.is_int64())
        appendText(out, 'i', std::to_string(value.get_int64()));
    else if (value.is_uint64())
        appendText(out, 'i', std::to_string(value.get_uint64()));
    else if (value.is_bool())
        appendText(out, 'b', value.get_bool() ? "1" : "0");
    else
        return false;
    return true;
}

} // namespace

std::optional<std::vector<std::string>> parseEventPath(std::string_view text)
{
    std::vector<std::string> steps;
    while (true) {
        const std::size_t dot = text.find('.');
        const std::string_view step = text.substr(0, dot);
        if (!isStep(step) || steps.size() == maxSteps)
            return std::nullopt;
        steps.emplace_back(step);
        if (dot == std::string_view::npos)
            break;
        text.remove_prefix(dot + 1);
    }
    const bool isData = steps.front() == "data";
    if (isData == (steps.size() == 1))
        return std::nullopt; // all of data, or a member of an attribute
    return steps;
}

bool appendValueAt(const std::vector<std::string> &path, const Event &event, std::string &out)
{
    const std::string &first = path.front();
    if (first == "subject") {
        if (!event.subject)
            return false;
        appendText(out, 's', *event.subject);
        return true;
    }
    if (first == "source" || first == "type") {
        appendText(out, 's', first == "source" ? event.source : event.type);
        return true;
    }
    const boost::json::value *value =
        first == "data" ? &event.data : event.extensions.if_contains(first);
    for (std::size_t i = 1; value && i < path.size(); ++i) {
        const boost::json::object *object = value->if_object();
        value = object ? object->if_contains(path[i]) : nullptr;
    }
    return value && appendJson(out, *value);
}

} // namespace sidelight::rules
