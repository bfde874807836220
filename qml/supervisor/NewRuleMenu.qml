pragma ComponentBehavior: Bound
import QtQml
import QtQuick
import Sidelight.Components
import Sidelight.Theme

// The kinds of rules one can begin, each with an example.
PanelMenu {
    id: root

    required property list<string> kinds
    required property list<string> details
    signal picked(index: int)

    implicitWidth: 300 * Math.max(1, Math.min(1.35, Theme.textScale))

    Instantiator {
        model: root.kinds
        delegate: PanelMenuItem {
            id: entry

            required property int index
            required property string modelData

            implicitHeight: body.implicitHeight + 12
            label: entry.modelData
            onTriggered: root.picked(entry.index)

            contentItem: Column {
                id: body

                spacing: 1

                PlainText {
                    width: parent.width
                    text: entry.modelData
                    wrapMode: Text.Wrap
                    font.weight: Font.Medium
                    Accessible.ignored: true
                }
                PlainText {
                    width: parent.width
                    text: root.details[entry.index]
                    wrapMode: Text.Wrap
                    color: Theme.text3
                    font.pixelSize: Theme.fontSmall
                    Accessible.ignored: true
                }
            }
        }
        onObjectAdded: (index, object) => root.insertItem(index, object)
        onObjectRemoved: (index, object) => root.removeItem(object)
    }
}
