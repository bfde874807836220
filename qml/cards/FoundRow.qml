pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sidelight.Components
import Sidelight.Theme

// One line of what a search found. The text box keeps the focus; `current` is where its keys stand.
T.ItemDelegate {
    id: root

    required property int index
    required property string section
    required property bool sectionStart
    required property string kindIcon
    required property string title
    required property var titleParts // a list of objects, for which QML has no type in Qt 6.4
    required property string detail
    required property var detailParts
    required property string time
    property bool current: false

    implicitHeight: contentItem.implicitHeight
    Accessible.name: root.title
    Accessible.description: root.detail
    Accessible.selected: root.current

    contentItem: Face {
        button: root
    }
    background: Item {
        FocusRing {
            shown: root.visualFocus
        }
    }
    component Face: Item {
        id: face

        required property var button // the root: qmllint of Qt 6.4 takes it for its base type

        readonly property real headed: face.button.sectionStart ? head.implicitHeight : 0

        implicitHeight: face.headed + row.implicitHeight + 12

        PlainText {
            id: head

            width: parent.width
            visible: face.button.sectionStart
            topPadding: 10
            bottomPadding: 3
            text: face.button.sectionStart ? face.button.section : ""
            wrapMode: Text.Wrap
            maximumLineCount: Theme.lines(1)
            color: Theme.text3
            font.pixelSize: Theme.fontMeta
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        Rectangle {
            x: -6
            y: face.headed
            width: parent.width + 12
            height: parent.height - face.headed
            radius: 8
            visible: face.button.current || face.button.hovered
            color: face.button.current ? Theme.accentBack : Theme.sunken
        }
        RowLayout {
            id: row

            width: parent.width
            y: face.headed + 6
            spacing: 10

            IconTile {
                Layout.alignment: Qt.AlignTop
                name: face.button.kindIcon
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 1

                MarkedText {
                    Layout.fillWidth: true
                    parts: face.button.titleParts
                    weight: Font.DemiBold
                }
                MarkedText {
                    Layout.fillWidth: true
                    visible: face.button.detail !== ""
                    parts: face.button.detailParts
                    color: Theme.text2
                    size: Theme.fontSmall
                }
            }
            PlainText {
                Layout.alignment: face.button.detail === "" ? Qt.AlignVCenter : Qt.AlignTop
                visible: text !== ""
                text: face.button.time
                color: Theme.text3
                font.pixelSize: Theme.fontMeta
            }
        }
    }
}
