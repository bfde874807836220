pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Sidelight
import Sidelight.Components
import Sidelight.Theme

Card {
    id: root

    required property CustomerViewModel customer
    // The facts stand below the picture, not beside it.
    readonly property bool narrow: width < Theme.besideWidth

    title: qsTr("Customer")

    GridLayout {
        width: parent.width
        columns: 2
        columnSpacing: Theme.small
        rowSpacing: 2

        Avatar {
            Layout.alignment: Qt.AlignTop
            Layout.rowSpan: root.narrow ? 1 : 2
            initials: root.customer.initials
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.small

            FittingText {
                limit: parent.width
                text: root.customer.name
                maximumLineCount: Theme.lines(3)
                font.pixelSize: Theme.fontName
                font.weight: Font.Bold
                lineHeight: 1.1
                Accessible.role: Accessible.Heading
            }
            Chip {
                width: Math.min(implicitWidth, parent.width)
                visible: root.customer.tier !== ""
                icon: "star"
                text: root.customer.tier
                tone: Chip.Warning
            }
            Chip {
                width: Math.min(implicitWidth, parent.width)
                visible: root.customer.verification !== ""
                icon: root.customer.verified ? "verified_user" : "gpp_bad"
                text: root.customer.verification
                tone: root.customer.verified ? Chip.Good : Chip.Plain
            }
            Chip {
                width: Math.min(implicitWidth, parent.width)
                visible: root.customer.stale
                icon: "history"
                text: root.customer.staleText
                tone: Chip.Warning
            }
        }
        PlainText {
            Layout.fillWidth: true
            Layout.columnSpan: root.narrow ? 2 : 1
            visible: root.customer.meta !== ""
            Layout.topMargin: 1
            text: root.customer.meta
            wrapMode: Text.Wrap
            maximumLineCount: Theme.lines(8)
            color: Theme.text2
            font.pixelSize: Theme.fontSmall
        }
    }
    Item {
        width: 1
        height: chips.visible ? 10 : 0
    }
    Flow {
        id: chips

        width: parent.width
        spacing: 6
        visible: identities.count + facts.count > 0

        Repeater {
            id: identities

            model: root.customer.identities
            delegate: IdentityChip {
                required property int index

                width: Math.min(implicitWidth, chips.width)
                onClicked: root.customer.reveal(index)
            }
        }
        Repeater {
            id: facts

            model: root.customer.chips
            delegate: Chip {
                required icon
                required tone

                width: Math.min(implicitWidth, chips.width)
            }
        }
    }
    HereTo {
        width: parent.width
        customer: root.customer
    }
}
