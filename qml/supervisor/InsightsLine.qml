pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Sidelight.Components
import Sidelight.Theme

// What became of a rule or an action; pressed, it says why it was dismissed.
T.ItemDelegate {
    id: root

    required property string name
    required property string version
    required property string shown
    required property string lead
    required property double share
    required property bool few
    required property string bar
    required property string tail
    required property string narrow
    required property string spoken
    required property string reasons
    required property bool unfolded
    property bool versioned: true
    property bool follows: false // the line above has its name

    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    topPadding: 7
    bottomPadding: 7
    leftPadding: Theme.tiny
    rightPadding: Theme.tiny
    // Without a reason there is nothing to press.
    hoverEnabled: root.reasons !== ""
    focusPolicy: root.reasons !== "" ? Qt.StrongFocus : Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: root.version === "" ? root.name : qsTr("%1, %2").arg(root.name).arg(root.version)
    Accessible.description: root.unfolded ? root.spoken + ". " + root.reasons : root.spoken

    background: Rectangle {
        radius: Theme.radiusButton
        color: root.hovered ? Theme.sunken : "transparent"

        FocusRing {
            shown: root.visualFocus
        }
    }
    contentItem: Face {
        line: root
    }
    component Face: Item {
        id: face

        required property var line // the root: qmllint of Qt 6.4 takes it for its base type
        readonly property bool tells: face.line.unfolded && face.line.reasons !== ""

        implicitHeight: cells.implicitHeight + (face.tells ? why.implicitHeight + Theme.tiny : 0)

        FigureCells {
            id: cells

            anchors.left: parent.left
            width: parent.width - Theme.iconSmall
            versioned: face.line.versioned
            name: face.line.follows && cells.wide ? "" : face.line.name
            version: face.line.version
            shown: face.line.shown
            lead: face.line.lead
            bar: face.line.bar
            tail: face.line.tail
            narrow: face.line.narrow
            share: face.line.share
            few: face.line.few
        }
        Icon {
            anchors.right: parent.right
            y: (cells.height - height) / 2
            visible: face.line.reasons !== ""
            name: face.line.unfolded ? "expand_less" : "expand_more"
            size: Theme.iconSmall
            color: Theme.text3
        }
        PlainText {
            id: why

            anchors.left: parent.left
            anchors.top: cells.bottom
            anchors.topMargin: Theme.tiny
            width: parent.width
            visible: face.tells
            text: face.line.reasons
            wrapMode: Text.Wrap
            color: Theme.text2
            font.pixelSize: Theme.fontSmall
            Accessible.ignored: true
        }
    }
}
