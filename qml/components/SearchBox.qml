import QtQuick
import QtQuick.Templates as T
import Sidelight.Theme

T.TextField {
    id: root

    required property string label
    required property string value
    property string keyCap
    readonly property real iconSpace: Theme.iconSize + 16
    signal edited(text: string)
    signal cleared
    // The list below is gone through while one types.
    signal moved(rows: int)
    signal chosen

    implicitHeight: Theme.inputHeight
    leftPadding: root.LayoutMirroring.enabled ? 10 : root.iconSpace
    rightPadding: root.LayoutMirroring.enabled ? root.iconSpace : 10
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.text
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentInk
    selectByMouse: true
    font.family: Theme.fontFamily
    font.pixelSize: Theme.fontBase
    font.hintingPreference: Font.PreferNoHinting
    Accessible.role: Accessible.EditableText
    Accessible.name: root.label
    Accessible.searchEdit: true
    onTextEdited: root.edited(root.text)
    onValueChanged: if (root.text !== root.value)
        root.text = root.value
    Keys.onEscapePressed: root.cleared()
    Keys.onDownPressed: root.moved(1)
    Keys.onUpPressed: root.moved(-1)
    Keys.onReturnPressed: root.chosen()
    Keys.onEnterPressed: root.chosen()

    background: Rectangle {
        radius: Theme.radiusButton
        color: Theme.sunken
        border.width: root.activeFocus ? Theme.focusWidth : 0
        border.color: Theme.accent
    }
    Icon {
        anchors.left: parent.left
        anchors.leftMargin: 9
        anchors.verticalCenter: parent.verticalCenter
        name: "search"
        color: Theme.text3
    }
    ShrinkingText {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: root.iconSpace
        limit: root.width - root.iconSpace - (cap.visible ? cap.width + 16 : 10)
        anchors.verticalCenter: parent.verticalCenter
        visible: root.length === 0
        text: root.label
        color: Theme.text3
        lineHeight: 1
        Accessible.ignored: true
    }
    KeyCap {
        id: cap

        anchors.right: parent.right
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        // The words need the room more.
        visible: root.keyCap !== "" && root.length === 0 && root.width >= root.iconSpace + words.natural + width + 16
        text: root.keyCap
    }
}
