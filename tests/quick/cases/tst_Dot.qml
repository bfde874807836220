import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "Dot"
    room: 0
    subject: Component {
        Dot {}
    }

    function test_isRoundAndGrowsWithTheLetters() {
        const dot = make();
        const size = dot.width;
        compare(dot.radius, size / 2);
        Theme.textScale = 2;
        compare(dot.width, 2 * size);
    }
}
