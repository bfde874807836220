pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// When a rule fires: how its events belong together, and each of them.
Card {
    id: root

    required property RuleFormViewModel form

    function begin() {
        kind.forceActiveFocus(Qt.TabFocusReason);
    }

    title: qsTr("When")
    spacing: Theme.gap

    CardTitle {
        width: parent.width
        text: root.title
    }
    Flow {
        width: parent.width
        spacing: Theme.small

        SelectBox {
            id: kind

            width: Math.min(implicitWidth, parent.width)
            label: qsTr("Kind of rule")
            choices: root.form.types
            current: root.form.type
            onPicked: index => root.form.setType(index)
        }
        SelectBox {
            width: Math.min(implicitWidth, parent.width)
            visible: root.form.counts
            label: qsTr("How often")
            choices: root.form.comparisons
            current: root.form.comparison
            faulty: root.form.errors["/correlate/condition"] !== undefined
            onPicked: index => root.form.setComparison(index)
        }
        LineBox {
            visible: root.form.counts
            width: 76 * Math.max(1, Theme.textScale)
            label: qsTr("How many")
            value: root.form.limit
            faulty: root.form.errors["/correlate/condition"] !== undefined
            onEdited: text => root.form.setLimit(text)
            onDone: root.form.endStep()
        }
        SelectBox {
            width: Math.min(implicitWidth, parent.width)
            visible: root.form.readsField
            label: qsTr("Of what")
            choices: root.form.fields
            current: root.form.field
            faulty: root.form.errors["/correlate/condition/field"] !== undefined
            onPicked: index => root.form.setField(index)
        }
        Words {
            visible: root.form.hasWindow
            text: qsTr("within")
        }
        SpanBox {
            visible: root.form.hasWindow
            label: qsTr("Within what time")
            form: root.form
            span: RuleFormViewModel.Window
            faulty: root.form.errors["/correlate/timespan"] !== undefined
        }
        Words {
            text: qsTr("for")
        }
        SelectBox {
            width: Math.min(implicitWidth, parent.width)
            label: qsTr("What the events have in common")
            choices: root.form.groups
            current: root.form.group
            faulty: root.form.errors["/correlate/group-by"] !== undefined
            onPicked: index => root.form.setGroup(index)
        }
    }
    ErrorText {
        width: parent.width
        text: root.form.errors["/correlate/condition"] ?? root.form.errors["/correlate/condition/field"] ?? root.form.errors["/correlate/timespan"] ?? root.form.errors["/correlate/group-by"] ?? ""
    }
    Item {
        width: parent.width
        height: rows.height

        Rectangle {
            width: 2
            height: parent.height
            radius: 1
            color: Theme.accent
        }
        Column {
            id: rows

            anchors.left: parent.left
            anchors.leftMargin: Theme.gap
            anchors.right: parent.right
            spacing: Theme.small

            Repeater {
                model: root.form.rows
                delegate: RuleRow {
                    width: rows.width
                    form: root.form
                }
            }
            Flow {
                width: parent.width

                PanelButton {
                    label: qsTr("Event")
                    iconName: "add"
                    Accessible.name: qsTr("Add an event")
                    onClicked: root.form.addEvent()
                }
            }
        }
    }
    FormLine {
        width: parent.width
        visible: root.form.absent
        label: qsTr("Counts from")
        hint: qsTr("CEL; from the first event unless you say otherwise.")
        error: root.form.errors["/correlate/from"] ?? ""

        LineBox {
            width: parent.width
            label: qsTr("Counts from")
            value: root.form.from
            onEdited: text => root.form.setText(RuleFormViewModel.From, text)
            onDone: root.form.endStep()
        }
    }
    FormLine {
        width: parent.width
        visible: root.form.readsField
        label: qsTr("Not before")
        hint: qsTr("So many events; with fewer there is no sum and no average yet.")

        LineBox {
            width: 76 * Math.max(1, Theme.textScale)
            label: qsTr("Not before so many events")
            value: root.form.leastEvents
            onEdited: text => root.form.setLeastEvents(text)
            onDone: root.form.endStep()
        }
    }
}
