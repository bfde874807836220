pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Components
import Sidelight.Console

// The steps agents are led through: a guide at a time, and a step of it.
ScrollPage {
    id: root

    required property GuidesViewModel guides

    mostWidth: 1200

    PageTitle {
        width: root.contentWidth
        title: qsTr("Guides")
        detail: qsTr("Steps an agent is led through when a suggestion of that action is taken. What is done stays done, whatever you change here.")
    }
    PageColumns {
        width: root.contentWidth
        second: GuideStepForm {
            width: parent?.width ?? 0
            visible: root.guides.form.heading !== ""
            form: root.guides.form
        }

        Card {
            width: parent?.width ?? 0
            title: qsTr("All guides")

            PickList {
                width: parent.width
                lines: root.guides.guides
                query: root.guides.query
                summary: root.guides.summary
                findLabel: qsTr("Find a guide")
                addLabel: qsTr("Guide")
                emptyText: qsTr("This bundle has no guides. Begin one with “Guide”.")
                listName: qsTr("Guides")
                mayChange: root.guides.current >= 0
                onSearched: text => root.guides.query = text
                onStepped: rows => root.guides.stepBy(rows)
                onPicked: place => root.guides.choose(place)
                onAdded: root.guides.add()
                onDuplicated: root.guides.duplicate()
                onRemoved: root.guides.remove()
            }
            ErrorText {
                width: parent.width
                text: root.guides.error
            }
        }
        GuideForm {
            width: parent?.width ?? 0
            visible: root.guides.current >= 0
            guides: root.guides
        }
        GuideSteps {
            width: parent?.width ?? 0
            visible: root.guides.current >= 0
            guides: root.guides
        }
    }
}
