pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// How the experience score is made, and what that makes of an example.
ScrollPage {
    id: root

    required property ExperienceViewModel experience

    PageTitle {
        width: root.contentWidth
        title: qsTr("Experience score")
        detail: qsTr("A sum anybody can follow: what went well and badly, weighed, halved with time, held against a constant.")
    }
    Card {
        width: root.contentWidth
        title: qsTr("An example")
        spacing: Theme.small

        CardTitle {
            width: parent.width
            text: qsTr("An example")
        }
        Item {
            width: parent.width
            height: score.implicitHeight

            PlainText {
                id: score

                anchors.left: parent.left
                text: root.experience.scoreText
                font.pixelSize: 2 * Theme.fontBase
                font.weight: Font.Bold
            }
            PlainText {
                anchors.left: score.right
                anchors.leftMargin: Theme.small
                anchors.baseline: score.baseline
                text: root.experience.trendText
                color: root.experience.falling ? Theme.critical : Theme.good
                font.weight: Font.DemiBold
            }
        }
        Rectangle {
            width: parent.width
            height: 6
            radius: 3
            color: Theme.sunken

            Rectangle {
                width: parent.width * root.experience.share
                height: parent.height
                radius: 3
                color: Theme.accent
            }
        }
        PlainText {
            width: parent.width
            text: qsTr("A customer made up for this: a chat that helped, a fortnight later a purchase that failed and took long, a wait of four minutes, passed on once, and a promise that was broken three days ago.")
            wrapMode: Text.Wrap
            color: Theme.text2
            font.pixelSize: Theme.fontSmall
        }
    }
    Card {
        width: root.contentWidth
        title: qsTr("Weights")
        spacing: Theme.tiny

        CardTitle {
            width: parent.width
            text: qsTr("Weights")
        }
        Repeater {
            model: root.experience.weights
            delegate: WeightLine {
                width: parent?.width ?? 0
                onTyped: text => root.experience.setText(member, text)
                onSlid: value => root.experience.setValue(member, value)
                onDone: root.experience.endStep()
                onPutBack: root.experience.reset(member)
            }
        }
        ErrorText {
            width: parent.width
            text: root.experience.error
        }
    }
}
