// What is wrong with the draft, each with the page and the thing it stands at.
#pragma once

#include "plugin/console/draftsession.h"
#include "plugin/models/linesmodel.h"

namespace sidelight::console
{

class FindingsModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")

public:
    enum class Role { Row, Where, Sentence };
    Q_ENUM(Role)

    using LinesModel::LinesModel;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void rebuild(const DraftSession &session);
};

} // namespace sidelight::console
