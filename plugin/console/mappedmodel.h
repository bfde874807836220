// What a mapping makes of a body: an event a line, and what came to nothing.
#pragma once

#include "plugin/models/linesmodel.h"

namespace sidelight::console
{

class MappedModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")

public:
    enum class Role { Title, Text, Trouble };
    Q_ENUM(Role)

    using LinesModel::LinesModel;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override
    {
        return {{Qt::UserRole + static_cast<int>(Role::Title), "title"},
                {Qt::UserRole + static_cast<int>(Role::Text), "body"},
                {Qt::UserRole + static_cast<int>(Role::Trouble), "trouble"}};
    }
    void set(std::vector<models::Line> lines) { setLines(std::move(lines)); }
};

} // namespace sidelight::console
