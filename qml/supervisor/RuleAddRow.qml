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
        onClicked: root.row.form.add(root.row.event, RuleFormViewModel.Condition)
    }
    ActionChip {
        visible: root.row.event < 0 && root.row.removable
        label: qsTr("+ Distance")
        onClicked: root.row.form.add(root.row.event, RuleFormViewModel.Distance)
    }
    ActionChip {
        visible: root.row.event < 0 && root.row.removable
        label: qsTr("+ Time between")
        onClicked: root.row.form.add(root.row.event, RuleFormViewModel.Between)
    }
    ActionChip {
        label: qsTr("Write it")
        onClicked: root.row.form.add(root.row.event, RuleFormViewModel.Text)
    }
    ChipButton {
        visible: root.row.flag
        label: qsTr("one is enough")
        chosen: root.row.any
        onClicked: root.row.form.setAny(root.row.event, !root.row.any)
    }
}
