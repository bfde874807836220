pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// A line for each version of a rule or an action, which is named once.
Card {
    id: root

    required property FigureLinesModel lines
    required property string lead // what the columns are called
    required property string bar
    property bool versioned: true
    required property string tail

    FigureCells {
        id: head

        anchors.left: parent.left
        anchors.leftMargin: Theme.tiny
        width: parent.width - 2 * Theme.tiny - Theme.iconSmall
        versioned: root.versioned
        visible: head.wide
        head: true
        name: root.title
        version: qsTr("Version")
        shown: qsTr("Shown")
        lead: root.lead
        bar: root.bar
        tail: root.tail
    }
    CardTitle {
        width: parent.width
        visible: !head.wide
        text: root.title
    }
    Repeater {
        model: root.lines
        delegate: Column {
            id: row

            required property string key
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
            required property bool follows

            width: parent?.width ?? 0

            Divider {
                width: parent.width
                visible: !row.follows
            }
            InsightsLine {
                width: parent.width
                name: row.name
                version: row.version
                shown: row.shown
                lead: row.lead
                share: row.share
                few: row.few
                bar: row.bar
                tail: row.tail
                narrow: row.narrow
                spoken: row.spoken
                reasons: row.reasons
                unfolded: row.unfolded
                follows: row.follows
                versioned: root.versioned
                onClicked: root.lines.unfold(row.key)
            }
        }
    }
    PlainText {
        width: parent.width
        visible: text !== ""
        topPadding: Theme.tiny
        text: root.lines.rest
        wrapMode: Text.Wrap
        color: Theme.text3
        font.pixelSize: Theme.fontSmall
    }
}
