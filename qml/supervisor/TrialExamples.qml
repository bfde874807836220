pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// The first alerts of a rule, each with its reasons for whoever asks.
Card {
    id: root

    required property TrialResultViewModel result

    title: qsTr("Examples")
    spacing: 2

    CardTitle {
        width: parent.width
        text: root.title
        bottomPadding: Theme.tiny
    }
    PlainText {
        width: parent.width
        visible: examples.count === 0
        text: qsTr("It would not have fired in these days.")
        wrapMode: Text.Wrap
        color: Theme.text2
    }
    Repeater {
        id: examples

        model: root.result.examples
        delegate: Column {
            id: example

            required property int row
            required property string title
            required property string detail
            required property string change
            required property int standing
            required property bool unfolded

            width: parent?.width ?? 0
            spacing: Theme.tiny

            TrialExampleRow {
                width: parent.width
                title: example.title
                detail: example.detail
                change: example.change
                standing: example.standing
                unfolded: example.unfolded
                onClicked: root.result.openExample(example.row)
            }
            TrialReasons {
                x: Theme.gap
                width: parent.width - 2 * Theme.gap
                visible: example.unfolded
                shown: example.unfolded
                result: root.result
            }
        }
    }
}
