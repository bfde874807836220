import QtQuick
import Sidelight.Components
import Sidelight.Theme

// An action: its weights, and behind a fold what else can be said of it.
Card {
    id: root

    required property string action
    required property string detail
    required property string weight
    required property string value
    required property bool critical
    required property int kind
    required property string when
    required property string error
    property list<string> kinds
    property bool unfolded: false
    signal weighed(text: string)
    signal valued(text: string)
    signal turned
    signal picked(index: int)
    signal conditioned(text: string)
    signal done

    title: root.action
    spacing: Theme.small

    Item {
        width: parent.width
        height: Math.max(words.height, fields.height)

        Column {
            id: words

            anchors.left: parent.left
            anchors.right: fields.left
            anchors.rightMargin: Theme.small
            spacing: 1

            PlainText {
                width: parent.width
                text: root.action
                wrapMode: Text.Wrap
                font.weight: Font.DemiBold
            }
            PlainText {
                width: parent.width
                text: root.detail
                wrapMode: Text.Wrap
                color: Theme.text3
                font.pixelSize: Theme.fontSmall
            }
        }
        Row {
            id: fields

            anchors.right: parent.right
            spacing: Theme.tiny

            Words {
                text: qsTr("weight")
                Accessible.ignored: true
            }
            LineBox {
                width: 56 * Math.max(1, Theme.textScale)
                label: qsTr("Weight of %1").arg(root.action)
                value: root.weight
                onEdited: text => root.weighed(text)
                onDone: root.done()
            }
            IconButton {
                label: root.unfolded ? qsTr("Less about %1").arg(root.action) : qsTr("More about %1").arg(root.action)
                iconName: root.unfolded ? "expand_less" : "expand_more"
                onClicked: root.unfolded = !root.unfolded
            }
        }
    }
    FormLine {
        width: parent.width
        visible: root.unfolded
        label: qsTr("Value")
        hint: qsTr("What it is worth, times what its source says.")

        LineBox {
            width: 56 * Math.max(1, Theme.textScale)
            label: qsTr("Value of %1").arg(root.action)
            value: root.value
            onEdited: text => root.valued(text)
            onDone: root.done()
        }
    }
    FormLine {
        width: parent.width
        visible: root.unfolded
        label: qsTr("Shown as")

        SelectBox {
            label: qsTr("Shown as")
            choices: root.kinds
            current: root.kind
            onPicked: index => root.picked(index)
        }
    }
    FormLine {
        width: parent.width
        visible: root.unfolded
        label: qsTr("Offered when")
        hint: qsTr("CEL over customer, interaction and agent; always when it is empty.")

        LineBox {
            width: parent.width
            label: qsTr("When %1 is offered").arg(root.action)
            value: root.when
            faulty: root.error !== ""
            onEdited: text => root.conditioned(text)
            onDone: root.done()
        }
    }
    SwitchButton {
        width: Math.min(implicitWidth, parent.width)
        visible: root.unfolded
        label: qsTr("Critical: learning can never push it out")
        on: root.critical
        onClicked: root.turned()
    }
    ErrorText {
        width: parent.width
        text: root.error
    }
}
