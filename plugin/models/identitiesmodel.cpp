#include "plugin/models/identitiesmodel.h"

#include <algorithm>

#include "plugin/text/bidi.h"
#include "plugin/text/masks.h"

namespace sidelight::models
{

namespace
{
QString iconOf(const Identity &identity)
{
    switch (identity.kind) {
    case IdentityKind::Phone:
        return QStringLiteral("call");
    case IdentityKind::Email:
        return QStringLiteral("mail_outline");
    case IdentityKind::Account:
        return identity.label == "card" ? QStringLiteral("credit_card") : QStringLiteral("badge");
    case IdentityKind::Device:
        return QStringLiteral("devices_other");
    case IdentityKind::Social:
        return QStringLiteral("alternate_email");
    case IdentityKind::Other:
        break;
    }
    return QStringLiteral("fingerprint");
}

// Free of the value itself: it goes into an audited event.
std::string fieldOf(const Identity &identity, std::size_t row)
{
    return "identity/" + std::string(nameOf(identity.kind)) + "/" + std::to_string(row);
}
} // namespace

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
            {Qt::UserRole + static_cast<int>(Role::Label), "label"}};
}

void IdentitiesModel::setIdentities(const std::vector<Identity> &identities)
{
    if (identities == m_identities)
        return;
    m_identities = identities;
    m_shown.assign(identities.size(), std::nullopt);
    rebuild();
}

QString IdentitiesModel::reveal(int row)
{
    const auto at = static_cast<std::size_t>(row);
    if (row < 0 || at >= m_identities.size() || m_shown[at])
        return {};
    m_shown[at] = m_words.monotonicMs();
    rebuild();
    return QString::fromStdString(fieldOf(m_identities[at], at));
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
    const auto found = std::find(m_shown.begin(), m_shown.end(), std::nullopt);
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

void IdentitiesModel::rebuild()
{
    std::vector<Line> lines;
    for (std::size_t i = 0; i < m_identities.size(); ++i) {
        const Identity &identity = m_identities[i];
        const std::string field = fieldOf(identity, i);
        lines.push_back({field,
                         {QString::fromStdString(field), iconOf(identity),
                          m_shown[i] ? text::textOf(identity.value)
                                     : text::masked(identity.kind, identity.value),
                          !m_shown[i], text::textOf(identity.label)}});
    }
    setLines(std::move(lines));
}

} // namespace sidelight::models
