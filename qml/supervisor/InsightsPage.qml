import QtQuick
import QtQuick.Layouts
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// What became of a team's suggestions and alerts, at a glance and line by line.
ScrollPage {
    id: root

    required property InsightsViewModel insights
    required property PublishViewModel publishing
    readonly property bool told: root.insights.loaded && !root.insights.nothing

    mostWidth: 1100

    InsightsHead {
        width: root.contentWidth
        insights: root.insights
    }
    PublishConnect {
        width: root.contentWidth
        visible: !root.insights.connected
        publishing: root.publishing
    }
    Notice {
        width: root.contentWidth
        visible: !root.insights.connected && root.publishing.failure !== ""
        tone: Notice.Critical
        icon: "error_outline"
        title: root.publishing.failure
    }
    Notice {
        width: root.contentWidth
        visible: root.insights.failure !== ""
        tone: Notice.Critical
        icon: "error_outline"
        title: root.insights.failure
    }
    Notice {
        width: root.contentWidth
        visible: root.insights.success !== ""
        tone: Notice.Info
        icon: "check"
        title: root.insights.success
    }
    Notice {
        width: root.contentWidth
        visible: root.insights.stale && !root.insights.busy
        tone: Notice.Warning
        icon: "schedule"
        title: root.insights.asOf
        detail: root.insights.connected ? qsTr("Ask again for what it is now.") : qsTr("Connect to the hub for what it is now.")
    }
    Notice {
        width: root.contentWidth
        visible: root.insights.nothing
        tone: Notice.Info
        icon: "info_outline"
        title: qsTr("Nothing was shown in these days")
        detail: qsTr("Panels tell the hub what agents saw and decided; it is counted from then on.")
    }
    Notice {
        width: root.contentWidth
        visible: root.insights.cut !== ""
        tone: Notice.Warning
        icon: "content_cut"
        title: root.insights.cut
    }
    InsightsFigures {
        width: root.contentWidth
        visible: root.told
        figures: root.insights.figures
    }
    GridLayout {
        width: root.contentWidth
        visible: root.insights.loaded
        columns: root.contentWidth >= 640 * Math.max(1, Theme.textScale) && root.told ? 2 : 1
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap

        InsightsDays {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            visible: root.told
            insights: root.insights
        }
        InsightsPanels {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            insights: root.insights
            publishing: root.publishing
        }
    }
    InsightsTable {
        width: root.contentWidth
        visible: root.told && root.insights.actions.count > 0
        title: qsTr("Suggestion")
        lead: qsTr("Opened")
        bar: qsTr("Taken")
        tail: qsTr("Dismissed")
        lines: root.insights.actions
    }
    InsightsTable {
        width: root.contentWidth
        visible: root.told && root.insights.bundles.count > 0
        title: qsTr("Suggestions by version")
        lead: qsTr("Opened")
        bar: qsTr("Taken")
        tail: qsTr("Dismissed")
        versioned: false
        lines: root.insights.bundles
    }
    InsightsTable {
        width: root.contentWidth
        visible: root.told && root.insights.rules.count > 0
        title: qsTr("Alert")
        lead: qsTr("Time")
        bar: qsTr("Acknowledged")
        tail: qsTr("Put off")
        lines: root.insights.rules
    }
}
