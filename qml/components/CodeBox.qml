import QtQuick
import QtQuick.Templates as T
import Sidelight.Theme

// A short code, typed by hand; Enter is `entered`.
T.TextField {
    id: root

    required property string label
    signal entered(text: string)

    implicitHeight: Theme.inputHeight + 8
    leftPadding: 10
    rightPadding: 10
    horizontalAlignment: TextInput.AlignLeft // mirrored with the rest
    verticalAlignment: TextInput.AlignVCenter
    maximumLength: 12
    inputMethodHints: Qt.ImhDigitsOnly | Qt.ImhNoPredictiveText
    color: Theme.text
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentInk
    selectByMouse: true
    font.family: Theme.fontFamily
    font.pixelSize: Theme.fontLarge
    font.letterSpacing: 2
    Accessible.role: Accessible.EditableText
    Accessible.name: root.label
    onAccepted: {
        root.entered(root.text);
        root.clear();
    }

    background: Rectangle {
        radius: Theme.radiusButton
        color: Theme.surface
        border.width: root.activeFocus ? Theme.focusWidth : 1
        border.color: root.activeFocus ? Theme.accent : Theme.line
    }
    PlainText {
        anchors.left: parent.left
        anchors.leftMargin: root.leftPadding
        anchors.verticalCenter: parent.verticalCenter
        visible: root.length === 0
        text: root.label
        color: Theme.text3
        Accessible.ignored: true
    }
}
