pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// One mapping: what it is called, which bodies it is for, and all of it as it is written.
Card {
    id: root

    required property MappingsViewModel mappings

    title: root.mappings.name
    spacing: Theme.small

    FormLine {
        width: parent.width
        label: qsTr("Name")
        error: root.mappings.nameError

        LineBox {
            width: parent.width
            label: qsTr("Name of the mapping")
            value: root.mappings.name
            faulty: root.mappings.nameError !== ""
            onEdited: text => root.mappings.setName(text)
            onDone: root.mappings.endStep()
        }
    }
    FormLine {
        width: parent.width
        label: qsTr("Id")
        hint: root.mappings.address === "" ? "" : qsTr("Vendors post to %1.").arg(root.mappings.address)
        error: root.mappings.idError

        LineBox {
            width: parent.width
            label: qsTr("Id of the mapping")
            value: root.mappings.id
            faulty: root.mappings.idError !== ""
            onEdited: text => root.mappings.setId(text)
            onDone: root.mappings.endStep()
        }
    }
    FormLine {
        width: parent.width
        label: qsTr("For bodies")
        hint: qsTr("CEL over body; for every body when it is empty.")
        error: root.mappings.conditionError

        TextBox {
            width: parent.width
            label: qsTr("Which bodies it is for, in CEL")
            placeholderText: "has(body.event)"
            value: root.mappings.condition
            onEdited: text => root.mappings.setCondition(text)
            onActiveFocusChanged: if (!activeFocus)
                root.mappings.endStep()
        }
    }
    CardTitle {
        width: parent.width
        text: qsTr("All of it, as it is written")
    }
    TextBox {
        width: parent.width
        label: qsTr("The mapping as JSON")
        wrapMode: TextEdit.WrapAnywhere
        font.pixelSize: Theme.fontSmall
        value: root.mappings.source
        onEdited: text => root.mappings.setSource(text)
        onActiveFocusChanged: if (!activeFocus)
            root.mappings.endStep()
    }
    ErrorText {
        width: parent.width
        text: root.mappings.sourceError
    }
}
