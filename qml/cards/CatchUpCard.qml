import QtQuick
import Sidelight
import Sidelight.Components
import Sidelight.Theme

Notice {
    id: root

    required property StatusViewModel status

    icon: "sync"
    title: root.status.catchUpTitle
    detail: root.status.catchUpDetail
    moreSpace: Theme.small

    ProgressLine {
        width: parent.width
        value: root.status.progress
    }
}
