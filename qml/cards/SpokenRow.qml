import QtQuick
import Sidelight.Components
import Sidelight.Theme

// One line of a conversation: the customer's at the side where reading begins, ours at the other.
Item {
    id: root

    required property string said
    required property string spoken
    required property bool ours
    required property bool remark
    required property bool interim
    property var words: [] // texts; Qt 6.4 has no list of them

    implicitHeight: bubble.height
    Accessible.role: Accessible.ListItem
    Accessible.name: root.spoken

    Rectangle {
        id: bubble

        readonly property bool atEnd: root.ours !== root.LayoutMirroring.enabled

        x: root.remark ? (root.width - width) / 2 : atEnd ? root.width - width : 0
        width: Math.min(text.implicitWidth, root.width * 0.88)
        height: text.implicitHeight
        radius: Theme.radiusButton
        color: root.remark ? Theme.surface : root.ours ? Theme.accentBack : Theme.sunken

        TextEdit {
            id: text

            width: bubble.width
            padding: 7
            leftPadding: 10
            rightPadding: 10
            readOnly: true
            selectByMouse: true
            activeFocusOnPress: false
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap
            text: root.said
            color: root.interim || root.remark ? Theme.text2 : Theme.text
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentInk
            font.family: Theme.fontFamily
            font.pixelSize: Theme.fontSmall
            font.italic: root.interim
            font.hintingPreference: Font.PreferNoHinting
            Accessible.ignored: true
        }
        WordMarks {
            document: text.textDocument
            words: root.ours || root.remark ? [] : root.words
            ground: Theme.warningBack
        }
    }
}
