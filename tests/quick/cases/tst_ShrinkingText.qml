import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "ShrinkingText"
    role: Accessible.StaticText
    spoken: "Catching up"
    room: 0
    given: ({text: "Catching up", limit: 200})
    subject: Component {
        ShrinkingText {}
    }

    function test_isAsLargeAsAskedForWhereThereIsRoom() {
        const text = make({size: 24});
        compare(text.font.pixelSize, 24);
        verify(text.width < 200);
        verify(!text.truncated);
    }
    function test_isSmallerRatherThanCutOff() {
        Theme.textScale = 2;
        const text = make({size: 24, limit: 100});
        verify(text.font.pixelSize < 24);
        verify(text.font.pixelSize >= 10);
        verify(text.width <= 100);
        verify(!text.truncated);
    }
    function test_isNeverSmallerThanSmallPrint() {
        Theme.textScale = 2;
        const text = make({size: 24, limit: 20});
        compare(text.font.pixelSize, 10);
        verify(text.truncated);
    }
}
