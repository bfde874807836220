#include "tests/fault/workload.h"

#include "tests/support/sampleevents.h"

namespace sidelight::test
{

namespace
{

const StreamId stream{StreamKind::Customer, "c-1"};
const store::DraftKey draftKey{AgentId{"a-1"}, InteractionId{"i-1"}, "note"};

std::string numbered(const char *prefix, std::uint64_t number)
{
    return prefix + std::to_string(number);
}

} // namespace

bool Workload::step(store::CacheStore &cache, store::OutboxStore &outbox)
{
    std::vector<Delivery> batch;
    const std::uint64_t count = 1 + m_random.below(8);
    for (std::uint64_t i = 1; i <= count; ++i) {
        const std::uint64_t offset = m_acknowledged.offset + i;
        const std::string words(20 + m_random.below(300), static_cast<char>('a' + offset % 26));
        batch.push_back(deliver(makeEvent({.id = numbered("ev-", offset),
                                           .subject = "c-1",
                                           .data = R"({"title":"cutmarker )" + words + R"("})"}),
                                stream, offset, "e1", offset - 1));
    }
    if (!cache.applyBatch(batch))
        return false;
    m_acknowledged.offset += count;

    if (m_random.below(3) == 0) {
        const std::string text = numbered("draft ", m_acknowledged.offset);
        if (!outbox.saveDraft(draftKey, CustomerKey{"c-1"}, text))
            return false;
        m_acknowledged.draft = text;
    }
    if (m_random.below(3) == 0) {
        const auto saved = outbox.enqueue({{"/panel", numbered("n-", m_acknowledged.sequence + 1)},
                                           "sidelight.note.saved",
                                           CustomerKey{"c-1"},
                                           InteractionId{"i-1"},
                                           std::string(200, 'n')},
                                          draftKey);
        if (!saved)
            return false;
        m_acknowledged.sequence = *saved;
        m_acknowledged.draft.clear();
    }
    return true;
}

std::string faultOf(store::CacheStore &cache, store::OutboxStore &outbox,
                    const Acknowledged &acknowledged)
{
    const auto state = cache.queries().stream(stream);
    const auto events = cache.queries().eventCount();
    if (!state || !events)
        return "the cache cannot be read";
    const std::uint64_t offset =
        *state && (*state)->position ? (*state)->position->offset.value : 0;
    if (offset < acknowledged.offset)
        return "acknowledged events are lost";
    if (static_cast<std::uint64_t>(*events) != offset)
        return "events and position do not agree";
    if (offset > 0 && (*state)->position->fence != fenceOf("/test", numbered("ev-", offset)))
        return "the fence is not that of the last event";
    if (!sqlite::checkPages(cache.connection()) || !sqlite::checkStructure(cache.connection()))
        return "the cache is damaged";

    const auto rows = outbox.toSend(1'000'000);
    const auto draft = outbox.draft(draftKey);
    if (!rows || !draft)
        return "the outbox cannot be read";
    if (rows->size() < acknowledged.sequence)
        return "saved notes are lost";
    for (std::size_t i = 0; i < rows->size(); ++i) {
        if ((*rows)[i].sequence != i + 1)
            return "the outbox has a gap";
    }
    const bool noteIsNewer = rows->size() > acknowledged.sequence; // its draft went with it
    if (!acknowledged.draft.empty() && !*draft && !noteIsNewer)
        return "a kept draft is lost";
    if (!sqlite::checkPages(outbox.connection()) || !sqlite::checkStructure(outbox.connection()))
        return "the outbox is damaged";
    return {};
}

Acknowledged standOf(store::CacheStore &cache, store::OutboxStore &outbox)
{
    Acknowledged stand;
    if (const auto state = cache.queries().stream(stream); state && *state && (*state)->position)
        stand.offset = (*state)->position->offset.value;
    if (const auto rows = outbox.toSend(1'000'000))
        stand.sequence = rows->size();
    if (const auto draft = outbox.draft(draftKey); draft && *draft)
        stand.draft = (*draft)->text;
    return stand;
}

} // namespace sidelight::test
