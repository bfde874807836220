import QtQuick
import QtQuick.Templates as T
import Sidelight.Theme

// One line of plain text. `value` is what the model has, `edited` what was typed, `done` that one leaves it.
T.TextField {
    id: root

    required property string label
    required property string value
    property bool faulty: false
    signal edited(text: string)
    signal done

    implicitWidth: 160
    implicitHeight: Theme.inputHeight
    leftPadding: 10
    rightPadding: 10
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.text
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentInk
    selectByMouse: true
    clip: true
    font.family: Theme.fontFamily
    font.pixelSize: Theme.fontBase
    font.hintingPreference: Font.PreferNoHinting
    Accessible.role: Accessible.EditableText
    Accessible.name: root.label
    text: root.value
    onTextEdited: root.edited(root.text)
    onValueChanged: if (root.text !== root.value)
        root.text = root.value
    onEditingFinished: root.done()

    background: Rectangle {
        radius: Theme.radiusButton
        color: Theme.surface
        border.width: root.activeFocus ? Theme.focusWidth : 1
        border.color: root.faulty ? Theme.critical : root.activeFocus ? Theme.accent : Theme.field
    }
    PlainText {
        x: root.leftPadding
        width: root.width - root.leftPadding - root.rightPadding
        anchors.verticalCenter: parent.verticalCenter
        visible: root.length === 0
        text: root.placeholderText
        color: Theme.text3
        maximumLineCount: 1
        lineHeight: 1
        Accessible.ignored: true
    }
}
