#include "plugin/models/candidatesmodel.h"

#include "plugin/text/bidi.h"
#include "plugin/text/masks.h"

namespace sidelight::models
{

CandidatesModel::CandidatesModel(text::TimeWords words, QObject *parent)
    : LinesModel(parent)
    , m_words(std::move(words))
{
}

QHash<int, QByteArray> CandidatesModel::roleNames() const
{
    return {{Qt::UserRole + static_cast<int>(Role::Customer), "customer"},
            {Qt::UserRole + static_cast<int>(Role::Rank), "rank"},
            {Qt::UserRole + static_cast<int>(Role::Initials), "initials"},
            {Qt::UserRole + static_cast<int>(Role::Name), "name"},
            {Qt::UserRole + static_cast<int>(Role::Tier), "tier"},
            {Qt::UserRole + static_cast<int>(Role::Evidence), "evidence"},
            {Qt::UserRole + static_cast<int>(Role::Best), "best"}};
}

CustomerKey CandidatesModel::at(int row) const
{
    return row < 0 || row >= static_cast<int>(m_candidates.size())
               ? CustomerKey()
               : m_candidates[static_cast<std::size_t>(row)].customer;
}

void CandidatesModel::setCandidates(const std::vector<Candidate> &candidates, const Masks &masks)
{
    m_candidates = candidates;
    std::vector<Line> lines;
    for (const Candidate &candidate : candidates) {
        QString matched;
        switch (candidate.matchedOn) {
        case IdentityKind::Phone:
            matched = tr("Known by this number");
            break;
        case IdentityKind::Email:
            matched = tr("Known by this address");
            break;
        case IdentityKind::Account:
            matched = tr("Known by this account");
            break;
        case IdentityKind::Device:
            matched = tr("Known by this device");
            break;
        case IdentityKind::Social:
        case IdentityKind::Other:
            matched = tr("Known by this name");
            break;
        }
        const QString verified = candidate.lastVerified
                                     ? tr("verified %1").arg(m_words.day(*candidate.lastVerified))
                                     : tr("never verified");
        const QString name = text::shownName(masks, candidate.name);
        const bool isHidden =
            masks.of("name") == Showing::Hidden || masks.of("name") == Showing::Never;
        lines.push_back(
            {candidate.customer.value,
             {text::textOf(candidate.customer.value), static_cast<int>(lines.size()) + 1,
              isHidden ? QString() : text::initialsOf(name), name,
              masks.of("tier") == Showing::Shown ? text::textOf(candidate.tier) : QString(),
              text::dotted({matched, verified}), lines.empty()}});
    }
    setLines(std::move(lines));
}

} // namespace sidelight::models
