#include "core/domain/event.h"

namespace sidelight
{

namespace
{
const boost::json::value *member(const boost::json::object &object, std::string_view name)
{
    return object.if_contains(boost::json::string_view(name.data(), name.size()));
}
} // namespace

std::optional<std::string_view> Event::extension(std::string_view name) const
{
    return textMember(extensions, name);
}

std::optional<Timestamp> Event::expiryTime() const
{
    return timeMember(extensions, "expirytime");
}

std::optional<std::string_view> textMember(const boost::json::object &object, std::string_view name)
{
    const auto *value = member(object, name);
    if (!value || !value->is_string())
        return std::nullopt;
    const auto &text = value->get_string();
    return std::string_view(text.data(), text.size());
}

std::string textOrEmpty(const boost::json::object &object, std::string_view name)
{
    return std::string(textMember(object, name).value_or(""));
}

std::optional<std::int64_t> integerMember(const boost::json::object &object, std::string_view name)
{
    const auto *value = member(object, name);
    if (value && value->is_int64())
        return value->get_int64();
    return std::nullopt;
}

std::optional<double> numberMember(const boost::json::object &object, std::string_view name)
{
    const auto *value = member(object, name);
    if (!value)
        return std::nullopt;
    if (value->is_double())
        return value->get_double();
    if (value->is_int64())
        return static_cast<double>(value->get_int64());
    if (value->is_uint64())
        return static_cast<double>(value->get_uint64());
    return std::nullopt;
}

std::optional<bool> boolMember(const boost::json::object &object, std::string_view name)
{
    const auto *value = member(object, name);
    if (value && value->is_bool())
        return value->get_bool();
    return std::nullopt;
}

std::optional<Timestamp> timeMember(const boost::json::object &object, std::string_view name)
{
    const auto text = textMember(object, name);
    return text ? parseRfc3339(*text) : std::nullopt;
}

const boost::json::object *objectMember(const boost::json::object &object, std::string_view name)
{
    const auto *value = member(object, name);
    return value ? value->if_object() : nullptr;
}

const boost::json::array *arrayMember(const boost::json::object &object, std::string_view name)
{
    const auto *value = member(object, name);
    return value ? value->if_array() : nullptr;
}

} // namespace sidelight
