import QtQuick
import Sidelight
import Sidelight.Components

// A newer configuration is in force, or was refused, and where. It goes by itself; the settings keep it.
Notice {
    id: root

    required property StatusViewModel status
    required property CardsViewModel cards

    tone: root.status.configRefused ? Notice.Warning : Notice.Info
    icon: root.status.configRefused ? "rule" : "info_outline"
    title: root.status.configTitle
    //: What a new configuration is, and what waits
    detail: root.cards.waiting ? qsTr("%1 The cards keep their places until you turn to another interaction.").arg(root.status.configDetail) : root.status.configDetail
    action: root.cards.waiting ? qsTr("Rearrange now") : ""
    onActed: root.cards.arrange()
}
