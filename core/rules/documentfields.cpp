#include "core/rules/documentfields.h"

#include <algorithm>

#include "core/domain/event.h"
#include "core/json/position.h"
#include "core/rules/timespan.h"

namespace sidelight::rules
{

namespace
{

constexpr std::size_t maxProblems = 100;
constexpr std::size_t maxShownName = 64;

std::string_view viewOf(boost::json::string_view text)
{
    return {text.data(), text.size()};
}

std::string listOf(std::initializer_list<std::string_view> words)
{
    std::string out;
    for (const std::string_view word : words) {
        if (!out.empty())
            out += ", ";
        out += word;
    }
    return out;
}

} // namespace

void ProblemList::add(std::string pointer, std::string sentence)
{
    if (m_problems.size() < maxProblems)
        m_problems.push_back({std::move(pointer), std::move(sentence), 0, 0});
}

void ProblemList::add(std::string pointer, const cel::Error &error)
{
    if (m_problems.size() < maxProblems)
        m_problems.push_back(
            {std::move(pointer), error.sentence, error.place.line, error.place.column});
}

std::string pointerTo(std::string_view pointer, std::string_view name)
{
    std::string out(pointer);
    json::appendStep(out, name);
    return out;
}

std::string DocumentFields::pointer(std::string_view name) const
{
    return pointerTo(m_pointer, name);
}

void DocumentFields::refuse(std::string_view name, std::string sentence)
{
    m_problems.add(name.empty() ? m_pointer : pointer(name), std::move(sentence));
}

bool DocumentFields::has(std::string_view name) const
{
    return m_object.contains(boost::json::string_view(name.data(), name.size()));
}

const boost::json::value *DocumentFields::member(std::string_view name, Need need)
{
    const auto *value = m_object.if_contains(boost::json::string_view(name.data(), name.size()));
    if (!value && need == Need::Required)
        refuse("", "It needs the member \"" + std::string(name) + "\".");
    return value;
}

std::optional<std::string_view> DocumentFields::text(std::string_view name, std::size_t maxBytes,
                                                     Need need)
{
    const boost::json::value *value = member(name, need);
    if (!value)
        return std::nullopt;
    const auto *text = value->if_string();
    if (!text) {
        refuse(name, "This is to be a text.");
    } else if (text->empty()) {
        refuse(name, "This text is empty.");
    } else if (text->size() > maxBytes) {
        refuse(name, "This text is longer than " + std::to_string(maxBytes) + " bytes.");
    } else {
        return viewOf(*text);
    }
    return std::nullopt;
}

std::optional<std::size_t> DocumentFields::word(std::string_view name,
                                                std::initializer_list<std::string_view> words,
                                                Need need)
{
    const boost::json::value *value = member(name, need);
    if (!value)
        return std::nullopt;
    const auto *text = value->if_string();
    const auto found = text ? std::find(words.begin(), words.end(), viewOf(*text)) : words.end();
    if (found != words.end())
        return static_cast<std::size_t>(found - words.begin());
    refuse(name, "This is to be one of: " + listOf(words) + '.');
    return std::nullopt;
}

std::optional<std::int64_t> DocumentFields::integer(std::string_view name, std::int64_t min,
                                                    std::int64_t max, Need need)
{
    const boost::json::value *value = member(name, need);
    if (!value)
        return std::nullopt;
    if (value->is_int64() && value->get_int64() >= min && value->get_int64() <= max)
        return value->get_int64();
    refuse(name, "This is to be a whole number from " + std::to_string(min) + " to " +
                     std::to_string(max) + '.');
    return std::nullopt;
}

std::optional<double> DocumentFields::number(std::string_view name)
{
    if (!has(name))
        return std::nullopt;
    const auto found = numberMember(m_object, name);
    if (!found)
        refuse(name, "This is to be a number.");
    return found;
}

std::optional<bool> DocumentFields::truth(std::string_view name)
{
    if (!has(name))
        return std::nullopt;
    const auto found = boolMember(m_object, name);
    if (!found)
        refuse(name, "This is to be true or false.");
    return found;
}

std::optional<std::int64_t> DocumentFields::timespan(std::string_view name, std::int64_t maxMs,
                                                     Need need)
{
    const auto written = text(name, 32, need);
    if (!written)
        return std::nullopt;
    const auto ms = parseTimespan(*written);
    if (!ms)
        refuse(name, "This is to be a length of time, as \"30m\", \"2h\", \"1d12h\" or \"1w\".");
    else if (*ms > maxMs)
        refuse(name, "This is longer than " + wordsOfTimespan(maxMs) + '.');
    else
        return ms;
    return std::nullopt;
}

std::vector<std::string> DocumentFields::texts(std::string_view name, std::size_t maxItems,
                                               std::size_t maxBytes)
{
    std::vector<std::string> out;
    const boost::json::value *value = member(name, Need::Optional);
    if (!value)
        return out;
    const auto *list = value->if_array();
    if (!list || list->size() > maxItems) {
        refuse(name, "This is to be a list of at most " + std::to_string(maxItems) + " texts.");
        return out;
    }
    for (std::size_t i = 0; i < list->size(); ++i) {
        const auto *text = (*list)[i].if_string();
        if (text && !text->empty() && text->size() <= maxBytes)
            out.emplace_back(viewOf(*text));
        else
            m_problems.add(pointerTo(pointer(name), std::to_string(i)),
                           "This is to be a text of 1 to " + std::to_string(maxBytes) + " bytes.");
    }
    return out;
}

const boost::json::object *DocumentFields::object(std::string_view name, Need need)
{
    const boost::json::value *value = member(name, need);
    if (!value)
        return nullptr;
    const auto *found = value->if_object();
    if (!found)
        refuse(name, "This is to be an object.");
    return found;
}

void DocumentFields::refuseUnknown(std::initializer_list<std::string_view> known)
{
    for (const auto &entry : m_object) {
        const std::string_view name = viewOf(entry.key());
        if (std::find(known.begin(), known.end(), name) == known.end())
            refuse(name.substr(0, maxShownName),
                   "There is no such member here; there are: " + listOf(known) + '.');
    }
}

} // namespace sidelight::rules
