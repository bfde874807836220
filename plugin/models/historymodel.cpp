#include "plugin/models/historymodel.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "plugin/models/historywords.h"
#include "plugin/text/bidi.h"

namespace sidelight::models
{

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

bool HistoryModel::isNewer(const Entry &a, const Entry &b)
{
    return std::tie(a.row.time, a.row.row) > std::tie(b.row.time, b.row.row);
}

bool HistoryModel::startsSection(std::size_t at) const
{
    if (at == 0)
        return true;
    const Entry &above = m_entries[at - 1];
    const Entry &entry = m_entries[at];
    return above.day != entry.day || above.row.caseOpen != entry.row.caseOpen ||
           above.row.caseId != entry.row.caseId;
}

Line HistoryModel::lineOf(std::size_t at) const
{
    const Entry &entry = m_entries[at];
    const HistoryText text = phrase(entry.row, m_words);
    return {std::to_string(entry.row.row),
            {QVariant::fromValue<qlonglong>(entry.row.row), text.icon, text.title, text.detail,
             text.time, static_cast<int>(text.tone), sectionOf(entry.row, m_words),
             startsSection(at), entry.row.waiting, entry.marked}};
}

void HistoryModel::refresh(std::size_t at)
{
    updateLine(static_cast<int>(at), lineOf(at));
}

// What stands there afterwards, in order.
HistoryModel::Entries HistoryModel::after(const session::HistoryDelta &delta) const
{
    std::unordered_map<std::int64_t, const session::HistoryRow *> coming;
    for (const session::HistoryRow &row : delta.upserts)
        coming[row.row] = &row;
    const std::unordered_set<std::int64_t> going(delta.removed.begin(), delta.removed.end());
    Entries next;
    next.reserve(m_entries.size() + coming.size());
    for (const Entry &entry : m_entries) {
        const auto again = coming.find(entry.row.row);
        const bool goes = delta.reset || going.count(entry.row.row) != 0;
        if (again == coming.end()) {
            if (!goes)
                next.push_back(entry);
            continue;
        }
        const session::HistoryRow &row = *again->second;
        next.push_back({row, m_words.dayNumber(row.time), entry.marked && !goes});
        coming.erase(again);
    }
    for (const auto &[id, row] : coming)
        next.push_back({*row, m_words.dayNumber(row->time), false});
    std::sort(next.begin(), next.end(), isNewer);
    return next;
}

// Also those that stand elsewhere now.
void HistoryModel::removeAllBut(const Entries &next)
{
    std::unordered_map<std::int64_t, Timestamp> staying;
    for (const Entry &entry : next)
        staying[entry.row.row] = entry.row.time;
    const auto goes = [&staying](const Entry &entry) {
        const auto found = staying.find(entry.row.row);
        return found == staying.end() || found->second != entry.row.time;
    };
    for (std::size_t end = m_entries.size(); end > 0;) {
        std::size_t first = end;
        while (first > 0 && goes(m_entries[first - 1]))
            --first;
        if (first < end) {
            m_entries.erase(m_entries.begin() + static_cast<std::ptrdiff_t>(first),
                            m_entries.begin() + static_cast<std::ptrdiff_t>(end));
            removeLines(static_cast<int>(first), static_cast<int>(end - first));
        }
        end = first > 0 ? first - 1 : 0;
    }
}

// What is here stands in the same order there.
void HistoryModel::insertThoseOf(Entries next)
{
    std::vector<std::pair<std::size_t, std::size_t>> runs; // first, last
    std::vector<std::size_t> changed;
    std::size_t known = 0;
    for (std::size_t at = 0; at < next.size(); ++at) {
        if (known < m_entries.size() && m_entries[known].row.row == next[at].row.row) {
            if (m_entries[known].row != next[at].row || m_entries[known].marked != next[at].marked)
                changed.push_back(at);
            ++known;
        } else if (!runs.empty() && runs.back().second + 1 == at) {
            runs.back().second = at;
        } else {
            runs.emplace_back(at, at);
        }
    }
    m_entries = std::move(next);
    for (const auto &[first, last] : runs) {
        std::vector<Line> lines;
        for (std::size_t at = first; at <= last; ++at)
            lines.push_back(lineOf(at));
        insertLines(static_cast<int>(first), std::move(lines));
    }
    for (const std::size_t at : changed)
        refresh(at);
    constexpr int sectionStart = Qt::UserRole + static_cast<int>(Role::SectionStart);
    for (std::size_t at = 0; at < m_entries.size(); ++at)
        updateValue(static_cast<int>(at), sectionStart, startsSection(at));
}

bool HistoryModel::apply(const session::HistoryDelta &delta)
{
    Entries next = after(delta);
    const bool full = next.size() > maxRows;
    if (full)
        next.resize(maxRows);
    removeAllBut(next);
    insertThoseOf(std::move(next));
    return full;
}

void HistoryModel::clear()
{
    m_entries.clear();
    removeLines(0, count());
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
        updateValue(static_cast<int>(at), Qt::UserRole + static_cast<int>(Role::Marked),
                    entry.marked);
    }
    return first;
}

} // namespace sidelight::models
