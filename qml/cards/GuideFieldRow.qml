import QtQuick
import QtQuick.Layouts
import Sidelight.Components
import Sidelight.Theme

// Something to know at a step: filled in with where it is from, or a box to type it in.
ColumnLayout {
    id: root

    required property int index
    required property string label
    required property string value
    required property string typed
    required property bool typing
    required property string source
    readonly property bool narrow: width < Theme.besideWidth
    signal edited(text: string)
    signal editWanted

    function focusBox() {
        if (!root.typing)
            root.editWanted();
        box.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: 2
    Accessible.role: Accessible.Grouping
    Accessible.name: root.label

    GridLayout {
        Layout.fillWidth: true
        columns: root.narrow ? 1 : 2
        columnSpacing: Theme.small
        rowSpacing: 0

        PlainText {
            Layout.fillWidth: true
            text: root.label
            wrapMode: Text.Wrap
            color: Theme.text2
            font.pixelSize: Theme.fontSmall
        }
        PlainText {
            Layout.alignment: Qt.AlignTop
            visible: root.value !== "" && text !== ""
            Layout.fillWidth: root.narrow
            text: root.source
            wrapMode: Text.Wrap
            color: Theme.text3
            font.pixelSize: Theme.fontMeta
        }
    }
    RowLayout {
        Layout.fillWidth: true
        visible: root.value !== ""
        spacing: Theme.small

        PlainText {
            Layout.fillWidth: true
            text: root.value
            wrapMode: Text.Wrap
            font.weight: Font.DemiBold
        }
        LinkButton {
            Layout.alignment: Qt.AlignTop
            visible: !root.typing
            label: qsTr("Change")
            spoken: qsTr("Change: %1").arg(root.label)
            onClicked: root.focusBox()
        }
    }
    TextBox {
        id: box

        Layout.fillWidth: true
        visible: root.typing
        label: root.label
        value: root.typed
        placeholderText: root.value === "" ? root.source : qsTr("Something else than %1").arg(root.value)
        onEdited: text => root.edited(text)
    }
}
