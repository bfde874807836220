import QtQuick
import QtQuick.Templates as T
import Sidelight.Theme

// Plain text of several lines; grows with it. `value` is what the model has, `edited` what was typed.
T.TextArea {
    id: root

    required property string label
    required property string value
    signal edited(text: string)

    function take() {
        root.taking = true;
        root.text = root.value;
        root.cursorPosition = root.length; // one goes on where the text ends
        root.taking = false;
    }

    property bool taking: false
    // Made whole; what it shows before that was not typed either.
    property bool whole: false
    property real leastHeight: Theme.inputHeight

    implicitHeight: Math.max(leastHeight, (length === 0 && invitation.lineCount > 1 ? invitation.implicitHeight : contentHeight) + topPadding + bottomPadding)
    leftPadding: 10
    rightPadding: 10
    topPadding: 7
    bottomPadding: 7
    textFormat: TextEdit.PlainText
    wrapMode: TextEdit.Wrap
    color: Theme.text
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentInk
    selectByMouse: true
    font.family: Theme.fontFamily
    font.pixelSize: Theme.fontBase
    font.hintingPreference: Font.PreferNoHinting
    // Tab leaves the text, to whatever stands behind it at that moment.
    Keys.priority: Keys.BeforeItem
    Keys.onTabPressed: root.nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onBacktabPressed: root.nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
    Accessible.role: Accessible.EditableText
    Accessible.name: root.label
    Accessible.multiLine: true
    // Showing a text normalizes its line ends; that is not typing.
    onTextChanged: if (root.whole && !root.taking)
        root.edited(root.text)
    onValueChanged: if (root.text !== root.value)
        root.take()
    Component.onCompleted: {
        root.take();
        root.whole = true;
    }

    background: Rectangle {
        radius: Theme.radiusButton
        color: Theme.surface
        border.width: root.activeFocus ? Theme.focusWidth : 1
        border.color: root.activeFocus ? Theme.accent : Theme.field
    }
    PlainText {
        id: invitation

        x: root.leftPadding
        y: root.topPadding
        width: root.width - 2 * root.leftPadding
        visible: root.length === 0
        text: root.placeholderText
        wrapMode: Text.Wrap
        color: Theme.text3
        Accessible.ignored: true
    }
}
