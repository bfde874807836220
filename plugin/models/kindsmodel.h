// The entries of the menu that filters the history by type: one for each kind that occurs, with how
// many lines it has in the channel that is looked at.
#pragma once

#include "core/session/historystate.h"
#include "plugin/models/linesmodel.h"

namespace sidelight::models
{

class KindsModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")

public:
    enum class Role { Kind, KindIcon, Name, Entries, Chosen };
    Q_ENUM(Role)

    using LinesModel::LinesModel;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    // The chosen kind stays among them when it has no line.
    void setCounts(const session::HistoryCounts &counts, const session::HistoryFilter &filter,
                   const QLocale &locale);
};

// "Notes".
[[nodiscard]] QString kindName(session::HistoryKind kind);

} // namespace sidelight::models
