pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// Why the example that is open would have been raised.
Column {
    id: root

    required property TrialResultViewModel result
    property bool shown: true

    spacing: Theme.tiny
    bottomPadding: Theme.small

    PlainText {
        width: parent.width
        visible: root.shown && root.result.forgotten
        text: qsTr("So much happened to this customer afterwards that the reasons can no longer be told.")
        wrapMode: Text.Wrap
        color: Theme.text2
    }
    Repeater {
        model: root.shown ? root.result.why : null
        delegate: Item {
            id: reason

            required property string icon
            required property string title
            required property string detail
            required property bool isHeading
            required property bool fails

            width: parent?.width ?? 0
            implicitHeight: line.implicitHeight

            WhyLine {
                id: line

                width: parent.width
                icon: reason.icon
                title: reason.title
                detail: reason.detail
                isHeading: reason.isHeading
                isEvent: false // the history is not here
                fails: reason.fails
            }
        }
    }
}
