import QtQuick
import Sidelight.Console

// What a row of a rule's form knows: the roles of ConditionRows, and the form that is changed.
Column {
    id: root

    required property RuleFormViewModel form
    required property int kind
    required property int event
    required property int clause
    required property string letter
    required property bool any
    required property int type
    required property list<string> types
    required property bool flag
    required property bool removable
    required property int subject
    required property int field
    required property list<string> fields
    required property int other
    required property int relation
    required property list<string> relations
    required property string value
    required property int valueField
    required property list<string> valueFields
    required property int unit
    required property string error
    // For those who do not see where a field stands.
    readonly property string ofWhat: root.event < 0 ? qsTr("of the rule") : qsTr("of event %1").arg(root.letter)
    readonly property string spoken: qsTr("condition %1 %2").arg(root.clause + 1).arg(root.ofWhat)
}
