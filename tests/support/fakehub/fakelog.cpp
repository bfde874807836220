#include "tests/support/fakehub/fakelog.h"

#include <algorithm>

#include "core/wire/cloudevents.h"

namespace sidelight::tests
{

FakeLog::Appended FakeLog::append(const StreamId &stream, const Event &event)
{
    const auto known = m_known.find({event.source, event.id});
    if (known != m_known.end())
        return {known->second, true};
    m_top.value += 1 + m_top.value % 3; // offsets have gaps
    std::vector<Entry> &entries = m_streams[stream];
    Entry entry;
    entry.event = std::make_shared<Event>(event);
    entry.body = wire::encodeEvent(event);
    entry.offset = m_top;
    entry.prev = entries.empty() ? Offset{} : entries.back().offset;
    entries.push_back(std::move(entry));
    m_known[{event.source, event.id}] = m_top;
    return {m_top, false};
}

void FakeLog::restore(Offset keep)
{
    for (auto &[stream, entries] : m_streams)
        std::erase_if(entries, [keep](const Entry &entry) { return entry.offset > keep; });
    std::erase_if(m_known, [keep](const auto &known) { return known.second > keep; });
    m_top = std::min(m_top, keep);
    m_epoch = Epoch("epoch-" + std::to_string(++m_epochs));
}

const std::vector<FakeLog::Entry> &FakeLog::entries(const StreamId &stream) const
{
    static const std::vector<Entry> none;
    const auto found = m_streams.find(stream);
    return found == m_streams.end() ? none : found->second;
}

Offset FakeLog::top(const StreamId &stream) const
{
    const std::vector<Entry> &all = entries(stream);
    return all.empty() ? Offset{} : all.back().offset;
}

bool FakeLog::holds(const StreamId &stream, const Position &position) const
{
    if (position.epoch != m_epoch)
        return false;
    if (position.offset.none())
        return true;
    const std::vector<Entry> &all = entries(stream);
    const auto found = std::find_if(all.begin(), all.end(), [&](const Entry &entry) {
        return entry.offset == position.offset;
    });
    return found != all.end() && fenceOf(found->event->source, found->event->id) == position.fence;
}

std::size_t FakeLog::count(const std::string &source, const std::string &id) const
{
    std::size_t found = 0;
    for (const auto &[stream, entries] : m_streams) {
        for (const Entry &entry : entries)
            found += entry.event->source == source && entry.event->id == id ? 1U : 0U;
    }
    return found;
}

} // namespace sidelight::tests
