// The dispositions an interaction may end with.
#pragma once

#include "plugin/models/linesmodel.h"

namespace sidelight::models
{

class OutcomesModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")

public:
    enum class Role { Outcome, Label, Chosen };
    Q_ENUM(Role)

    using LinesModel::LinesModel;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    // Empty for none.
    void setChosen(const QString &outcome);
};

} // namespace sidelight::models
