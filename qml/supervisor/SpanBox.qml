import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// A length of time: a number and its unit.
Row {
    id: root

    required property RuleFormViewModel form
    required property int span
    required property string label
    property bool faulty: false
    // Asked again whenever the form has changed.
    property string amount: root.form.amountOf(root.span)
    property int unit: root.form.unitOf(root.span)

    spacing: Theme.tiny

    LineBox {
        width: 64 * Math.max(1, Theme.textScale)
        label: root.label
        value: root.amount
        faulty: root.faulty
        onEdited: text => root.form.setSpan(root.span, text, root.unit)
        onDone: root.form.endStep()
    }
    SelectBox {
        label: qsTr("%1, unit").arg(root.label)
        choices: root.form.units
        current: root.unit
        faulty: root.faulty
        onPicked: index => root.form.setSpan(root.span, root.amount, index)
    }
    Connections {
        target: root.form
        function onChanged() {
            root.amount = root.form.amountOf(root.span);
            root.unit = root.form.unitOf(root.span);
        }
    }
}
