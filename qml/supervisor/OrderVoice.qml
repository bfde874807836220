import QtQuick
import Sidelight.Components
import Sidelight.Console

// Says to a screen reader where what is picked up stands.
Item {
    id: root

    required property ListOrderViewModel order

    Announcer {
        id: announcer

        Accessible.role: Accessible.AlertMessage
        Accessible.name: announcer.words
        Accessible.ignored: announcer.words === ""
    }
    Connections {
        target: root.order
        function onSaid(words) {
            announcer.say(words);
        }
    }
}
