#include "core/cel/value/workspace.h"

#include <algorithm>
#include <cstring>

#include "core/cel/value/zonecache.h"

namespace sidelight::cel
{

namespace
{

constexpr std::size_t firstBlock = 4096;
constexpr const char *noRoom = "This makes a text or a list that is too large.";

std::size_t aligned(std::size_t bytes)
{
    constexpr std::size_t unit = alignof(Value);
    return (bytes + unit - 1) / unit * unit;
}

} // namespace

void *Arena::allocate(std::size_t bytes)
{
    if (bytes > maxBytes)
        return nullptr;
    bytes = aligned(std::max<std::size_t>(bytes, 1));
    if (m_blocks.empty() || m_blocks.back().size - m_used < bytes) {
        const std::size_t wanted =
            std::max(bytes, m_blocks.empty() ? firstBlock : m_blocks.back().size * 2);
        const std::size_t size = std::min(wanted, maxBytes - m_total);
        if (size < bytes)
            return nullptr;
        m_blocks.push_back({std::make_unique<std::byte[]>(size), size});
        m_total += size;
        m_used = 0;
    }
    void *place = m_blocks.back().bytes.get() + m_used;
    m_used += bytes;
    return place;
}

void Arena::reset()
{
    m_used = 0;
    if (m_blocks.size() > 1) {
        m_blocks.resize(1);
        m_total = m_blocks.front().size;
    }
}

Workspace::Workspace() = default;

Workspace::~Workspace() = default;

ZoneCache &Workspace::zones()
{
    if (!m_zones)
        m_zones = std::make_unique<ZoneCache>();
    return *m_zones;
}

Value Workspace::text(std::string_view text)
{
    if (text.empty())
        return Value::of(std::string_view(""));
    if (!spend(text.size() / 64))
        return Value::error(Code::Budget);
    auto *copy = static_cast<char *>(m_arena.allocate(text.size()));
    if (!copy)
        return Value::error(Code::Budget, noRoom);
    std::memcpy(copy, text.data(), text.size());
    return Value::of(std::string_view(copy, text.size()));
}

Value Workspace::json(boost::json::value parsed)
{
    m_parsed.push_back(std::make_unique<const boost::json::value>(std::move(parsed)));
    return Value::json(*m_parsed.back());
}

void Workspace::reset()
{
    m_arena.reset();
    m_parsed.clear();
}

Value Workspace::bytes(std::string_view bytes)
{
    const Value copy = text(bytes);
    return copy.isError() ? copy : Value::bytes(copy.asText());
}

Value *Workspace::items(std::size_t count)
{
    if (!spend(count / 8))
        return nullptr;
    return static_cast<Value *>(m_arena.allocate(count * sizeof(Value)));
}

MapEntry *Workspace::entries(std::size_t count)
{
    if (!spend(count / 8))
        return nullptr;
    return static_cast<MapEntry *>(m_arena.allocate(count * sizeof(MapEntry)));
}

Value Workspace::list(const std::vector<Value> &items)
{
    Value *copies = this->items(items.size());
    if (!copies)
        return Value::error(Code::Budget, noRoom);
    std::copy(items.begin(), items.end(), copies);
    return Value::list(copies, items.size());
}

} // namespace sidelight::cel
