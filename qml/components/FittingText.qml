import QtQuick

// Text that is as wide as it needs, and wraps at `limit`. (Bound to implicitWidth, a wrapping text would go round in circles.)
PlainText {
    id: root

    required property real limit
    // Some to spare: metrics are of one layout pass, the text of another, and a last invisible mark may wrap.
    readonly property real spare: 4
    readonly property real natural: Math.ceil(metrics.advanceWidth) + spare // in one line

    width: Math.min(root.natural, Math.max(1, root.limit))
    wrapMode: Text.Wrap

    TextMetrics {
        id: metrics

        font: root.font
        text: root.text
    }
}
