#include "core/wire/fieldreader.h"

#include "core/domain/limits.h"

namespace sidelight::wire
{

FieldReader::FieldReader(const boost::json::object &object, std::string path)
    : m_object(object)
    , m_path(std::move(path))
{
}

const boost::json::value *FieldReader::member(std::string_view name) const
{
    const auto *value = m_object.if_contains(boost::json::string_view(name.data(), name.size()));
    return value && !value->is_null() ? value : nullptr;
}

void FieldReader::refuse(std::string_view name)
{
    if (!m_error)
        m_error = Error{Errc::BadData, m_path + "." + std::string(name)};
}

void FieldReader::join(const FieldReader &other)
{
    if (!m_error)
        m_error = other.m_error;
}

std::string FieldReader::text(std::string_view name, std::size_t maxBytes)
{
    const auto value = textMember(m_object, name);
    if (!value || value->empty() || value->size() > maxBytes) {
        refuse(name);
        return {};
    }
    return std::string(*value);
}

std::string FieldReader::textOr(std::string_view name, std::string otherwise, std::size_t maxBytes)
{
    if (!member(name))
        return otherwise;
    const auto value = textMember(m_object, name);
    if (!value || value->size() > maxBytes) {
        refuse(name);
        return {};
    }
    return std::string(*value);
}

std::uint64_t FieldReader::number(std::string_view name, std::uint64_t least, std::uint64_t most)
{
    const boost::json::value *value = member(name);
    std::uint64_t number = 0;
    bool fits = false;
    if (value && value->is_int64() && value->get_int64() >= 0) {
        number = static_cast<std::uint64_t>(value->get_int64());
        fits = true;
    } else if (value && value->is_uint64()) {
        number = value->get_uint64();
        fits = true;
    }
    if (!fits || number < least || number > most) {
        refuse(name);
        return least;
    }
    return number;
}

std::uint64_t FieldReader::numberOr(std::string_view name, std::uint64_t otherwise,
                                    std::uint64_t least, std::uint64_t most)
{
    return member(name) ? number(name, least, most) : otherwise;
}

bool FieldReader::flagOr(std::string_view name, bool otherwise)
{
    const boost::json::value *value = member(name);
    if (!value)
        return otherwise;
    if (!value->is_bool()) {
        refuse(name);
        return otherwise;
    }
    return value->get_bool();
}

std::optional<Timestamp> FieldReader::timeIfThere(std::string_view name)
{
    if (!member(name))
        return std::nullopt;
    const auto time = timeMember(m_object, name);
    if (!time)
        refuse(name);
    return time;
}

StreamId FieldReader::stream(std::string_view name)
{
    const auto value = textMember(m_object, name);
    auto id = value ? StreamId::parse(*value) : std::nullopt;
    if (!id) {
        refuse(name);
        return {};
    }
    return *std::move(id);
}

Epoch FieldReader::epoch()
{
    return Epoch{text("epoch", 64)};
}

Offset FieldReader::offset(std::string_view name)
{
    const auto value = textMember(m_object, name);
    const auto offset = value ? Offset::parse(*value) : std::nullopt;
    if (!offset)
        refuse(name);
    return offset.value_or(Offset{});
}

std::optional<Offset> FieldReader::offsetIfThere(std::string_view name)
{
    if (!member(name))
        return std::nullopt;
    return offset(name);
}

std::map<StreamId, Offset> FieldReader::offsets(std::string_view name)
{
    std::map<StreamId, Offset> read;
    const boost::json::object *map = object(name);
    if (!map || map->size() > limits::maxStreams) {
        refuse(name);
        return read;
    }
    for (const auto &entry : *map) {
        const auto id = StreamId::parse(std::string_view(entry.key().data(), entry.key().size()));
        const auto *text = entry.value().if_string();
        const auto at =
            text ? Offset::parse(std::string_view(text->data(), text->size())) : std::nullopt;
        if (!id || !at) {
            refuse(name);
            return read;
        }
        read.emplace(*id, *at);
    }
    return read;
}

const boost::json::array *FieldReader::array(std::string_view name, std::size_t most)
{
    const boost::json::value *value = member(name);
    const boost::json::array *array = value ? value->if_array() : nullptr;
    if (!array || array->size() > most) {
        refuse(name);
        return nullptr;
    }
    return array;
}

const boost::json::object *FieldReader::object(std::string_view name)
{
    const boost::json::value *value = member(name);
    const boost::json::object *object = value ? value->if_object() : nullptr;
    if (!object)
        refuse(name);
    return object;
}

} // namespace sidelight::wire
