// The bars of a chart, a day each. Subclasses say what of.
#pragma once

#include "plugin/models/linesmodel.h"

namespace sidelight::console
{

class DayBarsModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")

public:
    // Share: of the highest bar. Inner: of the highest too, the part of it that is filled.
    enum class Role { Share, Inner, Words };
    Q_ENUM(Role)

    using LinesModel::LinesModel;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override
    {
        return {{Qt::UserRole + static_cast<int>(Role::Share), "share"},
                {Qt::UserRole + static_cast<int>(Role::Inner), "inner"},
                {Qt::UserRole + static_cast<int>(Role::Words), "words"}};
    }
};

} // namespace sidelight::console
