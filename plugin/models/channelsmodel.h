// The chips above the history: one for each channel that occurs.
#pragma once

#include "core/session/panelstate.h"
#include "plugin/models/linesmodel.h"

namespace sidelight::models
{

class ChannelsModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")

public:
    enum class Role { Channel, KindIcon, Name, Count, Chosen };
    Q_ENUM(Role)

    using LinesModel::LinesModel;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setCounts(const session::HistoryCounts &counts, const session::HistoryFilter &filter);
};

} // namespace sidelight::models
