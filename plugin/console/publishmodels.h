// What publishing shows as lists: what a draft changes, what panels refused.
#pragma once

#include "plugin/console/publishsession.h"
#include "plugin/models/linesmodel.h"
#include "plugin/text/timewords.h"

namespace sidelight::console
{

[[nodiscard]] bool changesRules(const std::vector<config::Difference> &differences);

class ChangesModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")

public:
    enum class Role { Icon, Words };
    Q_ENUM(Role)

    using LinesModel::LinesModel;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void rebuild(const std::vector<config::Difference> &differences);
};

// Panels that did not take a version, alike ones together, most first.
class RefusalsModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")

public:
    enum class Role { Words, Reason };
    Q_ENUM(Role)

    using LinesModel::LinesModel;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void rebuild(const std::map<std::string, PanelWord> &panels);
};

} // namespace sidelight::console
