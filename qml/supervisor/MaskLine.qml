import QtQuick
import Sidelight.Components

// A class or a field of a customer, and how much of it agents see.
SettingLine {
    id: root

    required property string name
    required property list<string> choices
    required property int choice
    signal picked(choice: int)

    SelectBox {
        label: root.title
        choices: root.choices
        current: root.choice
        faulty: root.error !== ""
        onPicked: index => root.picked(index)
    }
}
