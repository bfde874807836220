#include "plugin/models/outcomesmodel.h"

#include "plugin/models/summarywords.h"
#include "plugin/text/bidi.h"

namespace sidelight::models
{

OutcomesModel::OutcomesModel(QObject *parent)
    : LinesModel(parent)
    , m_dispositions(WorkLayout().dispositionsOf({}))
{
    rebuild();
}

QHash<int, QByteArray> OutcomesModel::roleNames() const
{
    return {{Qt::UserRole + static_cast<int>(Role::Outcome), "outcome"},
            {Qt::UserRole + static_cast<int>(Role::Label), "label"},
            {Qt::UserRole + static_cast<int>(Role::Chosen), "chosen"}};
}

void OutcomesModel::setDispositions(std::vector<Disposition> dispositions)
{
    m_dispositions = std::move(dispositions);
    rebuild();
}

void OutcomesModel::setChosen(const QString &outcome)
{
    m_chosen = outcome;
    rebuild();
}

QString OutcomesModel::byLetter(const QString &letter) const
{
    if (letter.size() != 1 || !letter.at(0).isLetterOrNumber())
        return {};
    QString first;
    bool passed = false;
    for (const Disposition &one : m_dispositions) {
        const QString id = text::textOf(one.id);
        if (dispositionWords(one).startsWith(letter, Qt::CaseInsensitive)) {
            if (passed)
                return id;
            if (first.isEmpty())
                first = id;
        }
        passed = passed || id == m_chosen;
    }
    return first;
}

void OutcomesModel::rebuild()
{
    std::vector<Line> lines;
    for (const Disposition &one : m_dispositions) {
        const QString id = text::textOf(one.id);
        lines.push_back({one.id, {id, dispositionWords(one), id == m_chosen}});
    }
    setLines(std::move(lines));
}

} // namespace sidelight::models
