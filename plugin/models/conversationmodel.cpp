#include "plugin/models/conversationmodel.h"

#include "plugin/text/bidi.h"

namespace sidelight::models
{

QHash<int, QByteArray> ConversationModel::roleNames() const
{
    return {{Qt::UserRole + static_cast<int>(Role::Said), "said"},
            {Qt::UserRole + static_cast<int>(Role::Spoken), "spoken"},
            {Qt::UserRole + static_cast<int>(Role::Ours), "ours"},
            {Qt::UserRole + static_cast<int>(Role::Remark), "remark"},
            {Qt::UserRole + static_cast<int>(Role::Interim), "interim"}};
}

void ConversationModel::setState(const session::ConversationState &state)
{
    std::vector<Line> lines;
    for (const session::SpokenLine &line : state.lines) {
        const QString said = text::textOf(line.text);
        QString spoken;
        switch (line.voice) {
        case Voice::Customer:
            spoken = tr("Customer: %1").arg(said);
            break;
        case Voice::Agent:
            spoken = tr("Agent: %1").arg(said);
            break;
        case Voice::Bot:
            spoken = tr("Bot: %1").arg(said);
            break;
        case Voice::System:
            spoken = said;
            break;
        }
        const bool ours = line.voice == Voice::Agent || line.voice == Voice::Bot;
        lines.push_back(
            {line.id, {said, spoken, ours, line.voice == Voice::System, !line.isFinal}});
    }
    setLines(std::move(lines));
}

} // namespace sidelight::models
