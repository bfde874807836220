pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// The draft's rules on what happened: how often they would have fired, for whom, and why.
ScrollPage {
    id: root

    required property PastViewModel past
    readonly property TrialResultViewModel result: root.past.result

    PageTitle {
        width: root.contentWidth
        title: qsTr("Try it on the past")
        detail: qsTr("What the rules of this draft would have raised, beside those it was begun from. Nothing is shown to anybody.")
    }
    TrialSource {
        width: root.contentWidth
        past: root.past
    }
    Notice {
        width: root.contentWidth
        visible: root.past.failure !== ""
        tone: Notice.Critical
        icon: "error_outline"
        title: root.past.failure
    }
    Notice {
        width: root.contentWidth
        visible: root.past.floods.length > 0
        tone: Notice.Critical
        icon: "warning_amber"
        title: root.past.floods.join("\n")
        detail: qsTr("Nobody reads that many. Narrow it down before you publish it.")
    }
    Notice {
        width: root.contentWidth
        visible: root.past.remark !== ""
        tone: Notice.Info
        icon: "info_outline"
        title: root.past.remark
    }
    Card {
        width: root.contentWidth
        visible: root.past.reported
        title: root.result.title
        spacing: Theme.small

        CardTitle {
            width: parent.width
            text: root.result.title
            wrapMode: Text.Wrap
        }
        PlainText {
            width: parent.width
            text: root.result.scale
            wrapMode: Text.Wrap
            color: Theme.text3
            font.pixelSize: Theme.fontSmall
        }
        PlainText {
            width: parent.width
            text: root.result.name
            wrapMode: Text.Wrap
            font.pixelSize: Theme.fontLarge
            font.weight: Font.DemiBold
        }
        TrialFigures {
            width: parent.width
            result: root.result
        }
        PlainText {
            width: parent.width
            visible: text !== ""
            text: root.result.busiest
            wrapMode: Text.Wrap
            color: Theme.text2
            font.pixelSize: Theme.fontSmall
        }
    }
    TrialExamples {
        width: root.contentWidth
        visible: root.past.reported && root.result.rule !== ""
        result: root.result
    }
    Card {
        width: root.contentWidth
        visible: root.past.reported
        title: qsTr("Rules")
        spacing: 2

        CardTitle {
            width: parent.width
            text: qsTr("Rules")
            bottomPadding: Theme.tiny
        }
        Repeater {
            model: root.past.rules
            delegate: TrialRuleLine {
                required property string rule

                width: parent?.width ?? 0
                onClicked: root.past.choose(rule)
            }
        }
        PlainText {
            width: parent.width
            visible: text !== ""
            text: root.past.silent
            wrapMode: Text.Wrap
            topPadding: Theme.tiny
            color: Theme.text3
            font.pixelSize: Theme.fontSmall
        }
    }
}
