pragma ComponentBehavior: Bound
import QtQuick
import Sidelight
import Sidelight.Components

// Which type of lines the history shows.
PanelMenu {
    id: root

    required property HistoryViewModel history

    PanelMenuItem {
        label: qsTr("All types")
        iconName: root.history.kindText === "" ? "check" : "history"
        onTriggered: root.history.showEveryKind()
    }
    MenuLine {}
    Instantiator {
        model: root.history.kinds
        delegate: PanelMenuItem {
            required property int kind
            required property string kindIcon
            required property string name
            required property string entries
            required property bool chosen

            label: name
            iconName: chosen ? "check" : kindIcon
            detail: entries
            Accessible.checkable: true
            Accessible.checked: chosen
            onTriggered: root.history.toggleKind(kind)
        }
        onObjectAdded: (index, object) => root.insertItem(index + 2, object)
        onObjectRemoved: (index, object) => root.removeItem(object)
    }
}
