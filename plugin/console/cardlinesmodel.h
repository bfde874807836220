// The panel's cards in their order, and where each is shown.
#pragma once

#include "plugin/models/linesmodel.h"

namespace sidelight::console
{

class CardLinesModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")

public:
    enum class Role {
        Card,
        Title,
        Place,
        Detail,
        Show,
        Queues,
        Channels,
        Roles,
        Optional,
        Known,
        Error
    };
    Q_ENUM(Role)

    using LinesModel::LinesModel;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override
    {
        return {{Qt::UserRole + static_cast<int>(Role::Card), "card"},
                {Qt::UserRole + static_cast<int>(Role::Title), "title"},
                {Qt::UserRole + static_cast<int>(Role::Place), "place"},
                {Qt::UserRole + static_cast<int>(Role::Detail), "detail"},
                {Qt::UserRole + static_cast<int>(Role::Show), "show"},
                {Qt::UserRole + static_cast<int>(Role::Queues), "queues"},
                {Qt::UserRole + static_cast<int>(Role::Channels), "channels"},
                {Qt::UserRole + static_cast<int>(Role::Roles), "roles"},
                {Qt::UserRole + static_cast<int>(Role::Optional), "optional"},
                {Qt::UserRole + static_cast<int>(Role::Known), "known"},
                {Qt::UserRole + static_cast<int>(Role::Error), "error"}};
    }
    void set(std::vector<models::Line> lines) { setLines(std::move(lines)); }
};

} // namespace sidelight::console
