#include "core/mapping/eventreader.h"

#include <algorithm>
#include <array>

namespace sidelight::mapping
{

namespace
{

namespace bj = boost::json;

constexpr std::array<std::string_view, 11> eventMembers{
    "when",          "id",          "source",     "type",       "subject", "time",
    "correlationid", "causationid", "expirytime", "extensions", "data"};
// Set by whoever makes or carries the event.
constexpr std::array<std::string_view, 4> ours{"mappedby", "specversion", "datacontenttype",
                                               "dataschema"};
constexpr std::size_t maxExtensions = 32;
constexpr std::size_t maxExtensionName = 20;

template<std::size_t N>
bool isOneOf(std::string_view name, const std::array<std::string_view, N> &names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool isExtensionName(std::string_view text)
{
    const bool isWord = std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    });
    return isWord && !text.empty() && text.size() <= maxExtensionName &&
           !isOneOf(text, eventMembers) && !isOneOf(text, ours) && !text.starts_with("hub");
}

} // namespace

EventReader::EventReader(DocumentReader &reader, const bj::value *shared)
    : m_reader(reader)
{
    if (!shared)
        return;
    m_shared = shared->if_object();
    if (m_shared)
        readShared();
    else
        m_reader.problem("/shared", "What events share is an object.");
}

void EventReader::readShared()
{
    m_reader.refuseOthers(*m_shared, eventMembers, "/shared", "An event");
    for (const std::string_view name : {"when", "type"}) {
        if (m_shared->contains(name))
            m_reader.problem(under("/shared", name), "Each event has its own \"" +
                                                         std::string(name) +
                                                         "\"; it cannot be shared.");
    }
}

EventTemplate EventReader::read(const bj::object &object, const std::string &pointer)
{
    m_reader.refuseOthers(object, eventMembers, pointer, "An event");
    EventTemplate form;
    form.pointer = pointer;
    form.when = member(object, "when", pointer, cel::Type::boolean());
    readId(object, form);
    form.source = member(object, "source", pointer);
    form.type = member(object, "type", pointer);
    if (!object.contains("type"))
        m_reader.problem(pointer, "An event needs a \"type\".");
    form.subject = member(object, "subject", pointer);
    form.time = time(object, "time", pointer);
    form.expiryTime = time(object, "expirytime", pointer);
    for (const std::string_view name : {"correlationid", "causationid"}) {
        if (auto expression = member(object, name, pointer))
            form.attributes.emplace_back(std::string(name), *std::move(expression));
    }
    readExtensions(object, form);
    readData(object, form);
    return form;
}

const bj::value *EventReader::find(const bj::object &object, std::string_view name,
                                   std::string &pointer) const
{
    const bj::value *value = object.if_contains(name);
    if (!value && m_shared) {
        pointer = "/shared";
        value = m_shared->if_contains(name);
    }
    pointer = under(pointer, name);
    return value;
}

std::optional<Expression> EventReader::member(const bj::object &object, std::string_view name,
                                              const std::string &pointer,
                                              const std::optional<cel::Type> &expected)
{
    std::string place = pointer;
    const bj::value *value = find(object, name, place);
    return value ? m_reader.compiled(*value, place, expected) : std::nullopt;
}

std::optional<TimeField> EventReader::time(const bj::object &object, std::string_view name,
                                           std::string pointer)
{
    const bj::value *value = find(object, name, pointer);
    return value ? m_reader.time(*value, std::move(pointer)) : std::nullopt;
}

void EventReader::readId(const bj::object &object, EventTemplate &form)
{
    std::string place = form.pointer;
    const bj::value *id = find(object, "id", place);
    if (!id)
        return;
    const bj::object *made = id->if_object();
    const bj::value *hash = made && made->size() == 1 ? made->if_contains("hash") : nullptr;
    if (hash)
        form.hash = m_reader.compiledList(*hash, under(place, "hash"));
    else
        form.id = m_reader.compiled(*id, place);
}

void EventReader::readExtensions(const bj::object &object, EventTemplate &form)
{
    std::string place = form.pointer;
    const bj::value *extensions = find(object, "extensions", place);
    if (!extensions)
        return;
    if (!extensions->is_object() || extensions->get_object().size() > maxExtensions)
        return m_reader.problem(place, "Extensions are an object of at most " +
                                           std::to_string(maxExtensions) + " expressions.");
    for (const auto &entry : extensions->get_object()) {
        const std::string_view name = viewOf(entry.key());
        if (!isExtensionName(name))
            m_reader.problem(under(place, name),
                             "Extensions have names of small letters and digits, at most " +
                                 std::to_string(maxExtensionName) + ", that nothing else has.");
        else if (auto expression = m_reader.compiled(entry.value(), under(place, name)))
            form.attributes.emplace_back(std::string(name), *std::move(expression));
    }
}

void EventReader::readData(const bj::object &object, EventTemplate &form)
{
    const bj::value *own = object.if_contains("data");
    const bj::value *shared = m_shared ? m_shared->if_contains("data") : nullptr;
    if ((own && !own->is_object()) || (shared && !shared->is_object()))
        return m_reader.problem(under(own && !own->is_object() ? form.pointer : "/shared", "data"),
                                "The data of an event is an object.");
    if (shared) {
        for (auto &[name, field] : m_reader.fields(shared->get_object(), "/shared/data")) {
            if (!own || !own->get_object().contains(name))
                form.data.emplace_back(name, std::move(field));
        }
    }
    if (own) {
        for (auto &[name, field] : m_reader.fields(own->get_object(), under(form.pointer, "data")))
            form.data.emplace_back(name, std::move(field));
    }
}

} // namespace sidelight::mapping
