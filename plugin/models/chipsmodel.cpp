#include "plugin/models/chipsmodel.h"

namespace sidelight::models
{

QHash<int, QByteArray> ChipsModel::roleNames() const
{
    return {{Qt::UserRole + static_cast<int>(Role::Icon), "icon"},
            {Qt::UserRole + static_cast<int>(Role::Text), "text"},
            {Qt::UserRole + static_cast<int>(Role::Tone), "tone"}};
}

void ChipsModel::setChips(const std::vector<Chip> &chips)
{
    std::vector<Line> lines;
    for (const Chip &chip : chips) {
        lines.push_back({std::to_string(lines.size()) + '/' + chip.text.toStdString(),
                         {chip.icon, chip.text, chip.tone}});
    }
    setLines(std::move(lines));
}

} // namespace sidelight::models
