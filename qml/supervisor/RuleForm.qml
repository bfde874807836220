import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// The rule that is open: what it says in words, when it fires, what it then shows, and whose it is.
Item {
    id: root

    required property RulesViewModel rules
    required property PastViewModel past
    readonly property RuleFormViewModel form: root.rules.form
    // It stands in the place of the list, and leads back to it.
    property bool returning: false
    signal returned

    // The keyboard goes to where it is filled in.
    function begin() {
        when.begin();
    }

    ScrollPage {
        id: page

        anchors.fill: parent
        visible: root.form.present

        RuleHead {
            width: page.contentWidth
            rules: root.rules
            returning: root.returning
            onReturned: root.returned()
        }
        Notice {
            width: page.contentWidth
            visible: root.form.otherErrors.length > 0
            tone: Notice.Critical
            icon: "error_outline"
            title: root.form.otherErrors.join("\n")
        }
        RuleWhen {
            id: when

            width: page.contentWidth
            visible: root.form.formed
            form: root.form
        }
        RuleThen {
            width: page.contentWidth
            visible: root.form.formed
            form: root.form
        }
        RuleTrial {
            width: page.contentWidth
            visible: root.form.present
            past: root.past
            rule: root.form.id
        }
        RuleAbout {
            width: page.contentWidth
            form: root.form
        }
    }
    EmptyText {
        anchors.centerIn: parent
        width: Math.min(parent.width - 48, 320)
        visible: !root.form.present
        text: qsTr("Choose a rule, or begin one.")
    }
    Connections {
        target: root.rules
        function onOpened() {
            page.toTop();
        }
    }
}
