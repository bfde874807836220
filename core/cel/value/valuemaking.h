// The parts of Value that every field that is read goes through, so they are inline. Included by
// value.h only.
#pragma once

#include "core/cel/value/value.h"

namespace sidelight::cel
{

inline Value Value::json(const boost::json::value &json)
{
    switch (json.kind()) {
    case boost::json::kind::null:
        return null();
    case boost::json::kind::bool_:
        return of(json.get_bool());
    case boost::json::kind::int64:
        return of(json.get_int64());
    case boost::json::kind::uint64: {
        const std::uint64_t natural = json.get_uint64();
        return natural <= INT64_MAX ? of(static_cast<std::int64_t>(natural)) : of(natural);
    }
    case boost::json::kind::double_:
        return of(json.get_double());
    case boost::json::kind::string: {
        const auto &text = json.get_string();
        return of(std::string_view(text.data(), text.size()));
    }
    case boost::json::kind::array:
        return Value::json(json.get_array());
    case boost::json::kind::object:
        return Value::json(json.get_object());
    }
    return {};
}

inline Value Value::json(const boost::json::object &json)
{
    Value value(Kind::Map);
    value.m_detail = jsonDetail;
    value.m_payload.object = &json;
    return value;
}

inline Value Value::json(const boost::json::array &json)
{
    Value value(Kind::List);
    value.m_detail = jsonDetail;
    value.m_payload.array = &json;
    return value;
}

inline Value Value::of(std::string_view text)
{
    Value value(Kind::String);
    value.m_payload.text = text.data();
    value.m_extra = static_cast<std::uint32_t>(text.size());
    return value;
}

inline const boost::json::object *Value::jsonObject() const
{
    return m_kind == Kind::Map && m_detail == jsonDetail ? m_payload.object : nullptr;
}

inline Value Value::error(Code code, const char *sentence)
{
    Value value(Kind::Error);
    value.m_detail = static_cast<std::uint8_t>(code);
    value.m_payload.text = sentence;
    return value;
}

inline Value Value::atNode(std::uint32_t node) const
{
    Value value = *this;
    if (value.m_kind == Kind::Error && value.m_extra == 0)
        value.m_extra = node;
    return value;
}

} // namespace sidelight::cel
