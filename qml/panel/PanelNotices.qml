import QtQuick
import Sidelight
import Sidelight.Cards
import Sidelight.Components
import Sidelight.Theme

// What the panel has to say about itself, above everything else.
Column {
    id: root

    required property PanelViewModel panel
    // Why the window does not stand where it was asked to; empty when it does.
    required property string place
    // Not by the height: what is not visible is not laid out, and would stay away.
    readonly property bool wanted: root.status.storeTroubled || root.status.configNews || root.status.customerGone || root.status.catchingUp || root.panel.pages.asking || root.panel.signIn.wanted || root.place !== ""
    readonly property StatusViewModel status: root.panel.status
    signal pagesWanted
    signal signInWanted

    visible: root.wanted
    spacing: Theme.gap

    SignInNotice {
        width: root.width
        visible: root.panel.signIn.wanted
        signIn: root.panel.signIn
        onOpenWanted: root.signInWanted()
    }
    StoreNotice {
        width: root.width
        visible: root.status.storeTroubled
        status: root.status
    }
    ConfigNotice {
        width: root.width
        visible: root.status.configNews
        status: root.status
        cards: root.panel.cards
    }
    Notice {
        width: root.width
        visible: root.status.customerGone
        tone: Notice.Info
        icon: "person_off"
        title: root.status.goneTitle
        detail: root.status.goneDetail
    }
    Notice {
        width: root.width
        visible: root.place !== ""
        tone: Notice.Info
        icon: "info_outline"
        title: root.place
    }
    PageNotice {
        width: root.width
        visible: root.panel.pages.asking
        pages: root.panel.pages
        onOpenWanted: root.pagesWanted()
    }
    CatchUpCard {
        width: root.width
        visible: root.status.catchingUp
        status: root.status
    }
}
