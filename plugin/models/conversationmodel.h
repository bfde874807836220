// What is said in the interaction in front, the oldest first.
#pragma once

#include "core/session/conversationstate.h"
#include "plugin/models/linesmodel.h"

namespace sidelight::models
{

class ConversationModel : public sidelight::models::LinesModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")

public:
    // Spoken: "Customer: I am at the hotel", for who listens. Ours: the agent, or a bot of ours.
    enum class Role { Said, Spoken, Ours, Remark, Interim };
    Q_ENUM(Role)

    using LinesModel::LinesModel;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setState(const session::ConversationState &state);
};

} // namespace sidelight::models
