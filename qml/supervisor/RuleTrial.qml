import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// What the rule that is open would have raised in the past, or the way to find out.
Card {
    id: root

    required property PastViewModel past
    required property string rule
    readonly property TrialResultViewModel result: root.past.ofRule

    title: root.result.present ? root.result.title : qsTr("On the past")
    spacing: Theme.small

    CardTitle {
        width: parent.width
        text: root.title
        wrapMode: Text.Wrap
    }
    ErrorText {
        width: parent.width
        text: root.result.flood
    }
    Loader {
        width: parent.width
        active: root.result.present
        visible: active
        sourceComponent: TrialFigures {
            result: root.result
        }
    }
    PlainText {
        width: parent.width
        visible: !root.result.present || root.result.outdated
        text: root.result.present ? qsTr("The rules have changed since: try them again.") : qsTr("How often would it have fired, for whom, and why?")
        wrapMode: Text.Wrap
        color: Theme.text2
    }
    Flow {
        width: parent.width
        spacing: Theme.small

        PanelButton {
            visible: !root.result.present || root.result.outdated
            iconName: "history"
            label: qsTr("Try it on the past")
            onClicked: root.past.tryRule(root.rule)
        }
        LinkButton {
            visible: root.result.present
            height: Theme.buttonHeight
            label: qsTr("See examples")
            onClicked: root.past.tryRule(root.rule)
        }
    }
}
