pragma ComponentBehavior: Bound
import QtQml
import QtQuick
import QtQuick.Templates as T
import Sidelight.Theme

// One of several, chosen from a menu; the arrow keys go through them without it.
T.AbstractButton {
    id: root

    required property string label
    required property list<string> choices
    required property int current
    property bool faulty: false
    readonly property string chosen: current >= 0 && current < choices.length ? choices[current] : ""
    readonly property bool menuOpened: menu.opened
    signal picked(index: int)

    function step(by: int) {
        const next = root.current + by;
        if (next >= 0 && next < root.choices.length)
            root.picked(next);
    }

    implicitHeight: Theme.inputHeight
    implicitWidth: Math.ceil(metrics.advanceWidth) + Theme.iconSize + 26
    leftPadding: 8
    rightPadding: 8
    opacity: enabled ? 1 : 0.5
    Accessible.role: Accessible.Button
    Accessible.name: root.chosen === "" ? root.label : root.label + ": " + root.chosen
    onClicked: menu.popup(root, 0, root.height + 2)
    Keys.onDownPressed: root.step(1)
    Keys.onUpPressed: root.step(-1)

    TextMetrics {
        id: metrics

        font.family: Theme.fontFamily
        font.pixelSize: Theme.fontBase
        text: root.chosen
    }
    contentItem: Face {
        button: root
    }
    background: Rectangle {
        radius: Theme.radiusButton
        color: root.hovered || root.down ? Theme.sunken : Theme.surface
        border.width: 1
        border.color: root.faulty ? Theme.critical : Theme.line

        FocusRing {
            shown: root.visualFocus
        }
    }
    PanelMenu {
        id: menu

        implicitHeight: Math.min(contentItem.implicitHeight + 2 * padding, 380)

        Instantiator {
            model: root.choices
            delegate: PanelMenuItem {
                required property int index
                required property string modelData

                label: modelData
                iconName: index === root.current ? "check" : ""
                onTriggered: root.picked(index)
            }
            onObjectAdded: (index, object) => menu.insertItem(index, object)
            onObjectRemoved: (index, object) => menu.removeItem(object)
        }
    }
    component Face: Item {
        id: face

        required property var button // the root: qmllint of Qt 6.4 takes it for its base type

        PlainText {
            anchors.left: parent.left
            anchors.right: arrow.left
            anchors.verticalCenter: parent.verticalCenter
            text: face.button.chosen
            maximumLineCount: 1
            lineHeight: 1
            Accessible.ignored: true
        }
        Icon {
            id: arrow

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            name: "expand_more"
            color: Theme.text3
        }
    }
}
