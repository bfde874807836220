pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// One step of a guide: what to do and to say, who does it, what there is to know, where it leads.
Card {
    id: root

    required property GuideStepViewModel form

    title: root.form.heading
    spacing: Theme.small

    CardTitle {
        width: parent.width
        text: root.form.heading
    }
    FormLine {
        width: parent.width
        label: qsTr("What to do")
        error: root.form.titleError

        TextBox {
            width: parent.width
            label: qsTr("What is to be done")
            value: root.form.title
            onEdited: text => root.form.setTitle(text)
            onActiveFocusChanged: if (!activeFocus)
                root.form.endStep()
        }
    }
    FormLine {
        width: parent.width
        label: qsTr("To say")
        hint: qsTr("Word for word. {name} of a field stands for what is known of it.")
        error: root.form.sayError

        TextBox {
            width: parent.width
            label: qsTr("What to say to the customer")
            value: root.form.say
            onEdited: text => root.form.setSay(text)
            onActiveFocusChanged: if (!activeFocus)
                root.form.endStep()
        }
    }
    FormLine {
        width: parent.width
        label: qsTr("Hint")
        error: root.form.hintError

        TextBox {
            width: parent.width
            label: qsTr("For the agent alone")
            placeholderText: qsTr("For the agent alone")
            value: root.form.hint
            onEdited: text => root.form.setHint(text)
            onActiveFocusChanged: if (!activeFocus)
                root.form.endStep()
        }
    }
    FormLine {
        width: parent.width
        label: qsTr("Done by")

        SelectBox {
            width: Math.min(implicitWidth, parent.width)
            label: qsTr("Who does it")
            choices: root.form.doers
            current: root.form.doer
            onPicked: index => root.form.setDoer(index)
        }
    }
    GuideFields {
        width: parent.width
        form: root.form
    }
    GuideWays {
        width: parent.width
        form: root.form
    }
    FormLine {
        width: parent.width
        label: qsTr("Id")
        hint: qsTr("What leads here calls it so; given by itself when it is needed.")
        error: root.form.nameError

        LineBox {
            width: Math.min(parent.width, 220 * Math.max(1, Theme.textScale))
            label: qsTr("Id of the step")
            value: root.form.name
            faulty: root.form.nameError !== ""
            onEdited: text => root.form.setName(text)
            onDone: root.form.endStep()
        }
    }
    ErrorText {
        width: parent.width
        text: root.form.error
    }
}
