import QtQuick
import Sidelight
import Sidelight.Components

// A newer configuration is in force, or was refused, and where. It goes by itself; the settings keep it.
Notice {
    id: root

    required property StatusViewModel status

    tone: root.status.configRefused ? Notice.Warning : Notice.Info
    icon: root.status.configRefused ? "rule" : "info_outline"
    title: root.status.configTitle
    detail: root.status.configDetail
}
