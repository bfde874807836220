// The steps of the guide that is being followed.
#pragma once

#include "core/session/workstate.h"
#include "plugin/models/linesmodel.h"

namespace sidelight::models
{

class GuideStepsModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")

public:
    enum class Role { Title, Say, Hint, Done, Current };
    Q_ENUM(Role)

    using LinesModel::LinesModel;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setRun(const session::GuideRun &run);
};

} // namespace sidelight::models
