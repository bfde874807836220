import QtQuick
import QtQuick.Layouts
import Sidelight
import Sidelight.Components
import Sidelight.Theme

Notice {
    id: root

    required property StatusViewModel status

    icon: "sync"
    title: root.status.catchUpTitle
    detail: root.status.catchUpDetail

    ProgressLine {
        Layout.fillWidth: true
        Layout.topMargin: Theme.small
        value: root.status.progress
    }
}
