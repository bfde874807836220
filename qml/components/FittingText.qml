import QtQuick

// Text that is as wide as it needs, and wraps at `limit`. (Bound to implicitWidth, a wrapping text would go round in circles.)
PlainText {
    id: root

    required property real limit

    // Some to spare: metrics are of one layout pass, the text of another, and a last invisible mark may wrap.
    width: Math.min(Math.ceil(metrics.advanceWidth) + 4, Math.max(1, root.limit))
    wrapMode: Text.Wrap

    TextMetrics {
        id: metrics

        font: root.font
        text: root.text
    }
}
