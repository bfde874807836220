// Small facts beside the customer: consents, open cases, promises.
#pragma once

#include "plugin/models/linesmodel.h"

namespace sidelight::models
{

class ChipsModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")

public:
    enum class Role { Icon, Text, Tone };
    Q_ENUM(Role)

    struct Chip {
        QString icon;
        QString text;
        int tone = 0; // as of models::Tone
    };

    using LinesModel::LinesModel;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setChips(const std::vector<Chip> &chips);
};

} // namespace sidelight::models
