pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Sidelight
import Sidelight.Components
import Sidelight.Theme

// What there is to do at the current step: fields, then an answer or the mark.
ColumnLayout {
    id: root

    required property GuideViewModel guide
    property string title

    function focusField() {
        if (fields.count > 0)
            (fields.itemAt(0) as GuideFieldRow).focusBox();
    }
    function focusAnswer() {
        if (answers.count > 0)
            answers.itemAt(0).forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: 6

    Repeater {
        id: fields

        model: root.guide.fields
        delegate: GuideFieldRow {
            id: field

            Layout.fillWidth: true
            Layout.topMargin: 2
            onEdited: text => root.guide.type(field.index, text)
            onEditWanted: root.guide.edit(field.index)
        }
    }
    PlainText {
        Layout.fillWidth: true
        Layout.topMargin: 2
        visible: text !== ""
        text: root.guide.question
        wrapMode: Text.Wrap
        font.weight: Font.DemiBold
    }
    Flow {
        Layout.fillWidth: true
        visible: answers.count > 0
        spacing: Theme.small

        Repeater {
            id: answers

            model: root.guide.answers
            delegate: PanelButton {
                id: answer

                required property string modelData
                required property int index

                width: Math.min(implicitWidth, parent?.width ?? implicitWidth)
                label: answer.modelData
                keyCap: qsTr("Alt %1").arg(answer.index + 1)
                // When the step goes, its answers go a moment later.
                Accessible.description: root?.guide ? root.guide.question || root.title : ""
                onClicked: root.guide.answer(answer.index)
            }
        }
    }
    PanelButton {
        Layout.topMargin: 2
        visible: answers.count === 0
        kind: PanelButton.Primary
        label: qsTr("Done")
        keyCap: qsTr("Alt D")
        Accessible.description: root.title
        onClicked: root.guide.goOn()
    }
}
