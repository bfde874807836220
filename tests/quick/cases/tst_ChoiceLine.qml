import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "ChoiceLine"
    spoken: "Size of text"
    role: Accessible.Grouping
    subject: Component {
        ChoiceLine {
            label: "Size of text"

            Repeater {
                model: ["100 %", "125 %", "150 %", "As the system has it"]
                delegate: ChipButton {
                    required property string modelData

                    label: modelData
                }
            }
        }
    }
}
