import QtQuick
import Sidelight.Components
import Sidelight.Theme

// A file or folder of a form: typed, or chosen with the system's dialog.
FormLine {
    id: root

    required property string value
    // As a screen reader calls the field, and the button.
    required property string spoken
    required property string choosing
    property string placeholder
    property bool editable: true
    signal edited(text: string)
    signal accepted
    signal wanted

    LineBox {
        width: Math.max(120, parent.width - choose.width - parent.spacing)
        label: root.spoken
        placeholderText: root.placeholder
        value: root.value
        enabled: root.editable
        onEdited: text => root.edited(text)
        onAccepted: root.accepted()
    }
    PanelButton {
        id: choose

        height: Theme.inputHeight
        label: qsTr("Choose…")
        Accessible.name: root.choosing
        enabled: root.editable
        onClicked: root.wanted()
    }
}
