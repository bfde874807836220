import QtQuick
import Sidelight.Theme

// A card that says how things stand: amber or red ground, a sentence, more below it.
Rectangle {
    id: root

    enum Tone { Warning, Critical, Info }

    required property string icon
    required property string title
    property string detail
    property string aside
    // What can be pressed beside the aside.
    property string action
    property string actionSpoken: root.action
    property int tone: Notice.Warning
    default property alias more: extra.data
    // Between the words and what stands below them.
    property real moreSpace: 0
    readonly property color ink: tone === Notice.Critical ? Theme.critical : tone === Notice.Info ? Theme.info : Theme.warning
    signal acted

    implicitHeight: Math.ceil(body.implicitHeight) + 2 * Theme.padding
    radius: Theme.radiusCard
    color: tone === Notice.Critical ? Theme.criticalBack : tone === Notice.Info ? Theme.infoBack : Theme.warningBack
    border.width: 1
    border.color: tone === Notice.Critical ? Theme.criticalLine : tone === Notice.Info ? Theme.infoLine : Theme.warningLine
    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.title
    Accessible.description: root.detail

    Icon {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: Theme.padding
        y: Theme.padding
        name: root.icon
        color: root.ink
    }
    // No layout in a layout: one whose content changes its mind while it is made stays too low for good (Qt 6.4).
    Column {
        id: body

        anchors.left: mark.right
        anchors.leftMargin: 10
        anchors.right: parent.right
        anchors.rightMargin: Theme.padding
        y: Theme.padding
        spacing: 2

        // What stands beside the title stands below it where there is too little room.
        readonly property bool actBelow: root.action !== "" && act.implicitWidth > width * 0.45
        readonly property bool below: beside.visible && !act.visible && root.width < Theme.besideWidth

        Item {
            width: parent.width
            // Letters stand on whole pixels.
            height: Math.ceil(body.below ? name.height + beside.height : Math.max(name.height, beside.visible ? beside.height : 0, act.visible ? act.height : 0))

            PlainText {
                id: name

                anchors.left: parent.left
                width: parent.width - (beside.visible && !body.below ? beside.implicitWidth + Theme.small : 0) - (act.visible ? act.width + Theme.small : 0)
                text: root.title
                wrapMode: Text.Wrap
                maximumLineCount: Theme.lines(4)
                font.weight: Font.DemiBold
            }
            PlainText {
                id: beside

                anchors.left: parent.left
                anchors.right: act.visible ? act.left : parent.right
                anchors.rightMargin: act.visible ? Theme.small : 0
                y: body.below ? name.height : act.visible ? (act.height - height) / 2 : 0
                horizontalAlignment: body.below ? Text.AlignLeft : Text.AlignRight
                visible: root.aside !== ""
                text: root.aside
                color: Theme.text2
                font.pixelSize: Theme.fontMeta
            }
            LinkButton {
                id: act

                anchors.right: parent.right
                visible: root.action !== "" && !body.actBelow
                label: root.action
                spoken: root.actionSpoken
                onClicked: root.acted()
            }
        }
        PlainText {
            width: parent.width
            height: Math.ceil(implicitHeight)
            visible: root.detail !== ""
            text: root.detail
            wrapMode: Text.Wrap
            maximumLineCount: Theme.lines(6)
            color: Theme.text2
            font.pixelSize: Theme.fontSmall
        }
        LinkButton {
            width: Math.min(implicitWidth, parent.width)
            visible: body.actBelow
            label: root.action
            spoken: root.actionSpoken
            lines: 2
            onClicked: root.acted()
        }
        Column {
            id: extra

            width: parent.width
            topPadding: root.moreSpace
            visible: children.length > 0
            spacing: Theme.small
        }
    }
}
