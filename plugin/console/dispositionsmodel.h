// How an interaction may end, as the bundle lists it for all queues or for one.
#pragma once

#include "plugin/models/linesmodel.h"

namespace sidelight::console
{

class DispositionsModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")

public:
    enum class Role { Place, Outcome, Label, Usual, First, Last, Error };
    Q_ENUM(Role)

    using LinesModel::LinesModel;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override
    {
        return {{Qt::UserRole + static_cast<int>(Role::Place), "place"},
                {Qt::UserRole + static_cast<int>(Role::Outcome), "outcome"},
                {Qt::UserRole + static_cast<int>(Role::Label), "label"},
                {Qt::UserRole + static_cast<int>(Role::Usual), "usual"},
                {Qt::UserRole + static_cast<int>(Role::First), "first"},
                {Qt::UserRole + static_cast<int>(Role::Last), "last"},
                {Qt::UserRole + static_cast<int>(Role::Error), "error"}};
    }
    void set(std::vector<models::Line> lines) { setLines(std::move(lines)); }
};

} // namespace sidelight::console
