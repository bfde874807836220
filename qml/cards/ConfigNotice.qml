import QtQuick
import Sidelight
import Sidelight.Components

// A newer configuration was refused, and where.
Notice {
    id: root

    required property StatusViewModel status

    tone: Notice.Warning
    icon: "rule"
    title: root.status.configTitle
    detail: root.status.configDetail
}
