import QtQuick

// Rows of a model below each other, as a card has them; the first is the one that is tested.
Column {
    id: root

    property alias model: lines.model
    property alias delegate: lines.delegate
    readonly property Item first: lines.count > 0 ? lines.itemAt(0) : null

    Repeater {
        id: lines
    }
}
