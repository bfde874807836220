import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// Suggestions shown and taken, a bar a day.
Card {
    id: root

    required property InsightsViewModel insights

    title: qsTr("Shown and taken, by day")
    spacing: Theme.small

    CardTitle {
        width: parent.width
        text: root.title
    }
    DayChart {
        id: chart

        width: parent.width
        days: root.insights.days
        firstDay: root.insights.firstDay
        lastDay: root.insights.lastDay
        said: root.insights.daysSaid
    }
    Flow {
        width: parent.width
        spacing: Theme.gap

        LegendMark {
            color: chart.ground
            text: qsTr("shown")
        }
        LegendMark {
            color: Theme.accent
            text: qsTr("taken")
        }
    }
}
