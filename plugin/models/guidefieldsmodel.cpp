#include "plugin/models/guidefieldsmodel.h"

#include "plugin/models/guidewords.h"
#include "plugin/text/bidi.h"

namespace sidelight::models
{

QHash<int, QByteArray> GuideFieldsModel::roleNames() const
{
    return {{Qt::UserRole + static_cast<int>(Role::Label), "label"},
            {Qt::UserRole + static_cast<int>(Role::Value), "value"},
            {Qt::UserRole + static_cast<int>(Role::Typed), "typed"},
            {Qt::UserRole + static_cast<int>(Role::Typing), "typing"},
            {Qt::UserRole + static_cast<int>(Role::Source), "source"}};
}

void GuideFieldsModel::setRun(const session::GuideRun &run)
{
    const bool isOther = run.interaction != m_run.interaction || run.suggestion != m_run.suggestion;
    if (isOther)
        m_typed.clear();
    if (isOther || run.current != m_run.current)
        m_editing.clear();
    m_run = run;
    rebuild();
}

void GuideFieldsModel::type(int row, const QString &text)
{
    m_typed[fieldAt(row)] = text;
    m_editing.insert(fieldAt(row)); // the box stays, also when it is emptied
    rebuild();
}

void GuideFieldsModel::edit(int row)
{
    m_editing.insert(fieldAt(row));
    rebuild();
}

std::string GuideFieldsModel::fieldAt(int row) const
{
    return row < 0 || row >= count() ? std::string() : line(row).key;
}

void GuideFieldsModel::rebuild()
{
    using From = session::FieldValue::From;
    std::vector<Line> lines;
    const auto &steps = m_run.guide.steps;
    static const std::vector<GuideField> none;
    for (const GuideField &field :
         m_run.current < steps.size() ? steps[m_run.current].fields : none) {
        const auto found = m_run.values.find(field.id);
        const session::FieldValue known =
            found == m_run.values.end() ? session::FieldValue() : found->second;
        const auto here = m_typed.find(field.id);
        const QString typed = here != m_typed.end()       ? here->second
                              : known.from == From::Agent ? text::textOf(known.value)
                                                          : QString();
        const bool isFilled = known.from == From::Context && typed.isEmpty();
        const bool typing = !isFilled || m_editing.count(field.id) > 0;
        const QString source = isFilled          ? tr("from what we know")
                               : typed.isEmpty() ? tr("Nobody knows: ask, and type it here")
                                                 : QString();
        lines.push_back({field.id,
                         {text::textOf(field.label), isFilled ? valueWords(known) : QString(),
                          typed, typing, source}});
    }
    setLines(std::move(lines));
}

} // namespace sidelight::models
