// The rules of a draft as a list: those that fit what is looked for.
#pragma once

#include <QSet>

#include "plugin/console/draftsession.h"
#include "plugin/models/linesmodel.h"

namespace sidelight::console
{

class RulesModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the console")

public:
    enum class Role { Index, Name, Detail, Severity, Off, Faulty, Chosen };
    Q_ENUM(Role)

    using LinesModel::LinesModel;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    // `chosen` is an index into the rules, -1 for none.
    void rebuild(const DraftSession &session, const QString &query, int chosen);
};

} // namespace sidelight::console
