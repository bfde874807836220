import QtQuick
import QtTest
import Sidelight.Components
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "FoldTitle"
    spoken: "Way"
    role: Accessible.Button
    pressed: "clicked"
    room: 0
    given: ({title: "Way", unfolded: false})
    subject: Component {
        FoldTitle {}
    }

    function test_saysWhetherItIsUnfolded() {
        const title = make();
        verify(!Fixture.spokenChecked(title));
        title.unfolded = true;
        verify(Fixture.spokenChecked(title));
    }
}
