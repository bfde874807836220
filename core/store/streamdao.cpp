#include "core/store/streamdao.h"

#include "core/sqlite/check.h"

namespace sidelight::store
{

namespace
{
// More than a panel follows in an hour; those of a day would only be kept.
constexpr std::size_t keptStreams = 256;
} // namespace

sqlite::Result<std::optional<StreamRow>> StreamDao::find(const StreamId &stream)
{
    auto select = m_connection.prepare(
        "SELECT s.id, t.text, s.epoch, s.offset, s.generation, s.aside, s.profile_generation, "
        "s.profile_offset FROM stream s LEFT JOIN term t ON t.id=s.epoch WHERE s.name=?1");
    SIDELIGHT_CHECK(select);
    const std::string name = stream.toString();
    auto found = select->bind(1, name).step();
    SIDELIGHT_CHECK(found);
    if (!*found)
        return std::optional<StreamRow>();
    StreamRow row;
    row.id = select->integer(0);
    if (!select->isNull(1))
        row.epoch = Epoch{std::string(select->text(1))};
    row.epochTerm = select->integer(2);
    row.offset = select->integer(3);
    row.generation = select->integer(4);
    row.aside = select->integer(5) != 0;
    row.profileGeneration = select->integer(6);
    row.profileOffset = select->integer(7);
    return std::optional(std::move(row));
}

sqlite::Result<StreamRow *> StreamDao::rowOf(const StreamId &stream)
{
    if (const auto known = m_known.find(stream); known != m_known.end())
        return &known->second;
    auto found = find(stream);
    SIDELIGHT_CHECK(found);
    if (!*found) {
        auto insert = m_connection.prepare("INSERT INTO stream(name) VALUES(?1)");
        SIDELIGHT_CHECK(insert);
        const std::string name = stream.toString();
        SIDELIGHT_CHECK(insert->bind(1, name).run());
        StreamRow row;
        row.id = m_connection.lastInsertRowId();
        *found = std::move(row);
    }
    return &m_known.emplace(stream, std::move(**found)).first->second;
}

sqlite::Result<void> StreamDao::movePosition(StreamRow &row, const Epoch &epoch,
                                             std::int64_t epochTerm, std::int64_t offset,
                                             std::string_view fence)
{
    auto update =
        m_connection.prepare("UPDATE stream SET epoch=?2, offset=?3, fence=?4 WHERE id=?1");
    SIDELIGHT_CHECK(update);
    update->bind(1, row.id).bind(2, epochTerm).bind(3, offset).bind(4, fence);
    SIDELIGHT_CHECK(update->run());
    if (row.epoch != epoch)
        row.epoch = epoch;
    row.epochTerm = epochTerm;
    row.offset = offset;
    return {};
}

sqlite::Result<void> StreamDao::setAside(StreamRow &row)
{
    auto update =
        m_connection.prepare("UPDATE stream SET epoch=NULL, offset=0, fence='', whole=0, aside=1, "
                             "generation=generation+1 WHERE id=?1");
    SIDELIGHT_CHECK(update);
    SIDELIGHT_CHECK(update->bind(1, row.id).run());
    row.epoch.reset();
    row.epochTerm = 0;
    row.offset = 0;
    row.aside = true;
    ++row.generation;
    return {};
}

sqlite::Result<void> StreamDao::settle(StreamRow &row)
{
    auto update = m_connection.prepare("UPDATE stream SET aside=0 WHERE id=?1");
    SIDELIGHT_CHECK(update);
    SIDELIGHT_CHECK(update->bind(1, row.id).run());
    row.aside = false;
    return {};
}

sqlite::Result<void> StreamDao::setWhole(const StreamRow &row)
{
    auto update = m_connection.prepare("UPDATE stream SET whole=1 WHERE id=?1");
    SIDELIGHT_CHECK(update);
    return update->bind(1, row.id).run();
}

sqlite::Result<void> StreamDao::setProfile(StreamRow &row, std::int64_t event, std::int64_t offset)
{
    auto update =
        m_connection.prepare("UPDATE stream SET profile=?2, profile_generation=generation, "
                             "profile_offset=?3 WHERE id=?1");
    SIDELIGHT_CHECK(update);
    SIDELIGHT_CHECK(update->bind(1, row.id).bind(2, event).bind(3, offset).run());
    row.profileGeneration = row.generation;
    row.profileOffset = offset;
    return {};
}

sqlite::Result<void> StreamDao::remove(const StreamId &stream)
{
    auto erase = m_connection.prepare("DELETE FROM stream WHERE name=?1");
    SIDELIGHT_CHECK(erase);
    const std::string name = stream.toString();
    SIDELIGHT_CHECK(erase->bind(1, name).run());
    m_known.erase(stream);
    return {};
}

void StreamDao::forgetIfMany()
{
    if (m_known.size() > keptStreams)
        m_known.clear();
}

} // namespace sidelight::store
