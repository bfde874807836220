import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// What can be added to the condition above, and whether all of it has to hold.
Flow {
    id: root

    required property RuleRowFields row

    spacing: 6

    ActionChip {
        label: qsTr("+ Condition")
        Accessible.name: qsTr("Add a condition %1").arg(root.row.ofWhat)
        onClicked: root.row.form.add(root.row.event, RuleFormViewModel.Condition)
    }
    ActionChip {
        visible: root.row.event < 0 && root.row.removable
        label: qsTr("+ Distance")
        Accessible.name: qsTr("Add a distance between the events")
        onClicked: root.row.form.add(root.row.event, RuleFormViewModel.Distance)
    }
    ActionChip {
        visible: root.row.event < 0 && root.row.removable
        label: qsTr("+ Time between")
        Accessible.name: qsTr("Add a time between the events")
        onClicked: root.row.form.add(root.row.event, RuleFormViewModel.Between)
    }
    ActionChip {
        label: qsTr("Write it")
        Accessible.name: qsTr("Write the condition %1 as text").arg(root.row.ofWhat)
        onClicked: root.row.form.add(root.row.event, RuleFormViewModel.Text)
    }
    ChipButton {
        visible: root.row.flag
        label: qsTr("one is enough")
        Accessible.name: qsTr("One condition %1 is enough").arg(root.row.ofWhat)
        chosen: root.row.any
        onClicked: root.row.form.setAny(root.row.event, !root.row.any)
    }
}
