pragma ComponentBehavior: Bound
import QtQuick
import Sidelight.Components
import Sidelight.Theme

// A text with what was searched for on a ground of its own. `parts`: a list of {text, marked}. It stands in
// the direction of the text, at the side where the language begins.
Item {
    id: root

    required property var parts // a list of objects, for which QML has no type in Qt 6.4
    property color color: Theme.text
    property real size: Theme.fontBase
    property int weight: Font.Normal
    // As many as it may take.
    property int lines: Theme.lines(3)

    implicitHeight: Math.max(words.implicitHeight, 1)
    implicitWidth: words.implicitWidth

    Repeater {
        model: marks.places
        delegate: Rectangle {
            required property rect modelData

            x: modelData.x
            y: modelData.y
            width: modelData.width
            height: modelData.height
            radius: 3
            color: Theme.warningBack
        }
    }
    PlainText {
        id: words

        width: root.width
        text: marks.text
        wrapMode: Text.Wrap
        maximumLineCount: root.lines
        color: root.color
        font.pixelSize: root.size
        font.weight: root.weight
        Accessible.ignored: true
    }
    MarkPlaces {
        id: marks

        parts: root.parts
        font: words.font
        width: root.width
        lineHeight: words.lineHeight
        flushRight: words.effectiveHorizontalAlignment === Text.AlignRight
        lines: words.lineCount
    }
}
