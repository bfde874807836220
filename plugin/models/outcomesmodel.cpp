#include "plugin/models/outcomesmodel.h"

namespace sidelight::models
{

QHash<int, QByteArray> OutcomesModel::roleNames() const
{
    return {{Qt::UserRole + static_cast<int>(Role::Outcome), "outcome"},
            {Qt::UserRole + static_cast<int>(Role::Label), "label"},
            {Qt::UserRole + static_cast<int>(Role::Chosen), "chosen"}};
}

void OutcomesModel::setChosen(const QString &outcome)
{
    const std::pair<const char *, QString> known[] = {{"solved", tr("Solved")},
                                                      {"callback", tr("Call back")},
                                                      {"passed-on", tr("Passed on")},
                                                      {"not-solved", tr("Not solved")}};
    std::vector<Line> lines;
    for (const auto &[id, text] : known) {
        const QString name = QString::fromLatin1(id);
        lines.push_back({id, {name, text, name == outcome}});
    }
    setLines(std::move(lines));
}

} // namespace sidelight::models
