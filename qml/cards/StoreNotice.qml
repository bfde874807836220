import QtQuick
import Sidelight
import Sidelight.Components

Notice {
    id: root

    required property StatusViewModel status

    tone: root.status.storeSevere ? Notice.Critical : Notice.Warning
    icon: root.status.storeIcon
    title: root.status.storeTitle
    detail: root.status.storeDetail
}
