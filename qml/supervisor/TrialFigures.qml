import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// What a trial found: the chart, and the numbers below it.
Column {
    id: root

    required property TrialResultViewModel result

    spacing: Theme.small

    DayChart {
        width: parent.width
        days: root.result.days
        firstDay: root.result.firstDay
        lastDay: root.result.lastDay
        said: qsTr("Alerts a day, %1").arg(root.result.name)
    }
    Flow {
        width: parent.width
        spacing: Theme.small

        PlainText {
            height: Math.max(Theme.chipHeight, implicitHeight)
            verticalAlignment: Text.AlignVCenter
            text: root.result.alerts
            font.weight: Font.Bold
        }
        PlainText {
            width: Math.min(implicitWidth, parent.width)
            height: Math.max(Theme.chipHeight, implicitHeight)
            verticalAlignment: Text.AlignVCenter
            text: root.result.facts
            wrapMode: Text.Wrap
            color: Theme.text2
        }
        Chip {
            width: Math.min(implicitWidth, parent.width)
            text: root.result.against
            tone: root.result.more ? Chip.Warning : Chip.Good
        }
    }
}
