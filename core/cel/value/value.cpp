#include "core/cel/value/value.h"

#include "core/cel/value/compare.h"
#include "core/cel/value/jsonlookup.h"

namespace sidelight::cel
{

Value Value::of(Timestamp time)
{
    const std::int64_t seconds = time.ms >= 0 ? time.ms / 1000 : -((999 - time.ms) / 1000);
    return of(Instant{seconds, static_cast<std::int32_t>(time.ms - seconds * 1000) * 1'000'000});
}

Value Value::of(Instant time)
{
    Value value(Kind::Timestamp);
    value.m_payload.integer = time.seconds;
    value.m_extra = static_cast<std::uint32_t>(time.nanos);
    return value;
}

Value Value::of(Duration duration)
{
    Value value(Kind::Duration);
    value.m_payload.integer = duration.nanos;
    return value;
}

Value Value::bytes(std::string_view bytes)
{
    Value value = of(bytes);
    value.m_kind = Kind::Bytes;
    return value;
}

Value Value::type(std::string_view name)
{
    Value value = of(name);
    value.m_kind = Kind::Type;
    return value;
}

Value Value::list(const Value *items, std::size_t size)
{
    Value value(Kind::List);
    value.m_payload.items = items;
    value.m_extra = static_cast<std::uint32_t>(size);
    return value;
}

Value Value::map(const MapEntry *entries, std::size_t size)
{
    Value value(Kind::Map);
    value.m_payload.entries = entries;
    value.m_extra = static_cast<std::uint32_t>(size);
    return value;
}

Timestamp Value::asTimestamp() const
{
    return {m_payload.integer * 1000 + nanos() / 1'000'000};
}

std::size_t Value::size() const
{
    if (m_detail != jsonDetail)
        return m_extra;
    return m_kind == Kind::List ? m_payload.array->size() : m_payload.object->size();
}

Value Value::item(std::size_t index) const
{
    return m_detail == jsonDetail ? json((*m_payload.array)[index]) : m_payload.items[index];
}

MapEntry Value::entry(std::size_t index) const
{
    if (m_detail != jsonDetail)
        return m_payload.entries[index];
    const auto &pair = *(m_payload.object->begin() + static_cast<std::ptrdiff_t>(index));
    return {of(std::string_view(pair.key().data(), pair.key().size())), json(pair.value())};
}

Value Value::member(const Value &key) const
{
    if (m_detail == jsonDetail)
        return key.kind() == Kind::String ? member(key.asText()) : Value();
    for (std::uint32_t i = 0; i < m_extra; ++i) {
        if (equal(m_payload.entries[i].key, key))
            return m_payload.entries[i].value;
    }
    return {};
}

Value Value::member(std::string_view key) const
{
    if (m_detail == jsonDetail) {
        const boost::json::value *found = lookUp(*m_payload.object, key);
        return found ? json(*found) : Value();
    }
    for (std::uint32_t i = 0; i < m_extra; ++i) {
        const Value &candidate = m_payload.entries[i].key;
        if (candidate.m_kind == Kind::String && candidate.asText() == key)
            return m_payload.entries[i].value;
    }
    return {};
}

const boost::json::array *Value::jsonArray() const
{
    return m_kind == Kind::List && m_detail == jsonDetail ? m_payload.array : nullptr;
}

} // namespace sidelight::cel
