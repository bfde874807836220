import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// A row of a rule's form: an event, a clause of its condition, its condition in CEL, or what can be added.
RuleRowFields {
    id: root

    spacing: Theme.tiny

    RuleEventRow {
        width: parent.width
        visible: root.kind === ConditionRows.Event
        row: root
    }
    RuleClauseRow {
        width: parent.width
        visible: root.kind === ConditionRows.Clause
        row: root
    }
    RuleTextRow {
        width: parent.width
        visible: root.kind === ConditionRows.Text
        row: root
    }
    RuleAddRow {
        width: parent.width
        visible: root.kind === ConditionRows.Add
        row: root
    }
    PlainText {
        width: parent.width
        topPadding: Theme.small
        visible: root.kind === ConditionRows.Where
        text: root.flag ? qsTr("And between the events") : qsTr("And for the event with what is known of the customer")
        wrapMode: Text.Wrap
        color: Theme.text2
        font.weight: Font.DemiBold
    }
    ErrorText {
        width: parent.width
        text: root.error
    }
}
