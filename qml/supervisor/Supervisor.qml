import QtQuick
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// The console: fills its window, from 420 px. A program makes a ConsoleViewModel and hands it over.
FocusScope {
    id: root

    required property ConsoleViewModel desk
    readonly property bool wide: root.width >= 720
    // For the preview beside the page.
    readonly property bool roomy: root.desk.preview.available && root.width >= 1080 * Math.max(1, Theme.textScale)
    property bool previewing: false // over the page

    implicitWidth: 1180
    implicitHeight: 800
    focus: true
    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Sidelight Supervisor")

    Binding {
        target: Theme
        property: "mode"
        value: root.desk.appearance.mode
    }
    Binding {
        target: Theme
        property: "textScale"
        value: root.desk.appearance.textScale
    }
    Binding {
        target: Theme
        property: "reducedMotion"
        value: root.desk.appearance.reducedMotion
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }
    SupervisorHeader {
        id: header

        width: parent.width
        desk: root.desk
        onFaultsWanted: faults.open()
        onSignInWanted: signIn.open()
    }
    Navigation {
        id: navigation

        anchors.left: parent.left
        anchors.top: header.bottom
        width: root.wide ? 196 * Math.max(1, Theme.textScale) : root.width
        height: root.wide ? root.height - header.height : implicitHeight
        beside: root.wide
        desk: root.desk
    }
    Item {
        id: stage

        anchors.left: root.wide ? navigation.right : parent.left
        anchors.right: root.roomy ? preview.left : parent.right
        anchors.top: root.wide ? header.bottom : navigation.bottom
        anchors.bottom: footer.top

        MatterNotices {
            id: matters

            width: parent.width
            desk: root.desk
        }
        Item {
            anchors.top: matters.bottom
            anchors.bottom: parent.bottom
            width: parent.width

            RulesPage {
                anchors.fill: parent
                visible: root.desk.page === ConsoleViewModel.Rules
                rules: root.desk.rules
                past: root.desk.past
            }
            PanelsPage {
                anchors.fill: parent
                visible: root.desk.page === ConsoleViewModel.Panels
                panels: root.desk.panels
            }
            ActionsPage {
                anchors.fill: parent
                visible: root.desk.page === ConsoleViewModel.Actions
                actions: root.desk.actions
            }
            MappingsPage {
                anchors.fill: parent
                visible: root.desk.page === ConsoleViewModel.Mappings
                mappings: root.desk.mappings
            }
            GuidesPage {
                anchors.fill: parent
                visible: root.desk.page === ConsoleViewModel.Guides
                guides: root.desk.guides
            }
            KnowledgePage {
                anchors.fill: parent
                visible: root.desk.page === ConsoleViewModel.Knowledge
                articles: root.desk.articles
            }
            MasksPage {
                anchors.fill: parent
                visible: root.desk.page === ConsoleViewModel.Masks
                masks: root.desk.masks
                retention: root.desk.retention
            }
            ThemePage {
                anchors.fill: parent
                visible: root.desk.page === ConsoleViewModel.Looks
                looks: root.desk.looks
            }
            ExperiencePage {
                anchors.fill: parent
                visible: root.desk.page === ConsoleViewModel.Experience
                experience: root.desk.experience
            }
            PastPage {
                anchors.fill: parent
                visible: root.desk.page === ConsoleViewModel.Past
                past: root.desk.past
            }
            PublishPage {
                anchors.fill: parent
                visible: root.desk.page === ConsoleViewModel.Publish
                publishing: root.desk.publishing
            }
            InsightsPage {
                anchors.fill: parent
                visible: root.desk.page === ConsoleViewModel.Insights
                insights: root.desk.insights
                publishing: root.desk.publishing
            }
            AuditPage {
                anchors.fill: parent
                visible: root.desk.page === ConsoleViewModel.Audit
                audit: root.desk.audit
                publishing: root.desk.publishing
            }
        }
    }
    // Below the pages, not over them: nothing and nobody's focus is behind it.
    Rectangle {
        id: footer

        anchors.left: stage.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: root.desk.preview.available && !root.roomy
        height: visible ? opener.height + 2 * Theme.tiny : 0
        color: Theme.surface

        Divider {
            width: parent.width
        }
        PanelButton {
            id: opener

            anchors.right: parent.right
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.previewing
            iconName: "visibility"
            label: qsTr("As the agent sees it")
            onClicked: {
                root.previewing = true;
                preview.begin();
            }
        }
    }
    Rectangle {
        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: preview.visible && preview.over
        color: Theme.scrim

        MouseArea {
            anchors.fill: parent
            hoverEnabled: true
            onClicked: preview.closeWanted()
            onWheel: wheel => wheel.accepted = true
        }
    }
    PreviewPane {
        id: preview

        anchors.right: parent.right
        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        width: Math.min(root.width, 400)
        visible: root.roomy || root.previewing && root.desk.preview.available
        over: !root.roomy
        preview: root.desk.preview
        onCloseWanted: {
            root.previewing = false;
            opener.forceActiveFocus(Qt.TabFocusReason);
        }
    }
    Connections {
        target: root.desk.publishing
        function onFaultsWanted() {
            faults.open();
        }
    }
    FaultsSheet {
        id: faults

        desk: root.desk
    }
    SignInSheet {
        id: signIn

        signIn: root.desk.signIn
    }
    Connections {
        target: root.desk.signIn
        function onSheetWanted() {
            signIn.open();
        }
        function onSaid(words) {
            announcer.say(words);
        }
    }
    Announcer {
        id: announcer

        Accessible.role: Accessible.AlertMessage
        Accessible.name: announcer.words
        Accessible.ignored: announcer.words === ""
    }
    Connections {
        target: root.desk.news
        function onSaid(words) {
            announcer.say(words);
        }
    }
    SupervisorKeys {
        desk: root.desk
        enabled: root.visible
    }
}
