#include "plugin/models/identitiesmodel.h"

#include <utility>

namespace sidelight::models
{

IdentitiesModel::IdentitiesModel(text::TimeWords words, QObject *parent)
    : LinesModel(parent)
    , m_words(std::move(words))
{
}

QHash<int, QByteArray> IdentitiesModel::roleNames() const
{
    return {{Qt::UserRole + static_cast<int>(Role::Field), "field"},
            {Qt::UserRole + static_cast<int>(Role::KindIcon), "kindIcon"},
            {Qt::UserRole + static_cast<int>(Role::Shown), "shown"},
            {Qt::UserRole + static_cast<int>(Role::Masked), "masked"},
            {Qt::UserRole + static_cast<int>(Role::Label), "label"},
            {Qt::UserRole + static_cast<int>(Role::Revealable), "revealable"}};
}

void IdentitiesModel::setFacts(std::vector<HiddenFact> facts)
{
    if (facts == m_facts)
        return;
    const std::vector<HiddenFact> before = std::exchange(m_facts, std::move(facts));
    m_shown.resize(m_facts.size());
    for (std::size_t i = 0; i < m_facts.size(); ++i) {
        if (i >= before.size() || before[i] != m_facts[i])
            m_shown[i].reset();
    }
    rebuild();
}

bool IdentitiesModel::isRevealable(std::size_t row) const
{
    const Showing showing = m_facts[row].showing;
    return !m_shown[row] && (showing == Showing::Partly || showing == Showing::Hidden);
}

QString IdentitiesModel::reveal(int row)
{
    const auto at = static_cast<std::size_t>(row);
    if (row < 0 || at >= m_facts.size() || !isRevealable(at))
        return {};
    m_shown[at] = m_words.monotonicMs();
    rebuild();
    return QString::fromStdString(m_facts[at].field);
}

void IdentitiesModel::hideAfter(std::int64_t ms)
{
    bool changed = false;
    for (std::optional<std::int64_t> &since : m_shown) {
        if (!since || m_words.monotonicMs() - *since < ms)
            continue;
        since.reset();
        changed = true;
    }
    if (changed)
        rebuild();
}

int IdentitiesModel::firstMasked() const
{
    for (std::size_t i = 0; i < m_facts.size(); ++i) {
        if (isRevealable(i))
            return static_cast<int>(i);
    }
    return -1;
}

void IdentitiesModel::rebuild()
{
    std::vector<Line> lines;
    for (std::size_t i = 0; i < m_facts.size(); ++i) {
        const HiddenFact &fact = m_facts[i];
        const bool shown = fact.showing == Showing::Shown || m_shown[i];
        lines.push_back({fact.field,
                         {QString::fromStdString(fact.field), fact.icon,
                          shown ? fact.value : fact.hidden, !shown, fact.label, isRevealable(i)}});
    }
    setLines(std::move(lines));
}

} // namespace sidelight::models
