// What the masks say of each class, or of each field, of a customer.
#pragma once

#include "plugin/models/linesmodel.h"

namespace sidelight::console
{

class MaskLinesModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")

public:
    enum class Role { Name, Title, Detail, Choices, Choice, Error };
    Q_ENUM(Role)

    using LinesModel::LinesModel;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override
    {
        return {{Qt::UserRole + static_cast<int>(Role::Name), "name"},
                {Qt::UserRole + static_cast<int>(Role::Title), "title"},
                {Qt::UserRole + static_cast<int>(Role::Detail), "detail"},
                {Qt::UserRole + static_cast<int>(Role::Choices), "choices"},
                {Qt::UserRole + static_cast<int>(Role::Choice), "choice"},
                {Qt::UserRole + static_cast<int>(Role::Error), "error"}};
    }
    void set(std::vector<models::Line> lines) { setLines(std::move(lines)); }
};

} // namespace sidelight::console
