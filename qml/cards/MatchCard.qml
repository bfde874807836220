pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Sidelight
import Sidelight.Components
import Sidelight.Theme

// Who is this? Each candidate with what speaks for it; a key for each.
Card {
    id: root

    required property CustomerViewModel customer
    readonly property bool narrow: width < Theme.besideWidth
    signal searchWanted

    title: root.customer.matchTitle

    GridLayout {
        width: parent.width
        columnSpacing: Theme.small
        rowSpacing: Theme.tiny

        Icon {
            Layout.row: 0
            Layout.column: 0
            Layout.preferredWidth: Theme.iconSize
            Layout.preferredHeight: Theme.iconSize
            name: "help"
            color: Theme.warning
        }
        PlainText {
            Layout.row: 0
            Layout.column: 1
            Layout.fillWidth: true
            text: root.customer.matchTitle
            font.pixelSize: Theme.fontLarge
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            lineHeight: 1
            Accessible.role: Accessible.Heading
        }
        PlainText {
            Layout.row: root.narrow ? 1 : 0
            Layout.column: root.narrow ? 1 : 2
            Layout.fillWidth: root.narrow
            visible: text !== ""
            text: root.customer.sharedText
            wrapMode: Text.Wrap
            color: Theme.text2
            font.pixelSize: Theme.fontSmall
        }
    }
    Item {
        width: 1
        height: Theme.tiny
    }
    Repeater {
        model: root.customer.candidates
        delegate: CandidateRow {
            id: row

            width: parent.width
            onChosen: root.customer.choose(row.index)
        }
    }
    Divider {
        visible: root.customer.view === CustomerViewModel.Choose
        width: parent.width
    }
    PlainText {
        visible: root.customer.view === CustomerViewModel.Nobody
        width: parent.width
        text: qsTr("This number or address is not in any profile we may see. You can still take notes: they stay with this interaction.")
        wrapMode: Text.Wrap
        color: Theme.text2
        font.pixelSize: Theme.fontSmall
    }
    Item {
        visible: root.customer.view === CustomerViewModel.Choose
        width: parent.width
        height: 10 + none.height

        LinkButton {
            id: none

            anchors.left: parent.left
            y: 10
            width: Math.min(implicitWidth, parent.width)
            lines: 3
            label: qsTr("None of them")
            onClicked: root.customer.noneOfThem()
        }
    }
    HereTo {
        width: parent.width
        customer: root.customer
    }
}
