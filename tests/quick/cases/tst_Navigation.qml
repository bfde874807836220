import QtQuick
import QtTest
import Sidelight.Console
import Sidelight.Supervisor
import Sidelight.Tests
import Sidelight.Theme

Case {
    id: root

    name: "Navigation"
    spoken: "Pages"
    role: Accessible.PageTabList
    room: 460
    given: ({beside: false})
    subject: Component {
        Navigation {
            desk: Fixture.desk
        }
    }

    function test_goesToAPageByKey() {
        const pages = make();
        press(pages, "Experience score");
        compare(Fixture.desk.page, ConsoleViewModel.Experience);
    }
}
