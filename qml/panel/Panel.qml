import QtQuick
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Theme

// The panel: fills what it is given, 320 to 900 px wide. A host makes a PanelViewModel and hands it over.
FocusScope {
    id: root

    required property PanelViewModel panel
    // In a window that can be docked and folded; only the sheet of keys says so.
    property bool docked: false
    property bool placed: root.docked // which side it stands at can be chosen
    property bool keyed: true // its keys work wherever the focus is
    // Why it does not stand where it was asked to; empty when it does.
    property string place

    implicitWidth: 420
    implicitHeight: 900
    focus: true
    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Sidelight")

    readonly property PanelLooks looks: PanelLooks {
        appearance: root.panel.appearance
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.background
    }
    OfflineBanner {
        id: banner

        width: parent.width
        status: root.panel.status
    }
    PanelHeader {
        id: header

        anchors.top: banner.bottom
        width: parent.width
        panel: root.panel
        onMenuWanted: anchor => menu.popup(anchor, root.LayoutMirroring.enabled ? 0 : anchor.width - menu.width, anchor.height + 2)
    }
    PanelBody {
        id: body

        anchors.top: header.bottom
        anchors.bottom: footer.top
        width: parent.width
        panel: root.panel
        place: root.place
        onSearchWanted: footer.focusSearch()
        onPagesWanted: pages.open()
        onSignInWanted: signIn.open()
    }
    PanelButton {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: header.bottom
        anchors.topMargin: Theme.small
        visible: root.panel.alerts.loud > 0 && body.contentY > body.alertsEnd
        iconName: "arrow_upward"
        label: qsTr("Alert above")
        onClicked: body.contentY = 0
    }
    PanelFooter {
        id: footer

        anchors.bottom: parent.bottom
        width: parent.width
        panel: root.panel
        onWrapUpWanted: body.toggleWrapUp()
    }
    AppMenu {
        id: menu

        panel: root.panel
        onAboutWanted: about.open()
        onPagesWanted: pages.open()
        onKeysWanted: keys.open()
        onMissesWanted: misses.open()
        onSettingsWanted: settings.open()
        onSignInWanted: signIn.open()
    }
    NearMissSheet {
        id: misses

        why: root.panel.why
    }
    AboutSheet {
        id: about

        versions: root.panel.versions
    }
    KeysSheet {
        id: keys

        pages: root.panel.pages.available
        docked: root.docked
        placed: root.placed
    }
    PagesSheet {
        id: pages

        pages: root.panel.pages
    }
    SettingsSheet {
        id: settings

        appearance: root.panel.appearance
        settings: root.panel.settings
        status: root.panel.status
    }
    SignInSheet {
        id: signIn

        signIn: root.panel.signIn
    }
    ArticleSheet {
        id: article

        knowledge: root.panel.knowledge
    }
    EvidenceSheet {
        id: evidence

        history: root.panel.history
    }
    FrameTurn {
        wanted: root.panel.hasNews
        onTurn: root.panel.takeNews()
        Component.onCompleted: root.panel.paced = true
        Component.onDestruction: root.panel.paced = false
    }
    Announcer {
        id: announcer

        Accessible.role: Accessible.AlertMessage
        Accessible.name: announcer.words
        Accessible.ignored: announcer.words === ""
    }
    Connections {
        target: root.panel
        function onAnnounced(words) {
            announcer.say(words);
        }
        function onSettingsWanted() {
            settings.open();
        }
        function onKeysWanted() {
            keys.open();
        }
        function onAboutWanted() {
            about.open();
        }
        function onMissesWanted() {
            misses.open();
        }
        function onNoteWanted() {
            body.focusNote();
        }
    }
    Connections {
        target: root.panel.signIn
        function onSheetWanted() {
            signIn.open();
        }
    }
    Connections {
        target: root.panel.knowledge
        function onOpened() {
            article.open();
        }
    }
    Connections {
        target: root.panel.history
        function onEvidenceWanted() {
            evidence.open();
        }
    }
    PanelKeys {
        panel: root.panel
        enabled: root.visible && root.keyed
        onSearchWanted: footer.focusSearch()
        onWrapUpWanted: body.toggleWrapUp()
        onNoteWanted: body.focusNote()
        onJourneyWanted: body.focusJourney()
        onConversationWanted: body.toggleConversation()
        onKeysWanted: keys.open()
        onPagesWanted: pages.open()
        onSettingsWanted: settings.open()
        onPageWanted: direction => body.page(direction)
    }
}
