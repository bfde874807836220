#include "plugin/models/historymodel.h"

#include <algorithm>
#include <tuple>

#include "plugin/models/historywords.h"
#include "plugin/text/bidi.h"

namespace sidelight::models
{

namespace
{
bool isNewer(const session::HistoryRow &a, const session::HistoryRow &b)
{
    return std::tie(a.time, a.row) > std::tie(b.time, b.row);
}

bool sameSection(const session::HistoryRow &a, const session::HistoryRow &b,
                 const text::TimeWords &words)
{
    return a.caseId == b.caseId && a.caseOpen == b.caseOpen &&
           words.dayNumber(a.time) == words.dayNumber(b.time);
}
} // namespace

HistoryModel::HistoryModel(text::TimeWords words, QObject *parent)
    : LinesModel(parent)
    , m_words(std::move(words))
    , m_day(m_words.dayNumber(m_words.now()))
{
}

QHash<int, QByteArray> HistoryModel::roleNames() const
{
    return {{Qt::UserRole + static_cast<int>(Role::Row), "row"},
            {Qt::UserRole + static_cast<int>(Role::Icon), "icon"},
            {Qt::UserRole + static_cast<int>(Role::Title), "title"},
            {Qt::UserRole + static_cast<int>(Role::Detail), "detail"},
            {Qt::UserRole + static_cast<int>(Role::Time), "time"},
            {Qt::UserRole + static_cast<int>(Role::Tone), "tone"},
            {Qt::UserRole + static_cast<int>(Role::Section), "section"},
            {Qt::UserRole + static_cast<int>(Role::SectionStart), "sectionStart"},
            {Qt::UserRole + static_cast<int>(Role::Waiting), "waiting"},
            {Qt::UserRole + static_cast<int>(Role::Marked), "marked"}};
}

Line HistoryModel::lineOf(std::size_t at) const
{
    const Entry &entry = m_entries[at];
    const HistoryText text = phrase(entry.row, m_words);
    const bool starts = at == 0 || !sameSection(m_entries[at - 1].row, entry.row, m_words);
    return {std::to_string(entry.row.row),
            {QVariant::fromValue<qlonglong>(entry.row.row), text.icon, text.title, text.detail,
             text.time, static_cast<int>(text.tone), sectionOf(entry.row, m_words), starts,
             entry.row.waiting, entry.marked}};
}

void HistoryModel::refresh(std::size_t at)
{
    if (at < m_entries.size())
        updateLine(static_cast<int>(at), lineOf(at));
}

void HistoryModel::upsert(const session::HistoryRow &row)
{
    const auto known = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&row](const Entry &e) { return e.row.row == row.row; });
    bool marked = false;
    if (known != m_entries.end()) {
        const auto at = static_cast<std::size_t>(known - m_entries.begin());
        if (known->row.time == row.time) {
            known->row = row;
            refresh(at);
            refresh(at + 1);
            return;
        }
        marked = known->marked;
        remove(row.row);
    }
    const auto place = std::lower_bound(
        m_entries.begin(), m_entries.end(), row,
        [](const Entry &e, const session::HistoryRow &r) { return isNewer(e.row, r); });
    const auto at = static_cast<std::size_t>(place - m_entries.begin());
    m_entries.insert(place, Entry{row, marked});
    insertLine(static_cast<int>(at), lineOf(at));
    refresh(at + 1);
}

void HistoryModel::remove(std::int64_t row)
{
    const auto known = std::find_if(m_entries.begin(), m_entries.end(),
                                    [row](const Entry &e) { return e.row.row == row; });
    if (known == m_entries.end())
        return;
    const auto at = static_cast<std::size_t>(known - m_entries.begin());
    m_entries.erase(known);
    removeLine(static_cast<int>(at));
    refresh(at);
}

bool HistoryModel::apply(const session::HistoryDelta &delta)
{
    if (delta.reset)
        clear();
    for (const std::int64_t row : delta.removed)
        remove(row);
    for (const session::HistoryRow &row : delta.upserts)
        upsert(row);
    const bool full = m_entries.size() > maxRows;
    while (m_entries.size() > maxRows)
        remove(m_entries.back().row.row);
    return full;
}

void HistoryModel::clear()
{
    m_entries.clear();
    setLines({});
}

void HistoryModel::tick()
{
    const qint64 today = m_words.dayNumber(m_words.now());
    if (today == m_day)
        return;
    m_day = today;
    for (std::size_t at = 0; at < m_entries.size(); ++at)
        refresh(at);
}

int HistoryModel::mark(const std::vector<EventKey> &keys)
{
    int first = -1;
    for (std::size_t at = 0; at < m_entries.size(); ++at) {
        Entry &entry = m_entries[at];
        entry.marked = std::find(keys.begin(), keys.end(), entry.row.key) != keys.end();
        if (entry.marked && first < 0)
            first = static_cast<int>(at);
        refresh(at);
    }
    return first;
}

} // namespace sidelight::models
