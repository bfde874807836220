pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// What vendors send, into events: a mapping at a time, tried at once on what one pastes.
ScrollPage {
    id: root

    required property MappingsViewModel mappings

    mostWidth: 1100

    PageTitle {
        width: root.contentWidth
        title: qsTr("Mappings")
        detail: qsTr("What vendors send, into events that panels know. The hub's own bundle has those it runs.")
    }
    Flow {
        width: root.contentWidth
        spacing: Theme.small

        SelectBox {
            width: Math.min(implicitWidth, parent.width)
            visible: root.mappings.current >= 0
            label: qsTr("Mapping")
            choices: root.mappings.names
            current: root.mappings.current
            onPicked: index => root.mappings.choose(index)
        }
        PanelButton {
            height: Theme.inputHeight
            iconName: "add"
            label: qsTr("Mapping")
            Accessible.name: qsTr("Add a mapping")
            onClicked: root.mappings.add()
        }
        PanelButton {
            height: Theme.inputHeight
            visible: root.mappings.current >= 0
            kind: PanelButton.Quiet
            label: qsTr("Delete")
            Accessible.name: qsTr("Delete this mapping")
            onClicked: root.mappings.remove()
        }
    }
    EmptyText {
        width: root.contentWidth
        visible: root.mappings.current < 0
        text: qsTr("This bundle has no mappings. Add one, or open the hub's bundle.")
    }
    PageColumns {
        width: root.contentWidth
        visible: root.mappings.current >= 0
        second: MappingForm {
            width: parent?.width ?? 0
            mappings: root.mappings
        }

        MappingTry {
            width: parent.width
            trial: root.mappings.trial
        }
    }
}
