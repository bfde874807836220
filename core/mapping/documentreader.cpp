#include "core/mapping/documentreader.h"

#include <algorithm>

#include "core/json/position.h"

namespace sidelight::mapping
{

namespace
{

namespace bj = boost::json;

constexpr std::size_t maxProblems = 100;
constexpr std::size_t maxListed = 16;

} // namespace

std::string_view viewOf(const bj::string &text)
{
    return {text.data(), text.size()};
}

std::string_view viewOf(bj::string_view text)
{
    return {text.data(), text.size()};
}

std::string under(const std::string &pointer, std::string_view name)
{
    std::string inner = pointer;
    json::appendStep(inner, name);
    return inner;
}

std::string under(const std::string &pointer, std::size_t index)
{
    std::string inner = pointer;
    json::appendStep(inner, index);
    return inner;
}

void DocumentReader::problem(std::string pointer, std::string sentence, std::uint32_t line,
                             std::uint32_t column)
{
    Problem found{std::move(pointer), std::move(sentence), line, column};
    // What events share is read for each of them.
    if (m_problems.size() < maxProblems &&
        std::find(m_problems.begin(), m_problems.end(), found) == m_problems.end())
        m_problems.push_back(std::move(found));
}

void DocumentReader::refuseOthers(const bj::object &object, std::span<const std::string_view> known,
                                  const std::string &pointer, const std::string &what)
{
    for (const auto &entry : object) {
        const std::string_view name = viewOf(entry.key());
        if (std::find(known.begin(), known.end(), name) == known.end())
            problem(under(pointer, name), what + " has no member \"" + std::string(name) + "\".");
    }
}

std::optional<Expression> DocumentReader::compiled(const bj::value &value,
                                                   const std::string &pointer,
                                                   const std::optional<cel::Type> &expected)
{
    if (!value.is_string()) {
        problem(pointer, "This has to be an expression, written as a text.");
        return std::nullopt;
    }
    auto program = cel::compile(viewOf(value.get_string()), m_environment, m_limits.cel, expected);
    if (!program) {
        const cel::Error &error = program.error();
        problem(pointer, error.sentence, error.place.line, error.place.column);
        return std::nullopt;
    }
    return Expression{*std::move(program), pointer};
}

std::vector<Expression> DocumentReader::compiledList(const bj::value &value,
                                                     const std::string &pointer)
{
    std::vector<Expression> list;
    const bj::array *given = value.if_array();
    if (!given || given->empty() || given->size() > maxListed) {
        problem(pointer,
                "This has to be a list of 1 to " + std::to_string(maxListed) + " expressions.");
        return list;
    }
    for (std::size_t i = 0; i < given->size(); ++i) {
        if (auto expression = compiled((*given)[i], under(pointer, i)))
            list.push_back(*std::move(expression));
    }
    return list;
}

std::optional<TimeField> DocumentReader::time(const bj::value &value, std::string pointer)
{
    TimeField time;
    const bj::value *from = &value;
    if (const auto *form = value.if_object()) {
        if (!readTimeForm(*form, pointer, time))
            return std::nullopt;
        from = form->if_contains("from");
        pointer = under(pointer, "from");
    }
    time.from = compiled(*from, pointer);
    return time.from ? std::optional(std::move(time)) : std::nullopt;
}

bool DocumentReader::readTimeForm(const bj::object &form, const std::string &place, TimeField &time)
{
    const bj::value *unit = form.if_contains("unit");
    const bj::value *zone = form.if_contains("zone");
    const std::size_t known = 1U + (unit ? 1U : 0U) + (zone ? 1U : 0U);
    if (!form.contains("from") || form.size() != known || (unit && *unit != "s" && *unit != "ms") ||
        (zone && !zone->is_string())) {
        problem(place, "A time is an expression, or an object with \"from\" (an expression), "
                       "\"unit\" (\"s\" or \"ms\", of numbers) and \"zone\" (of texts that "
                       "name none).");
        return false;
    }
    if (unit)
        time.unit = *unit == "s" ? TimeField::Unit::Seconds : TimeField::Unit::Milliseconds;
    if (zone)
        time.zone = viewOf(zone->get_string());
    return true;
}

Fields DocumentReader::fields(const bj::object &object, const std::string &pointer)
{
    m_fields = 0;
    return fieldsAt(object, pointer, 1);
}

Fields DocumentReader::fieldsAt(const bj::object &object, const std::string &pointer,
                                std::size_t depth)
{
    Fields made;
    for (const auto &entry : object) {
        const std::string_view name = viewOf(entry.key());
        if (auto value = field(entry.value(), under(pointer, name), depth))
            made.emplace_back(std::string(name), *std::move(value));
    }
    return made;
}

std::optional<Field> DocumentReader::field(const bj::value &value, const std::string &pointer,
                                           std::size_t depth)
{
    if (++m_fields == m_limits.fields + 1 || depth > m_limits.fieldDepth) {
        problem(pointer, "The data of an event has at most " + std::to_string(m_limits.fields) +
                             " members and " + std::to_string(m_limits.fieldDepth) + " levels.");
        return std::nullopt;
    }
    if (m_fields > m_limits.fields)
        return std::nullopt;
    if (const auto *object = value.if_object())
        return Field{fieldsAt(*object, pointer, depth + 1)};
    if (const auto *array = value.if_array()) {
        Items items;
        for (std::size_t i = 0; i < array->size(); ++i) {
            if (auto item = field((*array)[i], under(pointer, i), depth + 1))
                items.push_back(*std::move(item));
        }
        return Field{std::move(items)};
    }
    if (value.is_string()) {
        auto expression = compiled(value, pointer);
        return expression ? std::optional(Field{*std::move(expression)}) : std::nullopt;
    }
    if (value.is_null()) {
        problem(pointer, "A field is an expression, a number, true or false, an object or a "
                         "list of these.");
        return std::nullopt;
    }
    return Field{value};
}

} // namespace sidelight::mapping
