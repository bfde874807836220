#include "plugin/models/searchmodel.h"

#include "plugin/models/historywords.h"

namespace sidelight::models
{

SearchModel::SearchModel(text::TimeWords words, QObject *parent)
    : LinesModel(parent)
    , m_words(std::move(words))
{
}

QHash<int, QByteArray> SearchModel::roleNames() const
{
    return {{Qt::UserRole + static_cast<int>(Role::Row), "row"},
            {Qt::UserRole + static_cast<int>(Role::Icon), "icon"},
            {Qt::UserRole + static_cast<int>(Role::Title), "title"},
            {Qt::UserRole + static_cast<int>(Role::Detail), "detail"},
            {Qt::UserRole + static_cast<int>(Role::Time), "time"},
            {Qt::UserRole + static_cast<int>(Role::Tone), "tone"}};
}

void SearchModel::setHits(const std::vector<session::SearchHit> &hits)
{
    std::vector<Line> lines;
    lines.reserve(hits.size());
    for (const session::SearchHit &hit : hits) {
        const HistoryText text = phrase(hit.row, m_words);
        lines.push_back(
            {std::to_string(hit.row.row),
             {QVariant::fromValue<qlonglong>(hit.row.row), text.icon, text.title, text.detail,
              m_words.clockTimeWithDay(hit.row.time), static_cast<int>(text.tone)}});
    }
    setLines(std::move(lines));
}

} // namespace sidelight::models
