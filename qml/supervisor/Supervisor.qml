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
        width: root.wide ? 184 * Math.max(1, Theme.textScale) : root.width
        height: root.wide ? root.height - header.height : implicitHeight
        beside: root.wide
        desk: root.desk
    }
    Item {
        id: stage

        anchors.left: root.wide ? navigation.right : parent.left
        anchors.right: root.roomy ? preview.left : parent.right
        anchors.top: root.wide ? header.bottom : navigation.bottom
        anchors.bottom: parent.bottom

        MatterNotices {
            id: matters

            width: parent.width
            desk: root.desk
        }
        RulesPage {
            anchors.top: matters.bottom
            anchors.bottom: parent.bottom
            width: parent.width
            visible: root.desk.page === ConsoleViewModel.Rules
            rules: root.desk.rules
            past: root.desk.past
        }
        PanelsPage {
            anchors.top: matters.bottom
            anchors.bottom: parent.bottom
            width: parent.width
            visible: root.desk.page === ConsoleViewModel.Panels
            panels: root.desk.panels
        }
        ActionsPage {
            anchors.top: matters.bottom
            anchors.bottom: parent.bottom
            width: parent.width
            visible: root.desk.page === ConsoleViewModel.Actions
            actions: root.desk.actions
        }
        MappingsPage {
            anchors.top: matters.bottom
            anchors.bottom: parent.bottom
            width: parent.width
            visible: root.desk.page === ConsoleViewModel.Mappings
            mappings: root.desk.mappings
        }
        GuidesPage {
            anchors.top: matters.bottom
            anchors.bottom: parent.bottom
            width: parent.width
            visible: root.desk.page === ConsoleViewModel.Guides
            guides: root.desk.guides
        }
        KnowledgePage {
            anchors.top: matters.bottom
            anchors.bottom: parent.bottom
            width: parent.width
            visible: root.desk.page === ConsoleViewModel.Knowledge
            articles: root.desk.articles
        }
        MasksPage {
            anchors.top: matters.bottom
            anchors.bottom: parent.bottom
            width: parent.width
            visible: root.desk.page === ConsoleViewModel.Masks
            masks: root.desk.masks
            retention: root.desk.retention
        }
        ThemePage {
            anchors.top: matters.bottom
            anchors.bottom: parent.bottom
            width: parent.width
            visible: root.desk.page === ConsoleViewModel.Looks
            looks: root.desk.looks
        }
        ExperiencePage {
            anchors.top: matters.bottom
            anchors.bottom: parent.bottom
            width: parent.width
            visible: root.desk.page === ConsoleViewModel.Experience
            experience: root.desk.experience
        }
        PastPage {
            anchors.top: matters.bottom
            anchors.bottom: parent.bottom
            width: parent.width
            visible: root.desk.page === ConsoleViewModel.Past
            past: root.desk.past
        }
        PublishPage {
            anchors.top: matters.bottom
            anchors.bottom: parent.bottom
            width: parent.width
            visible: root.desk.page === ConsoleViewModel.Publish
            publishing: root.desk.publishing
        }
        InsightsPage {
            anchors.top: matters.bottom
            anchors.bottom: parent.bottom
            width: parent.width
            visible: root.desk.page === ConsoleViewModel.Insights
            insights: root.desk.insights
            publishing: root.desk.publishing
        }
        AuditPage {
            anchors.top: matters.bottom
            anchors.bottom: parent.bottom
            width: parent.width
            visible: root.desk.page === ConsoleViewModel.Audit
            audit: root.desk.audit
            publishing: root.desk.publishing
        }
    }
    Rectangle {
        anchors.fill: opener
        anchors.topMargin: 2
        anchors.bottomMargin: -3
        visible: opener.visible
        radius: Theme.radiusButton
        color: Theme.cardShadow
    }
    PanelButton {
        id: opener

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.gap
        visible: root.desk.preview.available && !root.roomy && !root.previewing
        iconName: "visibility"
        label: qsTr("As the agent sees it")
        onClicked: {
            root.previewing = true;
            preview.begin();
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
