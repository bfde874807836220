// The steps of the guide that is being followed, as far as the way is known.
#pragma once

#include "core/session/guidestate.h"
#include "plugin/models/linesmodel.h"

namespace sidelight::models
{

class GuideStepsModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")

public:
    enum class Role { Title, Say, Hint, Done, Current, Note, Doer };
    Q_ENUM(Role)

    using LinesModel::LinesModel;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setRun(const session::GuideRun &run);
    // Of the guide; nothing when there is no such row.
    [[nodiscard]] std::optional<std::size_t> stepAt(int row) const;

private:
    std::vector<std::size_t> m_steps; // by row
};

} // namespace sidelight::models
