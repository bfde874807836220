pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// A body pasted by hand, and what the mapping makes of it. The body stays in this window.
Card {
    id: root

    required property MappingTrial trial

    title: qsTr("Try it")
    spacing: Theme.small

    CardTitle {
        width: parent.width
        text: qsTr("Try it")
    }
    PlainText {
        width: parent.width
        text: qsTr("Paste what the vendor sends. It is kept nowhere and sent nowhere.")
        wrapMode: Text.Wrap
        color: Theme.text2
        font.pixelSize: Theme.fontSmall
    }
    TextBox {
        width: parent.width
        leastHeight: 3 * Theme.inputHeight
        label: qsTr("A body of the vendor's")
        placeholderText: "{ … }"
        value: ""
        wrapMode: TextEdit.WrapAnywhere
        onEdited: text => root.trial.tryOn(text)
    }
    FormLine {
        width: parent.width
        label: qsTr("Country")
        hint: qsTr("Of phone numbers that name none, as in US or DE.")

        LineBox {
            width: 72 * Math.max(1, Theme.textScale)
            label: qsTr("Country of phone numbers")
            maximumLength: 2
            value: root.trial.region
            onEdited: text => root.trial.region = text
        }
    }
    PlainText {
        width: parent.width
        visible: text !== ""
        text: root.trial.verdict
        wrapMode: Text.Wrap
        color: root.trial.whole ? Theme.good : Theme.warning
        font.weight: Font.DemiBold
        Accessible.role: Accessible.AlertMessage
        Accessible.name: root.trial.verdict
    }
    Repeater {
        model: root.trial.lines
        delegate: MappedLine {
            width: parent?.width ?? 0
        }
    }
}
