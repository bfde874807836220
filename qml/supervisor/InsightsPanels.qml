pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// How many panels there are, on which version, and who refused one.
Card {
    id: root

    required property InsightsViewModel insights
    required property PublishViewModel publishing

    function inkOf(kind: int): color {
        return kind === PanelPartsModel.Newest ? Theme.accent : kind === PanelPartsModel.Away ? Theme.warningLine
                                                            : kind === PanelPartsModel.Other ? Theme.infoLine : Theme.sunkenHover;
    }

    title: qsTr("Panels")
    spacing: Theme.small

    CardTitle {
        width: parent.width
        text: root.title
    }
    Flow {
        width: parent.width
        spacing: Theme.small

        PlainText {
            id: count

            text: root.insights.panelCount
            font.pixelSize: 22 * Theme.textScale
            font.weight: Font.Bold
        }
        PlainText {
            height: count.height
            verticalAlignment: Text.AlignVCenter
            text: root.insights.panelWords
            color: Theme.text2
        }
    }
    Row {
        id: bar

        width: parent.width
        height: 10
        visible: root.insights.panels.count > 0

        Repeater {
            model: root.insights.panels
            delegate: Rectangle {
                required property int index
                required property int partKind
                required property double share

                width: bar.width * share
                height: bar.height
                color: root.inkOf(partKind)
            }
        }
    }
    Flow {
        width: parent.width
        spacing: Theme.gap

        Repeater {
            model: root.insights.panels
            delegate: LegendMark {
                required property int partKind
                required property string words

                required number
                color: root.inkOf(partKind)
                text: words
                ink: partKind === PanelPartsModel.Away ? Theme.warning : Theme.text
            }
        }
    }
    RefusalLines {
        width: parent.width
        visible: root.publishing.refusals.count > 0
        refusals: root.publishing.refusals
    }
}
