#include "apps/demo/script/script.h"

#include <algorithm>
#include <charconv>

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

#include "core/domain/event.h"
#include "core/wire/json.h"

namespace sidelight::demo
{

namespace
{

// "+1:20" in milliseconds.
std::optional<std::int64_t> offsetOf(std::string_view text)
{
    const auto colon = text.find(':');
    if (text.empty() || text.front() != '+' || colon == std::string_view::npos)
        return std::nullopt;
    const auto number = [](std::string_view digits) -> std::optional<std::int64_t> {
        std::int64_t value = 0;
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (error != std::errc{} || end != digits.data() + digits.size() || value < 0 ||
            value > 100'000)
            return std::nullopt;
        return value;
    };
    const auto minutes = number(text.substr(1, colon - 1));
    const auto seconds = number(text.substr(colon + 1));
    if (!minutes || !seconds || *seconds > 59)
        return std::nullopt;
    return (*minutes * 60 + *seconds) * 1000;
}

Result<Step, std::string> readStep(const boost::json::object &line)
{
    Step step;
    if (const auto at = textMember(line, "at")) {
        step.atMs = offsetOf(*at);
        if (!step.atMs)
            return failure(std::string("\"at\" is not of the form \"+1:20\"."));
    }
    if (const auto *event = objectMember(line, "event"))
        step.event = *event;
    if (const auto link = textMember(line, "link")) {
        if (*link != "up" && *link != "down")
            return failure(std::string("\"link\" is neither \"up\" nor \"down\"."));
        step.linkUp = *link == "up";
    }
    step.say = textOrEmpty(line, "say");
    if (!step.event && !step.linkUp && step.say.empty())
        return failure(std::string("there is nothing to do: no \"event\", \"link\" or \"say\"."));
    return step;
}

bool fillAll(boost::json::value &value, const Play &play)
{
    if (auto *text = value.if_string()) {
        const auto filled = fill(std::string_view(text->data(), text->size()), play);
        if (!filled)
            return false;
        *text = *filled;
        return true;
    }
    if (auto *list = value.if_array()) {
        for (boost::json::value &entry : *list) {
            if (!fillAll(entry, play))
                return false;
        }
    }
    if (auto *object = value.if_object()) {
        for (auto &member : *object) {
            if (!fillAll(member.value(), play))
                return false;
        }
    }
    return true;
}

} // namespace

Result<std::vector<Step>, ScriptError> readScript(std::string_view text)
{
    std::vector<Step> steps;
    std::int64_t latest = -1;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const auto end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.find_first_not_of(" \t\r") == std::string_view::npos)
            continue;
        const auto value = wire::parseJson(line, limits::maxMessageBytes, limits::maxFrameDepth);
        if (!value)
            return failure(ScriptError{number, wire::sentenceOf(value.error())});
        if (!value->is_object())
            return failure(ScriptError{number, "A line is a JSON object."});
        auto step = readStep(value->get_object());
        if (!step)
            return failure(ScriptError{number, step.error()});
        if (step->atMs.value_or(-1) < latest)
            return failure(ScriptError{number, "Its time lies before that of an earlier line."});
        latest = step->atMs.value_or(-1);
        steps.push_back(std::move(*step));
    }
    if (steps.empty())
        return failure(ScriptError{0, "The script is empty."});
    return steps;
}

Result<std::string, std::string> eventOf(const Step &step, const Play &play, Timestamp now)
{
    if (!step.event)
        return failure(std::string("The step has no event."));
    boost::json::value event(*step.event);
    if (!fillAll(event, play))
        return failure(std::string("A placeholder cannot be read."));
    if (!event.get_object().contains("time"))
        event.get_object()["time"] = formatRfc3339(now);
    return boost::json::serialize(event);
}

} // namespace sidelight::demo
