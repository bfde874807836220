import QtQuick
import Sidelight.Components
import Sidelight.Console
import Sidelight.Theme

// The rules beside the one that is open; one at a time where there is no room.
FocusScope {
    id: root

    required property RulesViewModel rules
    required property PastViewModel past
    readonly property bool beside: root.width >= 700 * Math.max(1, Theme.textScale)
    property bool listing: true

    RuleList {
        id: list

        width: root.beside ? 260 * Math.max(1, Theme.textScale) : root.width
        height: root.height
        visible: root.beside || root.listing
        rules: root.rules
        onOpened: root.listing = false
        onBegun: ruleForm.begin()
    }
    Divider {
        anchors.left: list.right
        visible: root.beside
        width: 1
        height: root.height
    }
    RuleForm {
        id: ruleForm

        anchors.left: root.beside ? list.right : parent.left
        anchors.leftMargin: root.beside ? 1 : 0
        anchors.right: parent.right
        height: root.height
        visible: root.beside || !root.listing
        returning: !root.beside
        rules: root.rules
        past: root.past
        onReturned: root.listing = true
    }
}
