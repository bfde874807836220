import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Sidelight
import Sidelight.Components
import Sidelight.Panel

// A desktop with nothing behind its buttons: what matters is `Panel`.
ApplicationWindow {
    id: root

    required property PanelViewModel panel
    property string said: qsTr("What the panel suggests and you accept is done here.")

    width: 1440
    height: 900
    visible: true
    title: qsTr("Agent desktop")
    color: "#DDE2EA"

    RowLayout {
        anchors.fill: parent
        spacing: 0

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.margins: 24
            spacing: 16

            Pane {
                Layout.fillWidth: true
                padding: 16

                RowLayout {
                    Button {
                        text: qsTr("Hold")
                    }
                    Button {
                        text: qsTr("Mute")
                    }
                    Button {
                        text: qsTr("Transfer")
                    }
                    Button {
                        text: qsTr("End call")
                    }
                }
            }
            Pane {
                Layout.fillWidth: true
                Layout.fillHeight: true
                focus: true
                padding: 16

                ColumnLayout {
                    anchors.fill: parent

                    TextField {
                        objectName: "customer"
                        Layout.fillWidth: true
                        focus: true
                        placeholderText: qsTr("Customer number, then Enter")
                        onAccepted: root.panel.host.popCustomer(text)
                    }
                    TextField {
                        Layout.fillWidth: true
                        placeholderText: qsTr("Subject")
                    }
                    TextArea {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        placeholderText: qsTr("Description")
                        verticalAlignment: TextArea.AlignTop
                    }
                    PlainText {
                        objectName: "said"
                        text: root.said
                    }
                }
            }
        }
        // All there is to embedding.
        Panel {
            Layout.preferredWidth: 420
            Layout.fillHeight: true
            focus: false // the desktop's own field first
            panel: root.panel
        }
    }
    Connections {
        target: root.panel.host
        // The agent accepted a suggestion in the panel: the desktop does it.
        function onActionRequested(action, interaction) {
            root.said = qsTr("%1 for %2").arg(action).arg(interaction);
        }
        function onClosed() {
            root.close();
        }
    }
}
