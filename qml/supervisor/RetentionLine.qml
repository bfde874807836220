import QtQuick
import Sidelight.Components
import Sidelight.Theme

// How long one kind of thing is kept.
SettingLine {
    id: root

    required property string span
    required property string usual
    signal typed(text: string)
    signal done

    LineBox {
        width: 84 * Math.max(1, Theme.textScale)
        label: root.title
        placeholderText: root.usual
        value: root.span
        faulty: root.error !== ""
        onEdited: text => root.typed(text)
        onDone: root.done()
    }
}
