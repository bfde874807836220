#include "plugin/models/evidencemodel.h"

#include "plugin/models/historywords.h"

namespace sidelight::models
{

EvidenceModel::EvidenceModel(text::TimeWords words, QObject *parent)
    : LinesModel(parent)
    , m_words(std::move(words))
{
}

QHash<int, QByteArray> EvidenceModel::roleNames() const
{
    return {{Qt::UserRole + static_cast<int>(Role::Icon), "icon"},
            {Qt::UserRole + static_cast<int>(Role::Title), "title"},
            {Qt::UserRole + static_cast<int>(Role::Detail), "detail"},
            {Qt::UserRole + static_cast<int>(Role::Time), "time"},
            {Qt::UserRole + static_cast<int>(Role::Tone), "tone"},
            {Qt::UserRole + static_cast<int>(Role::Section), "section"},
            {Qt::UserRole + static_cast<int>(Role::SectionStart), "sectionStart"},
            {Qt::UserRole + static_cast<int>(Role::Waiting), "waiting"},
            {Qt::UserRole + static_cast<int>(Role::Marked), "marked"}};
}

void EvidenceModel::setRows(const std::vector<session::HistoryRow> &rows)
{
    std::vector<Line> lines;
    for (const session::HistoryRow &row : rows) {
        const HistoryText said = phrase(row, m_words);
        lines.push_back(
            {std::to_string(row.row),
             {said.icon, said.title, said.detail, said.time, static_cast<int>(said.tone),
              sectionOf(row, m_words), true, row.waiting, false}});
    }
    setLines(std::move(lines));
}

} // namespace sidelight::models
