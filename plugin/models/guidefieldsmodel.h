// What there is to know at the current step of a guide.
#pragma once

#include <map>
#include <set>

#include "core/session/guidestate.h"
#include "plugin/models/linesmodel.h"

namespace sidelight::models
{

class GuideFieldsModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")

public:
    // Typing: there is a box to type in. Source: where the value is from, or that nobody knows.
    enum class Role { Label, Value, Typed, Typing, Source };
    Q_ENUM(Role)

    using LinesModel::LinesModel;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setRun(const session::GuideRun &run);
    // Typed here, and on its way to the session: what comes back meanwhile is older.
    void type(int row, const QString &text);
    // Instead of what is known.
    void edit(int row);
    // Empty when there is none.
    [[nodiscard]] std::string fieldAt(int row) const;

private:
    void rebuild();

    session::GuideRun m_run;
    std::map<std::string, QString> m_typed;
    std::set<std::string> m_editing;
};

} // namespace sidelight::models
