import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// One thing that has to hold: what, how, and what it is held against.
Item {
    id: root

    required property RuleRowFields row
    readonly property bool ofTwo: root.row.subject > 0

    implicitHeight: Math.max(flow.height, out.height)

    Flow {
        id: flow

        anchors.left: parent.left
        anchors.right: out.left
        anchors.rightMargin: Theme.small
        spacing: Theme.small

        Words {
            width: Math.max(implicitWidth, 44 * Math.max(1, Theme.textScale))
            text: root.row.clause === 0 ? (root.row.event < 0 ? "" : qsTr("where")) : root.row.any ? qsTr("or") : qsTr("and")
            visible: text !== ""
        }
        Words {
            visible: root.ofTwo
            text: root.row.subject === 1 ? qsTr("the distance from") : qsTr("the time from")
        }
        SelectBox {
            width: Math.min(implicitWidth, flow.width)
            label: (root.ofTwo ? qsTr("From, %1") : qsTr("What, %1")).arg(root.row.spoken)
            choices: root.row.fields
            current: root.row.subject === 2 ? root.row.other : root.row.field
            onPicked: index => root.row.subject === 2 ? root.row.form.setClauseOther(root.row.event, root.row.clause, index) : root.row.form.setClauseField(root.row.event, root.row.clause, index)
        }
        Words {
            visible: root.ofTwo
            text: qsTr("to")
        }
        SelectBox {
            width: Math.min(implicitWidth, flow.width)
            visible: root.ofTwo
            label: qsTr("To, %1").arg(root.row.spoken)
            choices: root.row.fields
            current: root.row.subject === 2 ? root.row.field : root.row.other
            onPicked: index => root.row.subject === 2 ? root.row.form.setClauseField(root.row.event, root.row.clause, index) : root.row.form.setClauseOther(root.row.event, root.row.clause, index)
        }
        SelectBox {
            label: qsTr("How, %1").arg(root.row.spoken)
            choices: root.row.relations
            current: root.row.relation
            onPicked: index => root.row.form.setRelation(root.row.event, root.row.clause, index)
        }
        SelectBox {
            width: Math.min(implicitWidth, flow.width)
            visible: root.row.valueFields.length > 0
            label: qsTr("Against, %1").arg(root.row.spoken)
            choices: root.row.valueFields
            current: root.row.valueField
            onPicked: index => root.row.form.setValueField(root.row.event, root.row.clause, index)
        }
        Row { // a unit is never a line of its own
            visible: root.row.unit !== ConditionRows.None && !root.row.flag
            spacing: Theme.small

            LineBox {
                width: Math.min(root.row.unit <= ConditionRows.Words ? 168 * Math.max(1, Theme.textScale) : 84 * Math.max(1, Theme.textScale), flow.width)
                label: qsTr("Value, %1").arg(root.row.spoken)
                value: root.row.value
                placeholderText: root.row.unit === ConditionRows.Words ? qsTr("one, another") : root.row.unit === ConditionRows.Span ? "24h" : ""
                onEdited: text => root.row.form.setValue(root.row.event, root.row.clause, text)
                onDone: root.row.form.endStep()
            }
            Words {
                visible: root.row.unit === ConditionRows.Kilometres
                text: qsTr("km")
            }
        }
    }
    IconButton {
        id: out

        anchors.right: parent.right
        label: qsTr("Take out %1").arg(root.row.spoken)
        iconName: "close"
        size: Theme.iconSmall
        onClicked: root.row.form.removeClause(root.row.event, root.row.clause)
    }
}
